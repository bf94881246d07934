import { type Extraction, extract } from '../../../../src/sources/policy-page/extract/extract'
import { type Kind, table } from './kind'
import { KINDS_BY_A_THIRD, NO_NAMES_BY_A_THIRD } from './kinds-by-a-third'
import { KINDS_BY_OTHERS, NO_NAMES_BY_OTHERS } from './kinds-by-others'
import { KINDS_OF_FIELDS } from './kinds-of-fields'
import { KINDS_OF_LOST_NAMES, NO_NAMES_OF_LISTS, PAGES_OF_LABELS } from './kinds-of-lost-names'

/** What is read. The rules of the extractor have their examples here: `npm run rules` tells which rule misses which. */
export const KINDS: Kind[] = [
  ...KINDS_BY_OTHERS,
  ...KINDS_BY_A_THIRD,
  ...KINDS_OF_LOST_NAMES,
  ...PAGES_OF_LABELS,
  ...KINDS_OF_FIELDS,
  {
    kind: 'a small table of names that brands may bear',
    page: table(
      'Name | Purpose | Expires',
      'BoatChoice | Keeps your boat | 2 days',
      'Basket | Keeps your oars | Session',
    ),
    told: { BoatChoice: { duration: '2 days' }, Basket: { purpose: 'Keeps your oars' } },
  },
  {
    kind: 'two columns, half of the names like brands',
    page: table('Name | Purpose', '_oar | Counts visits', 'OarAuth | Proves who rows', 'Lakeside | Runs the clock'),
    told: { _oar: {}, OarAuth: {}, Lakeside: {} },
  },
  {
    kind: 'a row of dashes',
    page: table(
      'Cookie | Purpose | Duration | Owner',
      'oar_id | Keeps the seat | 1 day | Lake',
      'Marketing | - | - | -',
    ),
    told: { oar_id: { provider: 'Lake' } },
  },
  {
    kind: 'a table of which only the names are filled in',
    page: table('Cookie | Purpose | Duration', 'oar_id | | ', 'oar_lang | | '),
    told: { oar_id: {}, oar_lang: {} },
  },
  {
    kind: 'cards without labels',
    page: '<div><div>oar_id</div><div>Session</div></div><div>Keeps the seat that you took.</div><div><div>consent</div><div>6 months</div></div><div>Stores your answer to us.</div>',
    told: {
      oar_id: { duration: 'Session', purpose: 'Keeps the seat that you took.' },
      consent: { duration: '6 months', purpose: 'Stores your answer to us.' },
    },
  },
  {
    kind: 'rows of elements in a line, labels without a colon',
    page: '<div><strong>Name</strong><span>oar_id</span></div><div><strong>Purpose</strong><span>Keeps the seat</span></div><div><strong>Duration</strong><span>2 days</span></div>',
    told: { oar_id: { purpose: 'Keeps the seat', duration: '2 days' } },
  },
  {
    kind: 'a list of names behind the word for cookies',
    page: '<h3>Rowmeter</h3><p>Counts the strokes of our guests.</p><ul><li><b>Cookies:</b> row-id, row-day, row-team</li><li><b>Duration:</b> 30 days</li></ul>',
    told: {
      'row-id': { provider: 'Rowmeter', duration: '30 days', purpose: 'Counts the strokes of our guests.' },
      'row-day': {},
      'row-team': {},
    },
  },
  {
    kind: 'names in brackets behind a service',
    page: '<h2>Statistics</h2><ul><li>Rowmeter (_row, row): counts the strokes</li><li>Lakeview (_lake_id): draws maps</li></ul>',
    told: {
      _row: { provider: 'Rowmeter', purpose: 'counts the strokes' },
      row: {},
      _lake_id: { provider: 'Lakeview' },
    },
  },
  {
    kind: 'names in brackets below a service in a cell',
    page: table('Service and cookies | Purpose | Duration', 'Rowmeter<br>(_row, _row_day) | Counts | 2 days'),
    told: { _row: { provider: 'Rowmeter' }, _row_day: { duration: '2 days' } },
  },
  {
    kind: 'whose it is in brackets behind the name, and a last clause that states the time',
    page: '<ul><li><strong>_row</strong> (Rowmeter): tells rowers apart, typical retention 2 years.</li></ul>',
    told: { _row: { provider: 'Rowmeter', duration: '2 years' } },
  },
  {
    kind: 'headings "Cookie / Service"',
    page: `<h2>Necessary</h2>${table('Cookie / Service | What it does | Kept for', 'oar_id | Keeps the seat | 2 days')}`,
    told: { oar_id: { declaredCategory: 'Necessary' } },
  },
  {
    kind: 'a title with a date below it',
    lang: 'de',
    page: '<h2>Cookie-Richtlinie</h2><p>Stand: Mai 2026</p>',
    told: {},
  },
  {
    kind: 'durations that are said twice, and ranges',
    page: table(
      'Cookie | Purpose | Duration',
      'a_1 | Counts | 1 year (365 days)',
      'a_2 | Counts | 2 years (24 months)',
      'a_3 | Counts | 6 to 12 months',
      'a_4 | Counts | 1 year and 1 month',
      'a_5 | Counts | until you close the tab',
    ),
    told: {
      a_1: { duration: '1 year (365 days)', durationSeconds: 31_536_000 },
      a_2: { durationSeconds: 63_072_000 },
      a_3: { durationSeconds: 31_536_000 },
      a_4: { durationSeconds: 34_164_000 },
      a_5: { durationSeconds: 0 },
    },
  },
  {
    kind: 'a sentence over the table that holds for its rows',
    page: `<p>All cookies in this table are deleted after 30 days.</p>${table('Cookie | Purpose', 'oar_id | Keeps the seat')}`,
    told: { oar_id: { duration: '30 days' } },
  },
  {
    kind: 'a purpose that speaks of a session',
    page: table(
      'Cookie | Purpose',
      'oar_id | Keeps the seat. Session timeout.',
      'oar_b | Counts. Deleted when you close your browser.',
    ),
    told: { oar_id: { duration: null, purpose: 'Keeps the seat. Session timeout.' }, oar_b: { purpose: 'Counts.' } },
  },
  {
    kind: 'whose it is under an empty heading',
    page: table('Cookie | | Purpose | Duration', 'oar_id | Lakeside Rowing Ltd. | Keeps the seat | 2 days'),
    told: { oar_id: { provider: 'Lakeside Rowing Ltd.', purpose: 'Keeps the seat' } },
  },
  {
    kind: 'hosts under "Origin"',
    page: table('Cookie | Origin | Purpose | Duration', '_row | rowmeter.example | Counts | 2 days'),
    told: { _row: { provider: 'rowmeter.example' } },
  },
  {
    kind: 'the service on the line above, and a heading that names nobody',
    page: `<h2>Overview</h2><p>Service: Rowmeter</p>${table('Cookie | Purpose | Duration', '_row | Counts | 2 days')}`,
    told: { _row: { provider: 'Rowmeter' } },
  },
  {
    kind: 'a host before its names',
    page: '<p>These may set cookies:</p><ul><li>lake.example: LKC, LAKE_VISITOR1</li><li>row.example: rowid</li></ul>',
    told: { LKC: { provider: 'lake.example' }, LAKE_VISITOR1: {}, rowid: { provider: 'row.example' } },
  },
  {
    kind: 'a line that leads in, under the heading of the category',
    page: `<h2>Statistics</h2><p>Row Analytics sets the following cookies:</p><ul><li><code>_row</code>: counts visits</li></ul>`,
    told: { _row: { provider: 'Row Analytics', declaredCategory: 'Statistics' } },
  },
  {
    kind: 'a paragraph that begins with its category in bold',
    page: '<p><strong>Marketing.</strong> They show what we sell.</p><ul><li><code>_row</code>: counts. Duration: 2 days.</li></ul>',
    told: { _row: { declaredCategory: 'Marketing' } },
  },
  {
    kind: 'a service heading over a category heading',
    page: `<h2>Rowmeter</h2><h3>Statistics</h3>${table('Cookie | Purpose | Duration', '_row | Counts | 2 days')}`,
    told: { _row: { provider: 'Rowmeter', declaredCategory: 'Statistics' } },
  },
  {
    kind: 'a category heading over provider headings of its level',
    page: `<h2>Statistics</h2><h2>Rowmeter.io</h2>${table('Cookie | Purpose', '_row | Counts')}<h2>Lakeview</h2>${table('Cookie | Purpose', '_lake | Counts')}`,
    told: {
      _row: { provider: 'Rowmeter.io', declaredCategory: 'Statistics' },
      _lake: { provider: 'Lakeview', declaredCategory: 'Statistics' },
    },
  },
  {
    kind: 'a type that says the category beside the technique',
    page: table(
      'Cookie | Type | Purpose | Duration',
      '_row | HTTP (necessary) | Counts | 2 days',
      'oar_f | Functional (sessionStorage) | Keeps | 1 day',
    ),
    told: { _row: { category: 'necessary' }, oar_f: { category: 'preferences', storage: 'session-storage' } },
  },
  {
    kind: 'what stores it, beside the name and above the table',
    page: `<h2>Cookies we set</h2>${table('Cookie | Purpose', 'oar_a (localStorage) | Keeps the seat')}<h2>Session storage</h2>${table('Name | Purpose | Duration', 'oar_b | Keeps the boat | 1 day')}`,
    told: { oar_a: { storage: 'local-storage' }, oar_b: { storage: 'session-storage' } },
  },
  {
    kind: 'names that end in "Cookie" in row headers',
    page: '<table><tr><th>Name</th><th>Purpose</th><th>Duration</th></tr><tr><th>OarCookie</th><td>Keeps the seat</td><td>2 days</td></tr><tr><th>oar_id</th><td>Keeps the boat</td><td>1 day</td></tr></table>',
    told: { OarCookie: {}, oar_id: {} },
  },
  {
    kind: 'terms, whose it is first, and "examples" for the names',
    page: '<details><summary>Statistics</summary><dl><dt>Provider</dt><dd>Rowmeter Ltd.</dd><dt>Examples</dt><dd>_row, _row_&lt;id&gt;</dd><dt>Duration</dt><dd>2 days</dd></dl></details>',
    told: { _row: { provider: 'Rowmeter Ltd.', duration: '2 days' }, '_row_<id>': {} },
  },
  {
    kind: 'names in the cells of a table of services',
    page: table('Module | What it shows', 'Lakeview | Draws maps; sets the cookies lake_id and lake_day.'),
    told: { lake_id: {}, lake_day: {} },
  },
  {
    kind: 'names in running text, behind "such as" and "under the key"',
    page: '<p>Our counter sets cookies such as <code>_row</code> to tell rowers apart.</p><p>Your answer to our banner is kept under the key <code>row-answer</code>.</p>',
    told: { _row: {}, 'row-answer': { purpose: 'Your answer to our banner is kept under the key' } },
  },
  {
    kind: 'a name in a declarative shadow root, and a choice in a purpose',
    page: '<table><tr><th>Cookie</th><th>Purpose</th></tr><tr><td><x-a><template shadowrootmode="open">_row</template></x-a></td><td>Counts<select><option>Yes</option></select></td></tr></table>',
    told: { _row: { purpose: 'Counts' } },
  },
  {
    kind: 'a language that has no words',
    lang: 'sl',
    page: table(
      'Ime | Namen | Trajanje',
      'vesla_id | Hrani sedež v čolnu | 7 dni',
      '_row | Šteje obiske na jezeru | 2 leti',
    ),
    told: { vesla_id: { duration: '7 dni', provider: null }, _row: {} },
  },
  {
    kind: 'a page laid out by a table',
    page: `<table><tr><td>Home<br>News</td><td><h1>Cookies</h1><ul><li>oar_id – keeps the seat, for 2 days</li></ul>${'<p>We say more of our lake here.</p>'.repeat(30)}</td></tr></table>`,
    told: { oar_id: { purpose: 'keeps the seat, for 2 days' } },
  },
  {
    kind: 'a count behind whose they are',
    page: '<h3>Necessary</h3><div>Rowmeter 1</div><div><b>_row</b></div><div>Counts strokes.</div><div><b>Duration</b>: 2 days</div><div>lake.example 1</div><div><b>lake_id</b></div><div>Keeps the lake.</div><div><b>Duration</b>: 1 day</div>',
    told: { _row: { provider: 'Rowmeter', purpose: 'Counts strokes.' }, lake_id: { provider: 'lake.example' } },
  },
  {
    kind: 'what stores it as a heading, under that of the category',
    page: `<h2>Statistics</h2><h3>Local storage</h3>${table('Name | Purpose | Duration', 'oar_b | Keeps the boat | 1 day')}`,
    told: { oar_b: { storage: 'local-storage', declaredCategory: 'Statistics' } },
  },
  {
    kind: 'names of words and dashes in bold',
    page: '<p><b>row-boat-1</b> keeps the boat that you took</p>',
    told: { 'row-boat-1': { purpose: 'keeps the boat that you took' } },
  },
  {
    kind: 'brackets around all names of a cell',
    page: table('Cookie | Purpose', '(oar_a, oar_b) | Keeps the seat'),
    told: { oar_a: {}, oar_b: {} },
  },
  {
    kind: 'the name of a cookie over a table of others',
    page: `<h2>ROW_id</h2>${table('Cookie | Purpose', 'oar_a | Keeps the seat')}`,
    told: { oar_a: { provider: null } },
  },
  {
    kind: 'how long it lives as its type',
    page: '<h2>Statistics</h2><p>Name: oar_id</p><p>Purpose: Keeps the seat</p><p>Type: Persistent cookie</p>',
    told: { oar_id: { declaredCategory: 'Statistics' } },
  },
  {
    kind: 'a language that has no words, without header cells',
    lang: 'et',
    page: '<table><tr><td>Küpsis</td><td>Eesmärk</td><td>Säilitusaeg</td></tr><tr><td>oar_id</td><td>Hoiab koha sinu paadis</td><td>30 päeva</td></tr><tr><td>oar_keel</td><td>Jätab valitud keele meelde</td><td>7 päeva</td></tr></table>',
    told: { oar_id: { duration: '30 päeva', purpose: 'Hoiab koha sinu paadis' }, oar_keel: {} },
  },
  {
    kind: 'a table that goes on with the columns of the one before',
    page: `${table('Cookie | Provider | Purpose', 'oar_a | Lake Ltd | Keeps the seat')}<table><tr><td>oar_b</td><td>Row Ltd</td><td>Counts the boats</td></tr></table>`,
    told: { oar_a: { provider: 'Lake Ltd' }, oar_b: { provider: 'Row Ltd' } },
  },
  {
    kind: 'a sentence that ends in a colon',
    page: `<h2>Who rows with us</h2><p>Whom else we told, provider by provider: Rowmeter and all who row</p>${table('Cookie | Purpose | Duration', 'oar_a | Keeps the seat | 1 day')}`,
    told: { oar_a: { provider: null } },
  },
  {
    kind: 'a cell of prose in the column of names',
    page: table(
      'Cookie | Purpose',
      'oar_a | Keeps the seat',
      'We keep what you chose on this lake, oar_x, and what others chose on the lakes around it, for as long as the boats are on the water and the rowers come back to us to ask for more of the same water, and no longer than that | More',
    ),
    told: { oar_a: {} },
  },
  {
    kind: 'a row with a blank cell too many',
    page: table('Cookie | Provider | Duration', 'oar_a | Lake Ltd | 1 day', 'oar_b | | Row Ltd | 2 days'),
    told: { oar_a: {}, oar_b: { provider: 'Row Ltd', duration: '2 days' } },
  },
  {
    kind: 'the title of a kind behind a table of blocks',
    page: '<div>Cookie</div><div>Purpose</div><div>oar_a</div><div>Keeps the seat</div><div>oar_b</div><div>Keeps the boat</div><div>Marketing</div><div>Shows what we sell</div>',
    told: { oar_a: {}, oar_b: {} },
  },
  {
    kind: 'plain words as code',
    page: '<p><code>basket</code> keeps the boat that you took</p>',
    told: { basket: { purpose: 'keeps the boat that you took' } },
  },
  {
    kind: 'names and the like before a sentence',
    page: '<ul><li>oar_a, oar_b and the like keep the boats apart</li></ul>',
    told: { oar_a: {}, oar_b: {} },
  },
  {
    kind: 'a heading in any words right over the first label',
    page: '<h3>Rowmeter</h3><h4>Marketing/Tracking</h4><h5>Name</h5><div>oar_id</div><h5>Purpose</h5><div>Keeps the seat</div>',
    told: { oar_id: { declaredCategory: 'Marketing/Tracking' } },
  },
  {
    kind: 'somebody in small letters at the head of a list',
    page: '<ul><li>our row counter<ul><li>oar_a: counts the strokes</li></ul></li></ul>',
    told: { oar_a: { provider: 'our row counter' } },
  },
  {
    kind: 'words that hold one of a session in brackets',
    page: '<ul><li>oar_a – keeps the seat (in this session of rowing)</li></ul>',
    told: { oar_a: { duration: null } },
  },
  {
    kind: 'the same table twice',
    page: table('Cookie | Purpose', 'oar_a | Keeps the seat').repeat(2),
    told: { oar_a: {} },
  },
  {
    kind: 'bullets of a text',
    form: 'text',
    page: '• oar_a, oar_b and the like keep the boats apart\n• oar_c and the like keep the seats apart\n',
    told: { oar_a: {}, oar_b: {}, oar_c: {} },
  },
  {
    kind: 'letters before names',
    page: '<ul><li>a) oar_a keeps the seat that you took</li><li>b) oar_b keeps the boat that you took</li></ul>',
    told: { oar_a: { purpose: 'keeps the seat that you took' }, oar_b: {} },
  },
]

