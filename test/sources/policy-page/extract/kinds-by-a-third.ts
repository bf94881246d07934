import { type Kind, table } from './kind'

/** What is read, of kinds that a third author's pages have, who saw neither the extractor nor the kinds of the others. */
export const KINDS_BY_A_THIRD: Kind[] = [
  {
    kind: 'cards whose names are headings',
    page: '<h2>Needed</h2><h5>OAR-TOKEN</h5><p>Session</p><p>Guards the forms of the quay.</p><h5>rowing</h5><p>2 days</p><p>Keeps your seat.</p><h5>rowSession</h5><p>1 year</p><p>Knows a rower again.</p>',
    told: {
      'OAR-TOKEN': { duration: 'Session', purpose: 'Guards the forms of the quay.', declaredCategory: 'Needed' },
      rowing: { duration: '2 days' },
      rowSession: { purpose: 'Knows a rower again.', provider: null },
    },
  },
  {
    kind: 'cards of which the style sets the name and the time apart over a paragraph that speaks of a session',
    page: '<div><strong>oar_seat</strong><small>24 hours</small><p>Keeps your seat.</p></div><div><strong>_oar_M0OR7</strong><small>2 years</small><p>Keeps the state of the session in Rowmeter.</p></div>',
    told: {
      oar_seat: { duration: '24 hours', purpose: 'Keeps your seat.' },
      _oar_M0OR7: { duration: '2 years', purpose: 'Keeps the state of the session in Rowmeter.' },
    },
  },
  {
    kind: 'a service over names in a list within a list',
    page: '<ul><li>Necessary<ul><li>RowServer<ul><li><code>.Row_ID</code> – holds a form together – 90 days</li><li><code>.RowVisitor</code> – knows who fills it in – 90 days</li></ul></li></ul></li></ul>',
    told: { '.Row_ID': { provider: 'RowServer', duration: '90 days' }, '.RowVisitor': { provider: 'RowServer' } },
  },
  {
    kind: 'two terms of one definition',
    page: '<dl><dt>OARSEATID</dt><dt>oar_search</dt><dd>Keep what you looked for.<br>Expires: when you leave the lake</dd><dt>quay</dt><dd>Your quay.<br>Expires: 28 days</dd></dl>',
    told: {
      OARSEATID: { purpose: 'Keep what you looked for.', duration: 'when you leave the lake' },
      oar_search: { duration: 'when you leave the lake' },
      quay: { duration: '28 days' },
    },
  },
  {
    kind: 'whom a heading names in capitals, the company in brackets, over their cookies',
    page: '<h2>Rowers.com (Rowing On Lakes Ireland Ltd.)</h2><p>Rowers.com is a service for rowers.</p><ul><li>row_id: 2 days</li></ul><h2>ROWinOne (ROW Ltd)</h2><ul><li><code>OARID</code> – keeps you on board – 3 days</li></ul>',
    told: {
      row_id: { provider: 'Rowers.com (Rowing On Lakes Ireland Ltd.)', purpose: 'Rowers.com is a service for rowers.' },
      OARID: { provider: 'ROWinOne (ROW Ltd)' },
    },
  },
  {
    kind: 'a list of names with nothing but their durations',
    page: '<p><b>Purpose:</b> Seats and money<br><b>Cookies:</b></p><ul><li>boat (14 days)</li><li>boat_coin (14 days)</li><li>isOarOn (1 year)</li></ul><details><summary>oar_seat <span>7 days</span></summary><p>Keeps your seat.</p></details>',
    told: {
      boat: { duration: '14 days', purpose: 'Seats and money' },
      boat_coin: { duration: '14 days' },
      isOarOn: { duration: '1 year' },
      oar_seat: { duration: '7 days', purpose: 'Keeps your seat.' },
    },
  },
  {
    kind: 'the word for a cookie before the name in a heading',
    page: '<h3>Cookie bOar</h3><p>Keeps your seat.</p><p>Duration: 2 days</p>',
    told: { bOar: { purpose: 'Keeps your seat.', duration: '2 days' } },
  },
  {
    kind: 'words in bold before a colon, with their durations',
    page: '<ul><li><strong>Quay:</strong> keeps the boats apart. Duration: session.</li><li><strong>OAR (Rowmeter):</strong> counts. Duration: 2 days.</li></ul><ul><li><strong>Tuesday:</strong> from 7 am.</li></ul>',
    told: { Quay: { purpose: 'keeps the boats apart.', duration: 'session' }, OAR: { provider: 'Rowmeter' } },
  },
  {
    kind: 'a plain word marked as code behind the word for cookies, with nothing of its time',
    page: '<p>The films come from Lakefilm, which sets cookies such as <code>luid</code> when you press play.</p>',
    told: { luid: { provider: 'Lakefilm' } },
  },
  {
    kind: 'capitals in quotes behind "such as"',
    page: '<p>With the map of the lake, Lakeview may keep cookies such as "OID" and "REM".</p>',
    told: { OID: {}, REM: {} },
  },
  {
    kind: 'a name in brackets behind the word for a cookie',
    page: '<p>Our shop is made with Rowmaker, which sets a cookie (rowSession) that knows you again for 2 days.</p>',
    told: { rowSession: { provider: 'Rowmaker', duration: '2 days' } },
  },
  {
    kind: 'a word that says more of the cookie before its name',
    lang: 'fr',
    page: '<p>Le site pose un cookie technique nommé « rame » qui garde votre place 2 jours. Le cookie interne « rame_id » garde votre bateau 3 jours.</p>',
    told: { rame: { duration: '2 jours' }, rame_id: { duration: '3 jours' } },
  },
  {
    kind: 'a name in bold behind "named"',
    page: '<p>A small file named <b>oar_map</b> keeps the layers of your map for 14 days.</p>',
    told: { oar_map: { duration: '14 days' } },
  },
  {
    kind: 'names with their durations behind the word for cookies, under what their service is for',
    page: '<h2>To make it work</h2><h3>Rowpay</h3><p>Takes your money safely.</p><p>Cookies : row_pay_id (1 year), row_pay_sid (30 minutes)</p><h3>Lakefilm</h3><p>Counts who looks.</p><p>Cookies : lake-listener</p>',
    told: {
      row_pay_id: { duration: '1 year', provider: 'Rowpay', purpose: 'Takes your money safely.' },
      row_pay_sid: { duration: '30 minutes' },
      'lake-listener': { provider: 'Lakefilm' },
    },
  },
  {
    kind: 'services in bold, their company in brackets, each with a sentence over its cookies',
    page: '<h2>Measuring</h2><p><b>Row Gate (Rowgate, Inc.)</b></p><p>Row Gate guards the forms.</p><p>Place: Lake – Privacy Policy.</p><p>Storage duration:</p><ul><li>row_gate: 30 minutes</li></ul><p><b>Rowmeter (Lake Ltd)</b></p><p>Rowmeter counts.</p><p>Storage duration:</p><ul><li>_row_b: 3 months</li></ul>',
    told: {
      row_gate: { provider: 'Row Gate (Rowgate, Inc.)', purpose: 'Row Gate guards the forms.', duration: '30 minutes' },
      _row_b: { provider: 'Rowmeter (Lake Ltd)', purpose: 'Rowmeter counts.' },
    },
  },
  {
    kind: 'whose they are on a line below its label, over a table; legal words in bold beside it name nobody',
    page: `<h4>Seats</h4><p>They keep seats.</p><div><strong>Provider</strong><span>Lake Rowing eG</span></div><div><strong>Foundation</strong><span>Agreement</span></div>${table('Name | Type | Duration', 'row_seat | HTTP | 2 days')}<h4>Oars</h4>${table('Name | Duration', 'row_oar | 1 day')}`,
    told: { row_seat: { provider: 'Lake Rowing eG' }, row_oar: { provider: 'Oars' } },
  },
  {
    kind: 'a company whose short form ends in a stop',
    page: `<h4>Rowing on Lakes S.r.l.</h4>${table('Name | Duration', 'row_seat | 2 days')}`,
    told: { row_seat: { provider: 'Rowing on Lakes S.r.l.' } },
  },
  {
    kind: 'letters before the categories within a table',
    page: '<table><tr><th>Cookie</th><th>Purpose</th></tr><tr><td colspan="2">A – Needed cookies</td></tr><tr><td>row_a</td><td>Keeps the seat</td></tr><tr><td colspan="2">B. Language</td></tr><tr><td>row_b</td><td>Counts strokes</td></tr></table>',
    told: { row_a: { declaredCategory: 'A – Needed cookies' }, row_b: { declaredCategory: 'B. Language' } },
  },
  {
    kind: 'Roman figures before categories in bold that end in a stop',
    page: '<p><b>I. Necessary cookies.</b></p><ol><li>row_a: keeps the seat; duration: 2 days.</li></ol><p><b>II. Marketing cookies.</b></p><ol><li>row_b: shows boats; duration: 3 days.</li></ol>',
    told: { row_a: { declaredCategory: 'I. Necessary cookies' }, row_b: { declaredCategory: 'II. Marketing cookies' } },
  },
  {
    kind: 'a small table of names that brands may bear, with a sentence below it that says how long they live',
    page: `${table('Name | What for', 'BoatMaker | Keeps your boat', 'Oarsread | Hides the notice')}<p>Both cookies stay for 30 days.</p>`,
    told: { BoatMaker: { duration: '30 days' }, Oarsread: { duration: '30 days' } },
  },
  {
    kind: 'host, maker and time on lines below the name',
    page: '<table><caption>Cookies of our shop</caption><tr><td><b>row_seat</b><br>lake.example · first party · 14 days</td><td>Keeps the seats that you took.</td></tr><tr><td><b>_row</b><br>lake.example · Rowmeter · 1 year</td><td>Measures what our pictures do.</td></tr></table>',
    told: {
      row_seat: { domain: 'lake.example', duration: '14 days', party: 'first' },
      _row: { provider: 'Rowmeter', duration: '1 year' },
    },
  },
  {
    kind: 'words between slashes',
    page: '<ul><li>row_sid / you stay signed in / until you close the browser</li><li>row_quay / the quay that you like / 1 year</li><li>boat / the boats on your shelf / 3 months</li></ul><ul><li>Monday / 13-18</li></ul>',
    told: {
      row_sid: { purpose: 'you stay signed in' },
      row_quay: { duration: '1 year' },
      boat: { duration: '3 months' },
    },
  },
  {
    kind: 'a cookie that is called so, marked as code before its colon',
    page: '<ul><li><code>oar_id</code>: Keeps the seat</li><li><code>cookies</code>: Remembers what you answered to the question about cookies</li></ul>',
    told: { oar_id: {}, cookies: { purpose: 'Remembers what you answered to the question about cookies' } },
  },
]

