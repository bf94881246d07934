import type { CategoryId } from '../../core/category'
import type { Entry } from '../../core/charter'
import type { CategoryChoice, ConsentChoice } from '../../core/consent-platform'
import { parseDeclaredDomain } from '../../core/declared-domain'
import { fold } from '../../core/fold'
import { readRendered, type Shown } from './reading/cookiebot-markup'
import { choiceOf, decodedText, toldMoment } from './reading/kept-choice'
import { linesOf, linksOf, type ParseMarkup } from './reading/markup'
import { asList, asRecord, asText } from './reading/open-data'
import type { DeclaredCookie, PlatformData, PlatformReading } from './reading/platform'
import { platformSource } from './reading/platform-source'

/** The kinds as its dialog calls them, as its state does, and as ours are. */
const KINDS: readonly [table: string, state: string, category: CategoryId][] = [
  ['Necessary', 'necessary', 'necessary'],
  ['Preference', 'preferences', 'preferences'],
  ['Statistics', 'statistics', 'statistics'],
  ['Advertising', 'marketing', 'marketing'],
  ['Unclassified', '', 'unclassified'],
]

const FIELDS = [
  'userLanguage',
  'privacyPolicies',
  ...KINDS.flatMap(([table]) => [`cookieTable${table}`, `cookieHeaderType${table}`]),
]

/** What it writes where nobody has told the purpose. */
const PENDING = new Set(
  [
    'Pending',
    'En attente',
    'Anstehend',
    'Pendiente',
    'In attesa',
    'In behandeling',
    'In afwachting',
    'Afventer',
    'W oczekiwaniu',
    'Pendente',
  ].map(fold),
)

/**
 * Cookiebot: rows by kind in `CookieConsentDialog` (`Cookiebot.dialog`), set up by the file `cc.js`, else as drawn in its
 * dialog or in a declaration on a page; the choice in `Cookiebot` and its cookie. Read in recorded files and pages.
 */
export default platformSource({
  id: 'cookiebot',
  name: 'Cookiebot',
  signs: {
    variables: ['Cookiebot', 'CookieConsentDialog', 'CookiebotDialog'],
    scripts: [
      'consent.cookiebot.com/',
      'consent.cookiebot.eu/',
      'consentcdn.cookiebot.com/',
      'consentcdn.cookiebot.eu/',
    ],
    ids: ['Cookiebot', 'CybotCookiebotDialog', 'CookiebotWidget'],
  },
  variables: {
    consent: {
      path: 'Cookiebot.consent',
      // Of the stamp, by which the maker knows the visitor, only whether it is -1.
      fields: { ...Object.fromEntries(KINDS.map(([, state]) => [state, null])), method: null, stamp: '??' },
    },
    answered: { path: 'Cookiebot.hasResponse' },
    chosenAt: { path: 'Cookiebot.consentUTC' },
    ...Object.fromEntries(
      FIELDS.flatMap((name) => [
        [name, { path: `CookieConsentDialog.${name}` }],
        [`dialog ${name}`, { path: `Cookiebot.dialog.${name}` }],
      ]),
    ),
  },
  html: {
    dialog: '#CybotCookiebotDialogDetailBodyContentCookieContainer, #CybotCookiebotDialogDetailBodyContentTextOverview',
    declaration: '.CookieDeclarationType',
  },
  cookies: ['CookieConsent'],
  kept: {
    words: KINDS.flatMap(([, state]) => (state === '' ? [] : [state])),
    pieces: [
      "\\bstamp:(?:'-1')?",
      "\\bmethod:'(?:implied|explicit)'",
      '\\b{word}:(?:true|false)',
      '\\butc:1\\d{12}\\b',
    ],
  },

  recognise(value) {
    const outer = asRecord(value)
    const dialog = asRecord(outer['CookieConsentDialog'] ?? outer['CookiebotDialog'] ?? outer['dialog'] ?? value)
    const isOurs = KINDS.some(([table]) => Array.isArray(dialog[`cookieTable${table}`]))
    return isOurs ? { variables: { ...dialog } } : null
  },

  read(data, { parseMarkup }): PlatformReading {
    const told = (name: string) => data.variables[name] ?? data.variables[`dialog ${name}`]
    const policies = new Map(asList(told('privacyPolicies')).map((row) => [asList(row)[0], asList(row)[2]]))
    const rows = KINDS.flatMap(([table, , category]) => {
      const label = withoutCount(asText(told(`cookieHeaderType${table}`)) ?? table)
      return asList(told(`cookieTable${table}`))
        .map(asList)
        .flatMap((row) => ofRow(row, label, category, policies, parseMarkup))
    })
    const shown = rows.length > 0 ? null : readRendered(data.html, parseMarkup)
    const declared = rows.length > 0 ? rows : (shown?.rows ?? []).flatMap(ofShown)
    return {
      lists: declared.length > 0 ? 'cookies' : 'nothing',
      cookies: declared,
      language: asText(told('userLanguage')) ?? shown?.language ?? null,
      choice: choiceMade(data, told),
    }
  },
})