/** What is no cookie's name, and becomes none. */
export const NO_NAMES: [kind: string, page: string][] = [
  ...NO_NAMES_BY_OTHERS,
  ...NO_NAMES_BY_A_THIRD,
  ...NO_NAMES_OF_LISTS,
  ['words behind the bare word "cookie"', '<p>Cookie: all our boats</p><p>Duration: 2 days</p>'],
  ['hashtags of a footer', '<p>Cookies</p><p>#rowing #lake2026 #user-choices</p><p>See you soon</p>'],
  ['words in capitals', '<h3>AUTOMATED DECISION-MAKING AND PROFILING</h3><p>We decide for 2 days.</p>'],
  ['a stray sign of emphasis', '<p>**Information: that we keep for 2 days</p><p>_Appeals: within 30 days</p>'],
  ['rules of underscores', '<p>______________________________</p><p>Signed for 2 days: ____________</p>'],
  ['a kind of cookies in quotes', '<ul><li>« MARKETING » – shows what we sell for 2 days</li></ul>'],
  ['definitions in quotes', '<ul><li>“Rower” – means who rows on this lake</li><li>“Lake” – means the water</li></ul>'],
  [
    'a line that a server sends',
    '<p>A server sends the cookie so: <code>Set-Cookie: row_id=1; Path=/</code> for 2 days.</p>',
  ],
  ['a form', '<p>For this we ask your:</p><ul><li>Name</li><li>E-mail</li><li>Location</li><li>Boat</li></ul>'],
  [
    'who uses cookies',
    table('Types of cookie | Who uses these cookies', 'Statistics | Lake.com', 'Marketing | Rower.com'),
  ],
  ['no cookie in a cell', table('Cookie | Purpose | Duration', 'None | - | -', 'N/A | not applicable | -')],
]

/** Reads the page of a kind, titled as one of cookies where it is no whole page. */
export function readKind({ lang = 'en', form, page }: Kind): Extraction {
  if (page.startsWith('<html')) return extract(page, 'html', null)
  if (form === 'text') return extract(`Cookies\n\n${page}`, form, null)
  return extract(`<html lang="${lang}"><title>Cookies</title><body><h1>Cookies</h1>${page}`, 'html', null)
}
