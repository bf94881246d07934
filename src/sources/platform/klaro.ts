import type { CategoryId } from '../../core/category'
import { stateOfChoice } from '../../core/consent-platform'
import { cookiePattern } from './reading/cookie-pattern'
import { isUnnamed, keptJson } from './reading/kept-choice'
import { asList, asRecord, asText, entriesOf } from './reading/open-data'
import type { DeclaredCookie, PlatformData, ToldCategory, ToldChoice } from './reading/platform'
import { platformSource } from './reading/platform-source'
import { tagsOf, translated } from './reading/translated'

type Fields = Readonly<Record<string, unknown>>

const KEPT = 'klaro'

/** Purposes for which the platform brings its own words; all others are the site's. */
const PURPOSES = new Map<string, CategoryId>([
  ['functional', 'necessary'],
  ['advertising', 'marketing'],
  ['marketing', 'marketing'],
])

/**
 * Klaro: `services[]` (`apps[]` before 0.7) of `klaroConfig`, or of the variable that its script's attribute names, or of
 * `klaro.defaultConfig`; the choice stands in a cookie or in storage. Read in its published sources, 0.6 and 0.7.
 * `getManager()` is never called: it builds a manager where there is none.
 */
export default platformSource({
  id: 'klaro',
  name: 'Klaro',
  signs: { variables: ['klaro', 'klaroConfig'], scripts: ['/klaro'], ids: ['klaro', 'klaro-cookie-notice'] },
  variables: {
    running: { path: 'klaro.defaultConfig' },
    config: {
      path: 'klaroConfig',
      pathIn: { selector: 'script[data-klaro-config]', attribute: 'data-klaro-config', needs: ['services', 'apps'] },
    },
    older: {
      path: 'klaroConfig',
      pathIn: { selector: 'script[src*="klaro"][data-config]', attribute: 'data-config', needs: ['services', 'apps'] },
    },
    version: { path: 'klaro.version', call: [] },
  },
  html: { notice: '.klaro .cookie-notice' },
  cookies: [KEPT],
  storage: [KEPT],
  kept: { words: [], countsOthers: true },

  ids({ variables }) {
    return servicesOf(configOf(variables)).map(({ name }) => String(name))
  },

  recognise(value) {
    const named = asRecord(value)['klaroConfig']
    if (servicesOf(asRecord(named)).length > 0) return { variables: { config: named } }
    return isConfig(asRecord(value)) ? { variables: { config: value } } : null
  },

  read({ variables, html, cookies, storage, language: pageLanguage }) {
    const config = configOf(variables)
    const services = servicesOf(config)
    const isThere = asText(variables['version']) !== null || asList(html['notice']).length > 0
    if (services.length === 0 && !isThere) return null
    const language = languageOf(config, pageLanguage)
    const words = wordsOf(config, language)
    const declared = services.flatMap((service) => cookiesOf(service, words))
    return {
      lists: declared.length > 0 ? 'cookies' : services.length > 0 ? 'services' : 'nothing',
      cookies: declared,
      language,
      choice: choiceOf(config, services, words, cookies, storage),
      isKeptElsewhere: keptName(config) !== KEPT,
    }
  },
})

/** What runs goes before what the page only brings along. */
function configOf(variables: PlatformData['variables']): Fields {
  const all = ['running', 'config', 'older'].map((key) => asRecord(variables[key]))
  return all.find((config) => servicesOf(config).length > 0) ?? asRecord(null)
}

function keptName(config: Fields): string {
  return asText(config['storageName'] ?? config['cookieName']) ?? KEPT
}

function servicesOf(config: Fields): Fields[] {
  return asList(config['services'] ?? config['apps'])
    .map(asRecord)
    .filter((service) => asText(service['name']) !== null)
}

/** What other set-ups with a list of services or apps do not have: services with purposes or cookies, none of Orejime's keys. */
function isConfig(config: Fields): boolean {
  const isOther = ['appElement', 'stylePrefix', 'mustNotice', 'stringifyCookie', 'purposes', 'languages', 'job'].some(
    (key) => key in config,
  )
  const services = servicesOf(config)
  return (
    !isOther &&
    services.length > 0 &&
    services.every(({ purposes, cookies }) => purposes !== undefined || cookies !== undefined) &&
    services.some(({ purposes, cookies }) => Array.isArray(purposes) || Array.isArray(cookies))
  )
}

