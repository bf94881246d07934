import type { CategoryChoice, ConsentChoice } from '../../core/consent-platform'
import { type DrawnList, readDrawn } from './reading/cookieyes-markup'
import { COOKIEYES_CATEGORIES, inLanguage, toldPurpose } from './reading/cookieyes-words'
import { choiceOf, decodedText } from './reading/kept-choice'
import { asList, asRecord, asText } from './reading/open-data'
import type { DeclaredCookie, PlatformData, PlatformReading } from './reading/platform'
import { platformSource } from './reading/platform-source'

type Fields = Readonly<Record<string, unknown>>

/**
 * CookieYes: categories with their cookies in `_ckyStore` or `_ckyConfig` (WordPress), whose words come later; in 2021 whole
 * in `cliConfig`; drawn in its dialog, whose template stands in the page. Read in recorded files and published sources.
 */
export default platformSource({
  id: 'cookieyes',
  name: 'CookieYes',
  signs: {
    variables: ['cookieyes', '_ckyStore', '_ckyConfig', 'cliConfig', 'getCkyConsent'],
    scripts: ['cdn-cookieyes.com/', '/cookie-law-info/lite/'],
    ids: ['cookieyes', 'ckyBannerTemplate'],
  },
  variables: {
    categories: { path: 'cookieyes._ckyStore._categories' },
    words: { path: 'cookieyes._ckyStore._language' },
    ownCategories: { path: '_ckyStore._categories' },
    ownWords: { path: '_ckyStore._language' },
    pluginCategories: { path: '_ckyConfig._categories' },
    info: { path: 'cliConfig.info' },
    language: { path: 'cliConfig.options.behaviour.selectedLanguage' },
  },
  html: {
    drawn: '.cky-accordion, .cky-audit-table-element, table.cky-cookie-audit-table',
    template: 'script#ckyBannerTemplate',
  },
  cookies: [
    'cookieyes-consent',
    'cky-consent',
    'cky-action',
    ...[...COOKIEYES_CATEGORIES.keys()].map((id) => `cookieyes-${id}`),
  ],
  kept: {
    words: ['yes', 'no', 'action', ...COOKIEYES_CATEGORIES.keys()],
    pieces: ['(?<![^,]){word}:(?:yes|no)(?![^,])'],
  },

  ids({ variables }) {
    const lists = [variables['categories'], variables['ownCategories'], variables['pluginCategories']]
    const all = [...lists, asRecord(variables['info'])['categories']].flatMap(asList)
    return all.flatMap((category) => asText(asRecord(category)['slug']) ?? [])
  },

  recognise(value) {
    const outer = asRecord(value)
    const info = asRecord(asRecord(outer['cliConfig'] ?? value)['info'])
    // No page says which of its languages is shown.
    if (cookiesIn(info['categories']).some((cookie) => 'cookie_id' in cookie)) return { variables: { info } }
    const inPage = asRecord(outer['cookieyes'])['_ckyStore']
    const store = asRecord(inPage ?? outer['_ckyStore'] ?? outer['_ckyConfig'] ?? value)
    const isOurs = cookiesIn(store['_categories']).some((cookie) => 'cookieID' in cookie)
    return isOurs ? { variables: { categories: store['_categories'], words: store['_language'] } } : null
  },

  read(data, { parseMarkup }): PlatformReading {
    const drawn = readDrawn(data.html, parseMarkup)
    const legacy = asList(asRecord(data.variables['info'])['categories']).map(asRecord)
    const stored = storedCategories(data)
    const lists = stored.map((category) => ofStore(category, wordsOfStore(data), drawn))
    const told = [...lists.flat(), ...legacy.flatMap((category) => ofLegacy(category, languagesOf(data)))]
    const declared = told.length > 0 ? told : drawn.flatMap(ofDrawn)
    return {
      lists: declared.length > 0 ? 'cookies' : 'nothing',
      cookies: declared,
      language: legacy.length > 0 ? (languagesOf(data)[0] ?? null) : asText(activeOf(data)),
      choice: choiceMade(data.cookies, labelsOf([...stored, ...legacy], data, drawn)),
    }
  },
})

function cookiesIn(categories: unknown): Fields[] {
  return asList(categories).flatMap((one) => asList(asRecord(one)['cookies']).map(asRecord))
}

function storedCategories({ variables }: PlatformData): Fields[] {
  const all = ['categories', 'ownCategories', 'pluginCategories'].map((key) => asList(variables[key]).map(asRecord))
  return all.find((list) => list.length > 0) ?? []
}