/** What is no name, on such pages. */
export const NO_NAMES_BY_A_THIRD: [kind: string, page: string][] = [
  ['a listing', '<p>You can name the cookie yourself:</p><pre><code>lake:\n  row_port: 80\n</code></pre>'],
  ['somebody in brackets behind the word for cookies', '<p>We use cookies (RowMeter) to count visits for 2 days.</p>'],
  [
    'options of a program, and its errors',
    `<p>A handler sets a cookie by calling <code>row</code>.</p>${table('Name | Type | Default | Description', 'maxOars | number | undefined | Oars of the cookie', 'rowOnly | boolean | true | Hides the cookie')}<h2>Errors</h2><ul><li><code>ERR_COOKIE_SINKS</code>: over 4096 bytes</li></ul>`,
  ],
  [
    'settings of a browser with their values',
    table(
      'Name | Purpose | Value',
      'row.cookie.rowBehavior | Says which are taken | 1',
      'row.oarOnShutdown | Deletes | true',
    ),
  ],
  [
    'words that are explained',
    '<dl><dt>Rower</dt><dd>Who rows on this lake.</dd><dt>HTTPS</dt><dd>How it is safe.</dd></dl>',
  ],
  ['somebody behind a label', '<p>Name: Jane Rower<br>Hours: 9-17<br>Duration of the talk: 15 minutes</p>'],
  ['boats with their types', `<h2>Berths</h2>${table('Berth | Name | Type', 'A-07 | Gull_2 | Dinghy')}`],
]