function languageOf(config: Fields, page: string | null): string | null {
  const own = asText(config['lang'])
  return own === null || own === 'zz' ? page : own
}

type WordsOf = (path: readonly string[], inner?: string, translations?: unknown) => string | null

/** `zz` is the platform's own tag for words of any language. Where no language is known, the first one told is it. */
function wordsOf(config: Fields, language: string | null): WordsOf {
  const translations = config['translations']
  const known = language === null ? entriesOf(translations).map(([tag]) => tag) : tagsOf(language)
  const tags = [...known, asText(config['fallbackLang']) ?? 'zz']
  return (path, inner, given = translations) => translated(given, tags, path, inner)
}

function titleOf(service: Fields, words: WordsOf): string | null {
  const name = String(service['name'])
  return (
    asText(service['title']) ??
    words(['title'], undefined, service['translations']) ??
    words([name, 'title']) ??
    asText(name)
  )
}

function cookiesOf(service: Fields, words: WordsOf): DeclaredCookie[] {
  const name = String(service['name'])
  const isRequired = service['required'] === true
  const isOptOut = service['optOut'] === true
  const declared: Omit<DeclaredCookie, 'name'> = {
    provider: titleOf(service, words),
    purpose:
      asText(service['description']) ??
      words(['description'], undefined, service['translations']) ??
      words([name], 'description'),
    ...kindOf(service, words),
    consent: isRequired || isOptOut ? 'not-stated' : 'required',
    declaredConsent: isRequired
      ? words(['service', 'required', 'description'])
      : isOptOut
        ? words(['service', 'optOut', 'description'])
        : null,
  }
  return asList(service['cookies']).map((cookie) => ({ ...declared, ...cookiePattern(cookie) }))
}

/** A purpose that the site words itself is read from its words; what is always on and for no purpose told is necessary. */
function kindOf(service: Fields, words: WordsOf): { declaredCategory: string | null; category: CategoryId | null } {
  const purposes = asList(service['purposes'])
    .map(asText)
    .filter((purpose) => purpose !== null)
  const [first] = purposes
  if (first === undefined)
    return { declaredCategory: null, category: service['required'] === true ? 'necessary' : null }
  const labels = purposes.map((purpose) => words(['purposes', purpose], 'title') ?? purpose)
  return {
    declaredCategory: labels.join(', '),
    category: labels[0] === first ? (PURPOSES.get(first) ?? null) : null,
  }
}

/**
 * What is kept is only a choice where it covers every service: the platform asks anew once one is added. It is not looked
 * for under a name that the site gave.
 */
function choiceOf(
  config: Fields,
  services: readonly Fields[],
  words: WordsOf,
  cookies: PlatformData['cookies'],
  storage: PlatformData['storage'],
): ToldChoice | null {
  if (keptName(config) !== KEPT) return null
  const text = config['storageMethod'] === 'localStorage' ? storage[KEPT] : (cookies[KEPT] ?? storage[KEPT])
  const kept = keptJson(text)
  if (text !== undefined && (typeof kept !== 'object' || kept === null)) return null
  const consents = asRecord(kept)
  const chosen = (service: string): boolean | null =>
    typeof consents[service] === 'boolean' ? (consents[service] as boolean) : null
  // Where the page keeps the list to itself, what is kept still tells how many services were accepted.
  const categories: ToldCategory[] =
    services.length === 0
      ? Object.keys(consents).map((key) => ({
          declared: key,
          category: 'unclassified',
          accepted: chosen(key),
          fixed: false,
        }))
      : services.map((service) => ({
          declared: titleOf(service, words),
          ...kindOf(service, words),
          accepted: chosen(String(service['name'])),
          fixed: service['required'] === true,
        }))
  if (categories.length === 0) return null
  const isWhole = categories.every(({ accepted }) => accepted !== null)
  const shown = categories.filter(({ declared }) => !isUnnamed(String(declared)))
  return { state: isWhole ? stateOfChoice(categories) : 'pending', chosenAt: null, categories: shown }
}
