import type { Kind } from './kind'

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
]

/** What is no name, on such pages. */
export const NO_NAMES_BY_A_THIRD: [kind: string, page: string][] = [
  ['a listing', '<p>You can name the cookie yourself:</p><pre><code>lake:\n  row_port: 80\n</code></pre>'],
]