/** Whole pages that declare none; their headings stand in them. */
export const NO_NAMES_ON_PAGES: [kind: string, page: string][] = [
  [
    'numbers of orders in terms of sale',
    '<h1>Terms of sale</h1><p>The cookie notice stands elsewhere.</p><p>RECYCLING A : FR218_01ABC</p>',
  ],
  [
    'biscuits',
    `<h1>Cookie recipes</h1>${table('Cookie | What it is | Keeps for', 'Oarsnap | oats and cream | 5 days', 'Choc-oar | you know it | 2 weeks')}<h2>Comments</h2><p><b>row_er9</b>: mine sank.</p>`,
  ],
  [
    'changes of a program',
    '<h1>Changes</h1><h2>4.2.0</h2><ul><li>cookie reader lost names</li><li><code>row_header</code> – off by one on a word</li><li><code>oarStore</code>: leaked after 24 hours</li></ul>',
  ],
  [
    'boats, where no cookie is set',
    `<h1>Terms</h1><p>We set no cookies on this site.</p>${table('Name | Fit for | Rent', 'Pike_1 | two who fish | 4 hours', 'Lily | a day | 1 day', 'Otter-XL | a week | 3 days')}`,
  ],
  [
    'events of an API',
    `<h1>API</h1><p>It is cookie-less.</p><h2>Events</h2>${table('Name | Description | Retention', 'row_view | Sent on each page | 13 months', 'row_up | Sent on a form | 2 months')}`,
  ],
]
