import { type Kind, table } from './kind'

/** What is read, of kinds of which some names were found and the rest lost, or nothing was. */
export const KINDS_OF_LOST_NAMES: Kind[] = [
  {
    kind: 'names with brackets each behind a category in bold',
    lang: 'de',
    page: '<p><b>Notwendige Cookies:</b> RUDERSESS (hält das Boot fest; bis zum Schließen des Browsers), ruder_farbe (merkt sich die Farbe; 14 Tage).</p><p><b>Statistik-Cookies:</b> _rud (zählt Schläge; 2 Jahre) und see7 (zählt Wellen; 30 Tage).</p><p><b>Service:</b> Lackieren (in 3 Tagen), Ölen (sofort).</p>',
    told: {
      RUDERSESS: { purpose: 'hält das Boot fest', declaredCategory: 'Notwendige Cookies' },
      ruder_farbe: { duration: '14 Tage', declaredCategory: 'Notwendige Cookies' },
      _rud: { purpose: 'zählt Schläge', duration: '2 Jahre', declaredCategory: 'Statistik-Cookies' },
      see7: { duration: '30 Tage' },
    },
  },
  {
    kind: 'names with square brackets each behind a sentence, a line for each category',
    lang: 'fr',
    page: '<p><strong>Cookies nécessaires.</strong> Ils gardent la barque : rame_port [30 jours], rame_eau [session]<br><strong>Cookies de statistiques.</strong> Ils comptent les coups : uuid7 [90 jours], lac [2 ans]</p><p><strong>Horaires.</strong> Port 9, Lac 10.</p>',
    told: {
      rame_port: { duration: '30 jours', declaredCategory: 'Cookies nécessaires' },
      rame_eau: { duration: 'session' },
      uuid7: { duration: '90 jours', declaredCategory: 'Cookies de statistiques' },
      lac: { duration: '2 ans' },
    },
  },
  {
    kind: 'names with brackets each behind words, in a sentence, and brackets within them',
    lang: 'nl',
    page: '<p>Wij gebruiken roei_boot (sessie) en _roei (2 jaar).</p><p>Statistiek (Meer): meer_id (telt golven (Meer), 3 maanden), GOLF (telt slagen; 1 jaar). Vragen? Bel (020) 112.</p>',
    told: {
      roei_boot: { duration: 'sessie' },
      _roei: {},
      meer_id: { duration: '3 maanden' },
      GOLF: { duration: '1 jaar' },
    },
  },
  {
    kind: 'names in bold over labels, under two headings that may be labels',
    lang: 'nl',
    page: '<h3>Functie</h3><p><b>roei_boot</b><br>Doel: houdt de boot vast<br>Aanbieder: Meer<br>Bewaartermijn: 15 minuten</p><p><b>__roei_sid</b><br>Doel: telt de slagen<br>Aanbieder: Riem<br>Bewaartermijn: 30 minuten</p>',
    told: { roei_boot: { provider: 'Meer', duration: '15 minuten' }, __roei_sid: { provider: 'Riem' } },
  },
  {
    kind: 'lines that begin with names in bold, some without signs',
    lang: 'es',
    page: '<p><b>RemoNombre</b> – recuerda el lago (1 día)<br><b>LAGO.NET_RemoId</b> – guarda la barca (20 minutos)</p><p><b>En tren</b> – diez minutos<br><b>En bus</b> – cada hora</p>',
    told: { RemoNombre: { duration: '1 día' }, 'LAGO.NET_RemoId': { purpose: 'guarda la barca' } },
  },
  {
    kind: 'lines with bars under their headings',
    lang: 'sv',
    page: '<p>Namn | Syfte | Lagringstid<br>RODDSESS | Håller båten kvar | Session<br>rodd_quiz | Räknar årtag | 7 dagar</p><p>Öppet 10–17</p>',
    told: { RODDSESS: { purpose: 'Håller båten kvar' }, rodd_quiz: { duration: '7 dagar' } },
  },
  {
    kind: 'a bare beginning of names, and names with colons inside',
    lang: 'fr',
    page: '<ul><li>barque-: garde la barque (durée : 2 jours)</li><li>rame-eau: compte les coups (1 an)</li></ul><p>Durées :</p><ul><li>_RAME: durée de la session</li><li>ra::b: durée de la session</li></ul>',
    told: { 'barque-': {}, 'rame-eau': { duration: '1 an' }, _RAME: {}, 'ra::b': { duration: 'durée de la session' } },
  },
  {
    kind: 'a name in letters over bare labels among names',
    lang: 'it',
    page: '<h2>Statistica</h2><div><h3>_remo_id</h3><div><div>Fornitore</div><div>Remometro</div></div><div><div>Finalità</div><div>Conta i remi del lago</div></div><div><div>Durata</div><div>13 mesi</div></div></div><div><h3>BTRemo</h3><div><div>Fornitore</div><div>BT Remo</div></div><div><div>Finalità</div><div>Mostra una barca diversa</div></div><div><div>Durata</div><div>6 mesi</div></div></div>',
    told: { _remo_id: { provider: 'Remometro' }, BTRemo: { provider: 'BT Remo', duration: '6 mesi' } },
  },
  {
    kind: 'an upright table under each name, in a heading, a row or a caption',
    lang: 'fr',
    page: '<h2>Rameurs</h2><h3>_rame_*</h3><table><tr><th>Fournisseur</th><td>Lac</td></tr><tr><th>Finalité</th><td>Ouvre le port</td></tr><tr><th>Durée</th><td>3 heures</td></tr></table><h3>BtRameur</h3><table><tr><th>Fournisseur</th><td>Rameo</td></tr><tr><th>Finalité</th><td>Garde la barque</td></tr><tr><th>Durée</th><td>1 an</td></tr></table><table><tr><th colspan="2">eau_id</th></tr><tr><td>Finalité</td><td>Compte les vagues</td></tr><tr><td>Durée</td><td>2 jours</td></tr></table><table><caption>vague_id</caption><tr><td>Finalité</td><td>Compte les coups</td></tr><tr><td>Durée</td><td>4 jours</td></tr></table><h2>Cours</h2><table><tr><th>Code</th><td>P22</td></tr><tr><th>Durée</th><td>3 ans</td></tr></table>',
    told: {
      '_rame_*': { provider: 'Lac', purpose: 'Ouvre le port', duration: '3 heures' },
      BtRameur: { provider: 'Rameo' },
      eau_id: { purpose: 'Compte les vagues' },
      vague_id: { duration: '4 jours' },
    },
  },
  {
    kind: 'a table on its side with an empty corner',
    lang: 'pt',
    page: `${table(' | RemoSessao | remo_cor | __rmid', 'Tipo | Necessário | Preferências | Marketing', 'Fornecedor | Lago | Lago | Remometro', 'Finalidade | Mantém o barco | Guarda a cor | Conta remos', 'Duração | Até fechar o navegador | 12 meses | 1 ano')}`,
    told: { RemoSessao: { provider: 'Lago' }, remo_cor: { duration: '12 meses' }, __rmid: { provider: 'Remometro' } },
  },
  {
    kind: 'a table on its side with an empty corner and names in capitals',
    page: table(
      ' | ROWSESS | _row | LAKE',
      'Provider | Us | Rowmeter | Lake',
      'Purpose | Holds it | Counts strokes | Draws the lake',
      'Expiry | Session | 2 years | 1 year',
    ),
    told: { ROWSESS: { provider: 'Us' }, _row: { duration: '2 years' }, LAKE: {} },
  },
  {
    kind: 'a table with no heading over its names',
    lang: 'de',
    page: `${table(' | Zweck | Dauer', 'ruder_id | Hält das Boot fest | 2 Tage', '_see | Zählt Wellen | 1 Jahr')}`,
    told: { ruder_id: { purpose: 'Hält das Boot fest' }, _see: { duration: '1 Jahr' } },
  },
  {
    kind: 'columns of text set by blanks',
    lang: 'en',
    form: 'text',
    page: 'Lake Rowing                            Cookie policy\n\nName              Purpose                   Duration     Owner\nrow_sid           Keeps the boat of         Session      Lake\n                  each rower\nROWERSEAT         Keeps the seat                         Lake\n\n_row              Counts strokes            24 hours     Rowmeter\n\n3. Your rights\n',
    told: {
      row_sid: { purpose: 'Keeps the boat of each rower', duration: 'Session', provider: 'Lake' },
      ROWERSEAT: { duration: null, provider: 'Lake' },
      _row: { duration: '24 hours', provider: 'Rowmeter' },
    },
  },
  {
    kind: 'a category beside lines that begin with names',
    lang: 'de',
    page: '<table><tr><th>Kategorie</th><th>Einzelheiten</th></tr><tr><td>Notwendig</td><td><p>ruder_sec_*: hält Ruderer angemeldet (Sitzung)</p><p>ruder_antwort: merkt sich die Antwort (11 Monate)</p></td></tr><tr><td>Statistik</td><td><p>_rdk: zählt Schläge (1 Tag)</p><p>RDID: erkennt den ersten Besuch (12 Monate)</p></td></tr></table>',
    told: {
      'ruder_sec_*': { declaredCategory: 'Notwendig' },
      ruder_antwort: { duration: '11 Monate' },
      _rdk: { declaredCategory: 'Statistik' },
      RDID: { duration: '12 Monate', declaredCategory: 'Statistik' },
    },
  },
  {
    kind: 'sentences that call a cookie a file',
    lang: 'cs',
    page: '<h2>Cookies</h2><p>Soubor <code>veslo_id</code> společnosti Veslo slouží k měření a je uložen po dobu 5 let.</p><p>Soubor <b>veslo_jazyk</b> zaniká po 2 dnech.</p>',
    told: { veslo_id: { duration: '5 let' }, veslo_jazyk: {} },
  },
  {
    kind: 'a label between others that is not known',
    lang: 'es',
    page: '<h2>Marketing</h2><div><b>remo_id</b><div>Finalidad: cuenta remos</div><div>Base del remo: lago azul</div><div>Duración: 2 días</div></div><div><b>_rmad</b><div>Duración: 3 días</div></div><div>Puerto a toda hora: 900 000 112</div><div>© 2026 Lago</div>',
    told: { remo_id: { duration: '2 días' }, _rmad: { purpose: null, duration: '3 días' } },
  },
]