function languageData({ variables }: PlatformData): Fields {
  return asRecord(variables['words'] ?? variables['ownWords'])
}

function activeOf(data: PlatformData): unknown {
  return languageData(data)['_active']
}

/** The words of the language that is shown, by dotted keys or in fields within fields. */
function wordsOfStore(data: PlatformData): Fields {
  const words = asRecord(languageData(data)['_store'])
  return asRecord(words[asText(activeOf(data)) ?? ''] ?? Object.values(words)[0])
}

function ofStore(category: Fields, words: Fields, drawn: readonly DrawnList[]): DeclaredCookie[] {
  const slug = asText(category['slug']) ?? ''
  const shown = drawn.find((list) => list.slug === slug)
  const rows = new Map(shown?.rows.map((row) => [row.name, row]))
  const told = asRecord(words['cookies'])
  const label = asText(category['name']) ?? asText(words[`cky_preference_${slug}_title`]) ?? shown?.label ?? slug
  return asList(category['cookies'])
    .map(asRecord)
    .map((cookie) => {
      const name = asText(cookie['cookieID'])
      const own = asRecord(told[name ?? ''])
      const row = rows.get(name)
      return {
        name,
        provider: cookie['domain'],
        domain: cookie['domain'],
        purpose: toldPurpose(own['description'] ?? row?.purpose),
        duration: own['duration'] ?? row?.duration,
        declaredCategory: label,
        category: COOKIEYES_CATEGORIES.get(slug) ?? null,
      }
    })
}

function ofLegacy(category: Fields, languages: readonly string[]): DeclaredCookie[] {
  const slug = asText(category['slug']) ?? ''
  return asList(category['cookies'])
    .map(asRecord)
    .map((cookie) => ({
      name: cookie['cookie_id'],
      provider: cookie['domain'],
      domain: cookie['domain'],
      purpose: toldPurpose(inLanguage(cookie['description'], languages)),
      duration: cookie['duration'],
      declaredCategory: inLanguage(category['name'], languages) ?? slug,
      category: COOKIEYES_CATEGORIES.get(slug) ?? null,
    }))
}

function ofDrawn({ slug, label, rows }: DrawnList): DeclaredCookie[] {
  return rows.map(({ name, purpose, duration }) => ({
    name,
    purpose: toldPurpose(purpose),
    duration,
    declaredCategory: label,
    category: COOKIEYES_CATEGORIES.get(slug ?? '') ?? null,
  }))
}

/** The languages to read words in, the best first: the one chosen there, the page's, English, whichever is there. */
function languagesOf({ variables, language }: PlatformData): string[] {
  const [primary] = (language ?? '').toLowerCase().split('-')
  return [asText(variables['language']), primary, 'en'].filter(
    (one) => one !== null && one !== undefined && one !== '',
  ) as string[]
}

function labelsOf(categories: readonly Fields[], data: PlatformData, drawn: readonly DrawnList[]): Map<string, string> {
  const words = wordsOfStore(data)
  const labels = new Map(drawn.flatMap(({ slug, label }) => (slug === null || label === null ? [] : [[slug, label]])))
  for (const category of categories) {
    const slug = asText(category['slug'])
    if (slug === null) continue
    const title = asText(words[`cky_preference_${slug}_title`])
    labels.set(slug, inLanguage(category['name'], languagesOf(data)) ?? title ?? labels.get(slug) ?? slug)
  }
  return labels
}

/** `consentid:…,consent:yes,action:yes,necessary:yes,functional:no,…`; before the banner is answered there is no action. */
function choiceMade(cookies: PlatformData['cookies'], labels: ReadonlyMap<string, string>): ConsentChoice {
  const pairs = (decodedText(cookies['cookieyes-consent']) ?? '').split(',').map((pair) => pair.split(':', 2))
  const kept = new Map(pairs.map(([key = '', value = '']) => [key.trim(), value]))
  const own = (id: string) => kept.get(id) ?? cookies[`cookieyes-${id}`]
  const told = [...COOKIEYES_CATEGORIES.keys()].filter((id) => own(id) !== undefined)
  const categories = [...new Set([...labels.keys(), ...told])].map((id): CategoryChoice => {
    const value = own(id)
    const accepted = value === 'yes' ? true : value === 'no' ? false : null
    const category = COOKIEYES_CATEGORIES.get(id) ?? 'unclassified'
    return { declared: labels.get(id) ?? id, category, accepted, fixed: id === 'necessary' }
  })
  return choiceOf(kept.get('action') === 'yes' || cookies['cky-action'] === 'yes', categories)
}
