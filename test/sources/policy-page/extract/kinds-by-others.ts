import { type Kind, table } from './kind'

/** What is read, of kinds that somebody found who writes pages and not the extractor. */
export const KINDS_BY_OTHERS: Kind[] = [
  {
    kind: 'a plain name in bold beside one with signs',
    page: '<h3>Shop</h3><ul><li><strong>basket</strong> and <strong>basket_hash</strong>: keep what you chose. Duration: 2 days.</li><li><strong>boat, boat_id</strong> – keeps the boat for you. Duration: 3 days.</li></ul>',
    told: { basket: { duration: '2 days' }, basket_hash: {}, boat: { duration: '3 days' }, boat_id: {} },
  },
  {
    kind: 'names in bold, the last behind "and", and whose they are in brackets',
    lang: 'es',
    page: '<ul><li><b>_remo</b> (Lago): cuenta visitas. Caduca a los 2 días.</li><li><b>REMO</b>, <b>BARCA</b> y <b>LAGO</b> (Remos): recuerdan la barca. Caducan a los 3 días.</li></ul>',
    told: { _remo: { provider: 'Lago' }, REMO: { provider: 'Remos' }, BARCA: {}, LAGO: { duration: '3 días' } },
  },
  {
    kind: 'headings over two rows below a service with labels',
    page: `<h3>Necessary</h3><h4>Ticket desk</h4><p>Provider: Lake Rowing Ltd</p><p>Purpose: It keeps your seats.</p>${table('Type | Name | Duration | Domain', 'HTTP-Cookie | row_seat | Session | lake.example', 'Local Storage | row-plan | Session | lake.example')}`,
    told: {
      row_seat: { provider: 'Lake Rowing Ltd', declaredCategory: 'Necessary', purpose: 'It keeps your seats' },
      'row-plan': { storage: 'local-storage' },
    },
  },
  {
    kind: 'a compound with capitals over labels and a table',
    lang: 'de',
    page: `<h3>Marketing</h3><h4>Ruder-Pixel</h4><p>Zweck: Misst die Schläge der Ruderer.</p>${table('Name | Dauer', '_row | 3 Monate')}`,
    told: { _row: { duration: '3 Monate' } },
  },
  {
    kind: 'names marked in a cell of their purpose',
    page: table(
      'Service | Purpose and cookies | Duration | Legal basis',
      'Rowmeter | Counts strokes; sets <code>rowsid</code> and <code>row_day</code> | 1 year | Article 6 of the law',
    ),
    told: { rowsid: { provider: 'Rowmeter', purpose: 'Counts strokes' }, row_day: { duration: '1 year' } },
  },
  {
    kind: 'what a cookie is called beside its name, in either order',
    page: `${table('Cookie | Name | Purpose | Duration', '_row | Rowmeter Counter | Counts strokes | 2 days', 'luid | Lakeview | Draws maps | 1 day')}${table('Cookie | Name | Purpose | Duration', 'Session | row_sid | Keeps the seat | 2 days', 'Answer | RowAnswer | Keeps your answer | 1 day')}`,
    told: {
      _row: { provider: 'Rowmeter Counter' },
      luid: { provider: 'Lakeview' },
      row_sid: { provider: null },
      RowAnswer: { provider: null },
    },
  },
  {
    kind: 'a remark of two words behind a name',
    page: table('Cookie | Purpose | Duration', 'row_login (diary / shop) | Keeps rowers signed in | 10 hours'),
    told: { row_login: {} },
  },
  {
    kind: 'a grid of blocks with an empty heading, titles and names one under another',
    page: '<div><div>Cookie</div><div>Purpose</div><div>Duration</div><div></div></div><div><div>Functional</div></div><div><div>row_sid</div><div>Keeps the boat</div><div>Session</div><div>Lake Rowing</div></div><div><div>Statistics</div></div><div><div>_rw<br>_row2<br>_rw_ref</div><div>Counts strokes</div><div>13 months</div><div>Rowmeter</div></div>',
    told: {
      row_sid: { provider: 'Lake Rowing', declaredCategory: 'Functional' },
      _rw: { provider: 'Rowmeter', declaredCategory: 'Statistics', duration: '13 months' },
      _row2: { purpose: 'Counts strokes' },
      _rw_ref: { provider: 'Rowmeter' },
    },
  },
  {
    kind: 'a list with a footer below it',
    page: '<h2>Marketing</h2><ul><li>_row: 13 days</li><li>row_app: session</li></ul><p>Owner: Lake Rowing Ltd., VAT 01234567890</p>',
    told: { _row: { provider: null }, row_app: { provider: null, purpose: null } },
  },
  {
    kind: 'terms with a footer below them, and who provides what they name',
    page: '<h2>External services</h2><dl><dt>Map</dt><dd>Provided by Lakeview.</dd><dt>Examples</dt><dd><code>lake_id</code></dd><dt>Duration</dt><dd>1 year</dd></dl><p>We row on every day of the year.</p>',
    told: { lake_id: { provider: 'Lakeview', purpose: null, duration: '1 year' } },
  },
  {
    kind: 'sentences under a heading of what they are for',
    page: '<h3>Basket</h3><p>Our shop uses the cookie <code>row_cart</code> to hold the oars that you chose. It lasts for 2 days.</p>',
    told: { row_cart: { provider: null, duration: '2 days' } },
  },
  {
    kind: 'names that say cookie, under two headings',
    page: table('Name | Purpose', 'NoticeCookie | Hides the notice', 'LanguageCookie | Keeps the language'),
    told: { NoticeCookie: {}, LanguageCookie: {} },
  },
  {
    kind: 'words among names by their form, under two headings',
    page: `${table('Name | Purpose', 'ROWSID | Keeps the seat', 'Lakeside | Protects the gate')}${table('Name | Purpose', 'RWC | Counts plays', 'Preferences | Keeps the volume')}`,
    told: { ROWSID: {}, Lakeside: {}, RWC: {}, Preferences: {} },
  },
  {
    kind: 'a plain word that names a category beside names',
    page: table(
      'Cookie | Purpose | Duration',
      'row_id | Keeps the boat | 2 hours',
      'language | Keeps the language | 1 year',
    ),
    told: { row_id: {}, language: {} },
  },
  {
    kind: 'a label and its value in each item',
    page: '<ul><li><strong>Name</strong> <span>_row</span></li><li><strong>Purpose</strong> <span>Counts strokes</span></li><li><strong>Duration</strong> <span>2 years</span></li></ul>',
    told: { _row: { purpose: 'Counts strokes', duration: '2 years' } },
  },
  {
    kind: 'items with bars',
    page: '<h4>Marketing</h4><ul><li>row_sid | lake.example | Session</li><li>RowConsent | row.example | 1 year</li></ul>',
    told: {
      row_sid: { provider: 'lake.example', duration: 'Session', purpose: null },
      RowConsent: { provider: 'row.example', declaredCategory: 'Marketing' },
    },
  },
  {
    kind: 'names in capitals of which nothing else is filled in',
    page: table('Name | Purpose | Expires', 'ROWSESSION | | ', 'RowPool_id | | '),
    told: { ROWSESSION: {}, RowPool_id: {} },
  },
  {
    kind: 'somebody in bold over each list, the last of one item',
    page: '<h2>Marketing</h2><p><b>Rowmeter</b></p><ul><li>row_bundle : shows boats (13 months)</li></ul><p><b>Lakeview</b></p><ul><li>LUID : counts the boats (1 year and 24 days)</li></ul>',
    told: { row_bundle: { provider: 'Rowmeter' }, LUID: { provider: 'Lakeview', declaredCategory: 'Marketing' } },
  },
  {
    kind: 'a key of local storage in a sentence',
    page: '<p>If you choose the dark look, it is saved in local storage under <code>row-theme</code> until you clear it.</p>',
    told: { 'row-theme': {} },
  },
  {
    kind: 'a language that has no words, with short purposes and titles beside each other',
    lang: 'lv',
    page: `<h2>Nepieciešamās sīkdatnes</h2>${table('Nosaukums | Mērķis | Termiņš', 'ROWSESSID | Uztur sesiju | Sesija', 'cookie_izvele | Atceras izvēli | 1 gads')}<h2>Statistikas sīkdatnes</h2>${table('Nosaukums | Mērķis | Termiņš', '_row | Atšķir airētājus | 2 gadi')}`,
    told: {
      ROWSESSID: { provider: null, purpose: 'Uztur sesiju', declaredCategory: 'Nepieciešamās sīkdatnes' },
      cookie_izvele: {},
      _row: { declaredCategory: 'Statistikas sīkdatnes', duration: '2 gadi' },
    },
  },
  {
    kind: 'somebody in bold over a table, and in its caption',
    page: `<h2>Statistics</h2><p><b>Rowmeter</b></p>${table('Name | Purpose | Duration', '_row | Counts | 2 days')}${table('Name | Purpose | Duration', '_lake | Draws | 1 day').replace('<table>', '<table><caption>Lake Platforms Ireland</caption>')}`,
    told: { _row: { provider: 'Rowmeter' }, _lake: { provider: 'Lake Platforms Ireland' } },
  },
  {
    kind: 'a sentence that leads in a table',
    page: `<h2>Statistics</h2><p>Rowmeter sets the following cookies. They help us find holes.</p>${table('Name | Purpose | Duration', '_row | Counts | 2 days')}`,
    told: { _row: { provider: 'Rowmeter' } },
  },
  {
    kind: 'a title in bold, then a line that leads in',
    page: `<p><strong>Marketing</strong></p><p>Rowmeter sets these:</p>${table('Name | Purpose | Duration', '_row | Counts | 2 days')}`,
    told: { _row: { provider: 'Rowmeter', declaredCategory: 'Marketing' } },
  },
  {
    kind: 'somebody under "From"',
    page: table('Cookie | From | Purpose | Kept for', '_row | Rowmeter Ltd | Counts | 2 days'),
    told: { _row: { provider: 'Rowmeter Ltd' } },
  },
  {
    kind: 'somebody in brackets in the heading of a name',
    page: '<h3>Marketing</h3><h4>_row (Rowmeter)</h4><p>Counts the strokes.</p><p>Duration: 90 days</p>',
    told: { _row: { provider: 'Rowmeter', duration: '90 days' } },
  },
  {
    kind: 'somebody over a heading of what stores it',
    page: `<h3>Rowmeter Ltd</h3><h4>Analytics</h4>${table('Cookie | Purpose | Duration', '_row | Counts | 2 days', '_row_b | Counts | 1 day')}<h4>Local storage</h4>${table('Key | Description | Duration', '_row_ids | Stores the boats | 1 day')}`,
    told: {
      _row: { provider: 'Rowmeter Ltd' },
      _row_b: {},
      _row_ids: { provider: 'Rowmeter Ltd', declaredCategory: null, storage: 'local-storage' },
    },
  },
  {
    kind: 'labels with a dot between them',
    page: '<h4>row_pass</h4><p><small>Provider: Rowmeter · Duration: 1 hour</small></p><p>Keeps your seat.</p>',
    told: { row_pass: { provider: 'Rowmeter', duration: '1 hour', purpose: 'Keeps your seat.' } },
  },
  {
    kind: 'a second pair of headings of one level',
    page: `<h2>Statistics</h2><h2>Rowmeter</h2>${table('Name | Purpose | Duration', '_row | Counts | 1 day', '_row_b | Counts | 1 day')}<h2>Plays</h2><h2>Lakeview</h2>${table('Name | Purpose | Duration', '_lake | Plays | 1 day')}`,
    told: {
      _row: { declaredCategory: 'Statistics', provider: 'Rowmeter' },
      _row_b: {},
      _lake: { declaredCategory: 'Plays', provider: 'Lakeview' },
    },
  },
  {
    kind: 'paragraphs that begin with kinds of cookies in bold',
    page: '<p><b>First-party cookies:</b> our server sends them.</p><ul><li><b>row_a</b>: keeps the seat. Duration: 1 day.</li></ul><p><b>Third-party cookies:</b> others send them.</p><ul><li><b>row_b</b>: counts boats. Duration: 2 days.</li></ul>',
    told: {
      row_a: { declaredCategory: 'First-party cookies' },
      row_b: { declaredCategory: 'Third-party cookies', provider: null },
    },
  },
  {
    kind: 'paragraphs that begin with any words in bold',
    page: '<p><strong>Statistics.</strong> Only if you agree.</p><ul><li><strong>row_a</strong>: counts boats. Duration: 1 day.</li><li><strong>row_c</strong>: counts oars. Duration: 1 day.</li></ul><p><strong>Support chat.</strong> Set when you ask.</p><ul><li><strong>row_b</strong>: reopens the chat. Duration: 2 days.</li></ul>',
    told: { row_a: { declaredCategory: 'Statistics' }, row_c: {}, row_b: { declaredCategory: 'Support chat' } },
  },
  {
    kind: 'the category as a tag on each card',
    page: '<article><div><span>Necessary</span><h4>row_a</h4><p>Keeps your seat.</p><p>Duration: 1 day</p></div><div><span>Statistics</span><h4>_row_b</h4><p>Counts the boats.</p><p>Duration: 2 days</p></div></article>',
    told: {
      row_a: { declaredCategory: 'Necessary', purpose: 'Keeps your seat.' },
      _row_b: { declaredCategory: 'Statistics' },
    },
  },
  {
    kind: 'a technique in a language that has two words for a cookie',
    lang: 'pl',
    page: '<h3>Niezbędne</h3><ul><li><p><b>row_tok</b></p><p>Chroni formularze łodzi.</p><p><b>Okres przechowywania</b>: 2 godziny</p><p><b>Rodzaj</b>: Plik cookie HTTP</p></li></ul>',
    told: { row_tok: { declaredCategory: 'Niezbędne' } },
  },
  {
    kind: 'a service in a column of what is accepted',
    page: '<h3>Statistics</h3><table><tr><th>Accept</th><td>Row Analytics</td></tr><tr><th>Provider</th><td>Rowmeter Ltd</td></tr><tr><th>Purpose</th><td>Counts the strokes of all</td></tr><tr><th>Cookie name</th><td>_row</td></tr><tr><th>Duration</th><td>2 days</td></tr></table>',
    told: { _row: { declaredCategory: 'Statistics' } },
  },
  {
    kind: 'one word beside headings that name categories',
    page: '<h3>Webshop</h3><ul><li><b>row_a</b> – keeps the seat for you, 2 days</li><li><b>row_c</b> – keeps the oar for you, 2 days</li></ul><h3>Statistics</h3><ul><li><b>row_b</b> – counts all the boats, 2 days</li></ul>',
    told: {
      row_a: { provider: null, declaredCategory: 'Webshop' },
      row_c: {},
      row_b: { declaredCategory: 'Statistics' },
    },
  },
  {
    kind: 'a title that goes on in small letters',
    page: `<h2>External services</h2>${table('Name | Purpose | Duration', '_row | Counts strokes | 2 days')}`,
    told: { _row: { provider: null } },
  },
  {
    kind: 'whose it is in brackets behind a name that is not marked',
    page: '<ul><li>_row (Rowmeter): tells rowers apart for 2 years.</li></ul>',
    told: { _row: { provider: 'Rowmeter' } },
  },
  {
    kind: 'somebody who is said again, beside headings that name categories',
    page: `<h3>Statistics</h3>${table('Name | Purpose', '_row | Counts strokes')}<h3>Lakeview</h3>${table('Name | Purpose', '_lake, lake_id | Lakeview draws maps')}`,
    told: { _row: { declaredCategory: 'Statistics' }, _lake: { provider: 'Lakeview' }, lake_id: {} },
  },
  {
    kind: 'the title of the page around a list',
    lang: 'da',
    page: '<article><h1>Cookiepolitik</h1><ul><li><b>row_a</b> – holder pladsen til dig, 2 dage</li></ul></article>',
    told: { row_a: { provider: null } },
  },
  {
    kind: 'whom a purpose in a table names',
    page: table('Cookie | Duration | Description', '_row | 1 minute | Set by Rowmeter to tell rowers apart.'),
    told: { _row: { provider: 'Rowmeter' } },
  },
  {
    kind: 'what a service is for, over names with their durations',
    page: '<h2>Statistics</h2><h3>Rowmeter 4 (Rowmeter Ltd)</h3><p>Rowmeter 4 counts our guests.</p><p>Kept for:</p><ul><li>_row: 2 years</li></ul>',
    told: { _row: { purpose: 'Rowmeter 4 counts our guests.' } },
  },
  {
    kind: 'half of a unit, and words until one leaves',
    page: table(
      'Cookie | Purpose | Duration',
      'row_a | Counts | half an hour',
      'row_b | Counts | until you log out',
      'row_c | Counts | half a day',
    ),
    told: { row_a: { durationSeconds: 1800 }, row_b: { durationSeconds: 0 }, row_c: { durationSeconds: 43_200 } },
  },
  {
    kind: 'a clause that says when it ends, before its verb',
    lang: 'hu',
    page: '<ul><li><strong>row_a</strong> (Evezős): védi a csónakokat, a böngésző bezárásáig marad meg.</li></ul>',
    told: { row_a: { duration: 'a böngésző bezárásáig' } },
  },
  {
    kind: 'lines of a name each, with how long it lives behind a comma',
    page: '<h1>Cookies</h1><p>row_a - counts boats, 2 years<br>row_b - keeps the oars dry, 1 day</p>',
    told: {
      row_a: { purpose: 'counts boats, 2 years', duration: '2 years' },
      row_b: { purpose: 'keeps the oars dry, 1 day', duration: '1 day' },
    },
  },
]

/** What is no name, found in the same way. */
export const NO_NAMES_BY_OTHERS: [kind: string, page: string][] = [
  [
    'a header that a server sends',
    '<p>A server sends such a header:</p><pre><code>Set-Cookie: row=a3fWa; Expires=Thu, 21 Oct 2026 07:28:00 GMT; Secure</code></pre>',
  ],
  [
    'words between bars',
    '<p>Home | Cookies | Legal notice | Contact</p><p>© 2026 Row2Lake | Jane Rower. All rights reserved.</p>',
  ],
  ['a row of dashes with a title', table('Cookie | Purpose | Duration', 'Marketing | - | -')],
]