/** What is no name, on such pages. */
export const NO_NAMES_OF_LISTS: [kind: string, page: string][] = [
  [
    'what a shop sells, with its prices',
    table(
      'Name | Description | Keeps for | Price',
      'Oat_Crunch | Oats and salt | 7 days | 19,50 kr',
      'Snap_XL | Thin | 3 months | € 2',
    ),
  ],
  [
    'what a shop sells, with what is in it',
    table(
      'Name | Description | Duration | Ingredients',
      'Oat_Crunch | Oats and salt | 7 days | oats, salt',
      'Snap_XL | Thin | 3 months | flour',
    ),
  ],
  [
    'a glossary',
    '<dl><dt>Cookie</dt><dd>A small text.</dd><dt>Web_beacon</dt><dd>A picture that nobody sees.</dd><dt>opt-in</dt><dd>A yes before all.</dd></dl>',
  ],
  [
    'options of a library for sessions',
    `${table('Option | Default | Description', 'maxAge | | Time in milliseconds', 'rowing | no | Sets it again with each answer')}<ul><li><code>cookie.httpOnly</code>: hides it from scripts</li><li><code>oarStore</code>: keeps all sessions</li></ul>`,
  ],
]

/** Whole pages of which a label alone says that they are of cookies. */
export const PAGES_OF_LABELS: Kind[] = [
  {
    kind: 'a type that says cookie far below the names',
    page: '<html lang="fr"><title>Vos choix</title><h1>Vos choix</h1><h2>Essentiels</h2><div><b>rame_choix</b><div>Durée : 3 ans</div><div>Type : web</div></div><div><b>RAME</b><div>Durée : 1 an</div><div>Type : web</div></div><h2>Marketing</h2><h3>Rameo</h3><p>Un service de rames.</p><p>Il compte.</p><p>Les rames.</p><p>Du lac.</p><p>Chaque jour.</p><p>Et la nuit.</p><div><b>_rmo</b><div>Durée : 90 jours</div><div>Type : cookie</div></div>',
    told: {
      rame_choix: { declaredCategory: 'Essentiels', duration: '3 ans' },
      RAME: { declaredCategory: 'Essentiels' },
      _rmo: { declaredCategory: 'Marketing' },
    },
  },
]

/** Whole pages that declare none. */
export const NO_NAMES_IN_SHOPS: [kind: string, page: string][] = [
  [
    'biscuits of which one has a sign in its name',
    `<h1>Biscuits and cookies</h1>${table('Name | Provider | Description | Duration', 'Butter-Oar | Lake | With butter | 6 months', 'Star_Oar | Lake | In winter | 3 months')}`,
  ],
]