/** `[name, hosts, purpose, expiry, type, type id, pattern, cookie's host, company, its policy]`; hosts are joined by breaks. */
function ofRow(
  row: readonly unknown[],
  declaredCategory: string,
  category: CategoryId,
  policies: ReadonlyMap<unknown, unknown>,
  parseMarkup: ParseMarkup,
): DeclaredCookie[] {
  const [name, joined, purpose, duration, type, , , host, company, policy] = row
  const cell = parseMarkup(`<div>${asText(joined) ?? ''}</div>`)[0]
  const hosts = linesOf(cell)
  return onePerHost(hosts.some(isHost) ? hosts : [asText(host) ?? ''], {
    name,
    provider: hosts.join(', '),
    service: company,
    purpose: withoutPending(purpose),
    duration,
    declaredCategory,
    category,
    storage: storageOf(asText(type)),
    documents: [policy, ...linksOf(cell), ...hosts.map((one) => policies.get(one))],
  })
}

function ofShown(shown: Shown): DeclaredCookie[] {
  const { hosts, table, label, type, ...told } = shown
  const [, , category] = KINDS.find(([one]) => one === table) ?? []
  return onePerHost(hosts, {
    ...told,
    provider: hosts.join(', '),
    purpose: withoutPending(shown.purpose),
    declaredCategory: label === null ? null : withoutCount(label),
    category: category ?? null,
    storage: storageOf(type),
  })
}

/** The type's technical words stand in every language; a pixel keeps nothing. */
function storageOf(type: string | null): Entry['storage'] {
  if (type === null) return null
  if (/http/i.test(type)) return 'cookie'
  if (/indexed/i.test(type)) return 'indexed-db'
  return /html/i.test(type) ? 'local-storage' : null
}

/** Gives an entry for each host that is told, so that a cookie of another is not taken for it. */
function onePerHost(hosts: readonly string[], cookie: DeclaredCookie): DeclaredCookie[] {
  const domains = hosts.filter(isHost)
  return domains.length === 0 ? [cookie] : domains.map((domain) => ({ ...cookie, domain }))
}

function isHost(text: string): boolean {
  return parseDeclaredDomain(text) !== null
}

/** `Statistics ({0})`, `Statistiques (12)`: the number of cookies is no part of the category. */
function withoutCount(label: string): string {
  return label.replace(/\s*\((?:\{0\}|\d+)\)\s*$/, '')
}

function withoutPending(purpose: unknown): unknown {
  return typeof purpose === 'string' && PENDING.has(fold(purpose)) ? null : purpose
}

/** `{stamp:'…',necessary:true,preferences:false,statistics:…,marketing:…,method:'explicit',ver:1,utc:…,region:'fr'}`; implied where consent is not asked. */
function choiceMade({ cookies, variables }: PlatformData, told: (name: string) => unknown): ConsentChoice {
  const kept = decodedText(cookies['CookieConsent'])
  const state = asRecord(variables['consent'])
  const accepted = (key: string): boolean | null => {
    const word = new RegExp(`\\b${key}:(true|false)`).exec(kept ?? '')?.[1]
    if (word !== undefined) return word === 'true'
    return typeof state[key] === 'boolean' ? state[key] : null
  }
  const categories = KINDS.flatMap(([table, key, category]): CategoryChoice[] => {
    if (key === '') return []
    const declared = withoutCount(asText(told(`cookieHeaderType${table}`)) ?? key)
    return [{ declared, category, accepted: accepted(key), fixed: key === 'necessary' }]
  })
  const isImplied =
    kept === null ? state['method'] === 'implied' || state['stamp'] === '-1' : /stamp:'-1'|method:'implied'/.test(kept)
  const isMade = kept === null ? variables['answered'] === true : kept.includes('stamp:')
  const at = /\butc:(\d+)/.exec(kept ?? '')?.[1] ?? variables['chosenAt']
  return choiceOf(isMade && !isImplied, categories, toldMoment(at))
}
