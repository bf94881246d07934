import { type Kind, table } from './kind'

/** What is read of the fields, of kinds that yet another writer of pages showed. */
export const KINDS_OF_FIELDS: Kind[] = [
  {
    kind: 'a company of four words in brackets behind a term, and more words than a company has',
    page: '<dl><dt>row_a (Rowmeter Lake Ireland Ltd)</dt><dd>Counts strokes. 2 years</dd><dt>row_b (keeps the seat you chose)</dt><dd>2 days</dd></dl>',
    told: { row_a: { provider: 'Rowmeter Lake Ireland Ltd', purpose: 'Counts strokes.' }, row_b: { provider: null } },
  },
  {
    kind: 'headings that tell whose the cookies are',
    lang: 'it',
    page: `<h3>Cookie impostati da Rowmeter</h3><ul><li>row_a – conta i colpi – 2 giorni</li></ul><h3>2. Cookie tecnici del lago</h3><ul><li>row_b – ricorda la barca – 3 giorni</li></ul><h3>3. Cookies Lakeview24</h3><ul><li>row_c – disegna la mappa – 4 giorni</li></ul>`,
    told: {
      row_a: { provider: 'Rowmeter', declaredCategory: null },
      row_b: { provider: null, declaredCategory: '2. Cookie tecnici del lago' },
      row_c: { provider: 'Lakeview24', declaredCategory: null },
    },
  },
  {
    kind: 'a title in bold that names a category and whose cookies they are',
    lang: 'pt',
    page: '<p><b>1. Cookies analíticos do Lake Counter</b></p><ul><li>row_a: conta visitas. Duração: 2 dias.</li></ul><p><b>2. Cookies técnicos</b></p><ul><li>row_b: lembra o barco. Duração: 3 dias.</li></ul>',
    told: {
      row_a: { provider: 'Lake Counter', declaredCategory: '1. Cookies analíticos do Lake Counter' },
      row_b: { provider: null, declaredCategory: '2. Cookies técnicos' },
    },
  },
  {
    kind: 'a category in bold below somebody in bold',
    lang: 'es',
    page: '<p><b>Rowmeter</b></p><p>Cuenta remos.</p><p><b>Cookies técnicas</b></p><ul><li>row_b: recuerda la barca. Duración: 3 días.</li></ul>',
    told: { row_b: { provider: null, declaredCategory: 'Cookies técnicas' } },
  },
  {
    kind: 'headings of purposes that name nobody',
    lang: 'fr',
    page: `<h3>Mesures et Statistiques</h3>${table('Nom | Durée', 'row_a | 2 jours')}<h3>Pour la cale</h3>${table('Nom | Durée', 'row_b | 3 jours', 'row_c | 3 jours')}`,
    told: {
      row_a: { provider: null, declaredCategory: 'Mesures et Statistiques' },
      row_b: { provider: null },
      row_c: { provider: null },
    },
  },
  {
    kind: 'a service that is called so over a table',
    page: `<h3>Rowmeter Software</h3>${table('Name | Purpose | Expires', 'row_a | Counts strokes | 2 days')}`,
    told: { row_a: { provider: 'Rowmeter Software' } },
  },
  {
    kind: 'a part of the site under its own cookies',
    page: '<h2>Our own cookies</h2><h3>Berths</h3><p>Holds seats while you pay.</p><ul><li>row_a - 2 days</li></ul>',
    told: { row_a: { provider: null, purpose: 'Holds seats while you pay.' } },
  },
  {
    kind: 'whose the page is, over all its cookies',
    lang: 'de',
    page: `<p>Verantwortlicher: Ruderclub am See</p>${table('Name | Zweck | Dauer', 'row_a | Zählt Schläge | 2 Tage')}`,
    told: { row_a: { provider: null } },
  },
  {
    kind: 'hosts under the name of their provider',
    lang: 'de',
    page: `<h3>Marketing</h3><h4>Rudermesser</h4><p><b>Anbieter:</b> Ruderwerk GmbH</p>${table('Typ | Name | Host | Dauer', 'HTTP Cookie | row_a | .ruder.example | 2 Tage')}`,
    told: { row_a: { provider: 'Ruderwerk GmbH', domain: '.ruder.example' } },
  },
  {
    kind: 'who uses a cookie that prose names',
    lang: 'fr',
    page: '<p>rowMeter utilise le cookie <code>row_a</code> pour compter les coups pendant 2 jours.</p><p>Le Club de la Rame utilise le cookie <code>row_b</code> pour garder la barque 3 jours.</p><p>LakePress peut enregistrer la barque dans le cookie <code>row_c</code> ; il expire au bout de 4 jours.</p>',
    told: {
      row_a: { provider: 'rowMeter' },
      row_b: { provider: 'Club de la Rame' },
      row_c: { provider: 'LakePress' },
    },
  },
  {
    kind: 'a part of the site that uses a cookie',
    lang: 'de',
    page: '<p>Der Bootsverleih setzt das Cookie „row_a“, das die Reservierung behält und mit dem Ende der Sitzung gelöscht wird.</p>',
    told: { row_a: { provider: null, duration: 'mit dem Ende der Sitzung' } },
  },
  {
    kind: 'who sets a cookie, at the beginning of its purpose',
    lang: 'es',
    page: table(
      'Nombre | Finalidad | Duración',
      'row_a | Rowmeter instala esta cookie para contar remos | 2 días',
      'row_b | Recuerda la barca | 3 días',
    ),
    told: { row_a: { provider: 'Rowmeter' }, row_b: { provider: null } },
  },
  {
    kind: 'somebody in brackets behind a term',
    lang: 'nl',
    page: '<dl><dt>row_a (Roeimeter)</dt><dd>Telt slagen. Duur: 2 dagen.</dd></dl>',
    told: { row_a: { provider: 'Roeimeter' } },
  },
  {
    kind: 'somebody before the purpose, and behind it',
    lang: 'sv',
    page: '<h3>Tredjepartskakor</h3><dl><dt>row_a</dt><dd>Rodd — räknar årtag — 2 dagar</dd></dl><h3>Statistik</h3><ul><li>row_b – räknar båtar, Rodd Labs (3 dagar)</li><li>row_c – minns Vänern, Sverige och isen (3 dagar)</li></ul>',
    told: {
      row_a: { provider: 'Rodd', purpose: 'räknar årtag' },
      row_b: { provider: 'Rodd Labs' },
      row_c: { provider: null },
    },
  },
  {
    kind: 'whom words in bold, or under a heading, say to be used',
    lang: 'ca',
    page: `<h2>Estadística</h2><p>Fem servir Rem Labs per comptar.</p>${table('Nom | Finalitat | Durada', 'row_a | Compta rems | 2 dies')}<p><b>Publicitat.</b> Fem servir Llac Ads.</p>${table('Nom | Finalitat | Durada', 'row_b | Compta clics | 3 dies')}`,
    told: { row_a: { provider: 'Rem Labs' }, row_b: { provider: 'Llac Ads' } },
  },
  {
    kind: 'marks under categories',
    lang: 'fr',
    page: table(
      'Cookie | Finalité | Durée | Nécessaire | Statistiques',
      'row_a | Garde la barque | 2 jours | ✓ |  ',
      'row_b | Compte les coups | 3 jours |  | ✓',
      'row_c | Garde la rame | 3 jours |  |  ',
    ),
    told: {
      row_a: { declaredCategory: 'Nécessaire' },
      row_b: { declaredCategory: 'Statistiques' },
      row_c: { declaredCategory: null },
    },
  },
  {
    kind: 'a category with a count, and words right behind it',
    lang: 'da',
    page: `<p><span>Statistik (1)</span><span>De tæller besøg på søen.</span></p>${table('Navn | Formål | Udløb', 'row_a | Tæller åretag | 2 dage')}`,
    told: { row_a: { declaredCategory: 'Statistik (1)' } },
  },
  {
    kind: 'short purposes in a table without headings, and words that stand for none',
    lang: 'fi',
    page: '<table><tr><td>row_a</td><td>Veneen varaus</td><td>20 minuuttia</td></tr><tr><td>row_b</td><td>Odottaa</td><td>1 vuosi</td></tr><tr><td>row_c</td><td>Airojen laskenta</td><td>1 vuosi</td></tr></table>',
    told: { row_a: { purpose: 'Veneen varaus' }, row_b: { purpose: null }, row_c: { purpose: 'Airojen laskenta' } },
  },
]
