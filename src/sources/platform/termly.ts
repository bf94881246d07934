import type { CategoryId } from '../../core/category'
import type { CategoryChoice, ConsentChoice } from '../../core/consent-platform'
import { choiceOf, keptJson } from './reading/kept-choice'
import { asList, asRecord, asText, entriesOf } from './reading/open-data'
import type { DeclaredCookie, PlatformData } from './reading/platform'
import { platformSource } from './reading/platform-source'

const CATEGORIES = new Map<string, CategoryId>([
  ['essential', 'necessary'],
  ['performance', 'preferences'],
  ['analytics', 'statistics'],
  ['advertising', 'marketing'],
  ['social_networking', 'marketing'],
  ['unclassified', 'unclassified'],
])

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const FILES = 'https://app.termly.io/api/v1/snippets/websites/'

/**
 * Termly: the file `documents/<uuid>/cookies` gives the cookies by category; both ids stand in a page that embeds the
 * policy. The list is known from published crawlers of 2021 and 2022, the choice in local storage from published code; no
 * list is known from recorded data.
 */
export default platformSource({
  id: 'termly',
  name: 'Termly',
  signs: {
    variables: ['Termly', 'TERMLY_CUSTOM_BLOCKING_MAP'],
    scripts: ['app.termly.io/'],
    ids: ['termly-code-snippet-support', 'termly-jssdk'],
  },
  html: {
    site: 'script[src*="app.termly.io/"], script[data-name="termly-embed-banner"], script[data-website-uuid]',
    policy: '[name="termly-embed"][data-id]',
  },
  storage: ['TERMLY_API_CACHE'],
  kept: { words: ['TERMLY_COOKIE_CONSENT', 'value', ...CATEGORIES.keys()] },

  files({ html }) {
    const marks = /\b(?:data-website-uuid|id)="|resource-blocker\//.source
    const [site] = idsIn(html['site'], `(?:${marks})`)
    const documents = idsIn(html['policy'], '\\bdata-id="')
    return site === undefined ? [] : documents.map((document) => `${FILES}${site}/documents/${document}/cookies`)
  },

  recognise(value) {
    const cookies = entriesOf(asRecord(value)['cookies'])
    const isOurs = cookies.some(([id, list]) => {
      return (
        CATEGORIES.has(id) && asList(list).some((one) => 'tracker_type' in asRecord(one) && 'name' in asRecord(one))
      )
    })
    return isOurs ? { files: [{ url: FILES, content: value }] } : null
  },

  read({ files, storage }) {
    const declared = files.flatMap(({ content }) =>
      entriesOf(asRecord(asRecord(content)['cookies'])).flatMap(([id, list]) => {
        return asList(list).map((cookie) => declaredCookie(asRecord(cookie), id))
      }),
    )
    return {
      lists: declared.length > 0 ? 'cookies' : 'nothing',
      cookies: declared,
      language: declared.length > 0 ? 'en' : null,
      url: files[0]?.url ?? null,
      choice: choiceMade(storage),
    }
  },
})

function idsIn(html: readonly string[] | undefined, before: string): string[] {
  const found = (html ?? []).map((one) => new RegExp(`${before}(${UUID})`, 'i').exec(one.slice(0, 5_000))?.[1])
  return [...new Set(found.filter((id) => id !== undefined))]
}

function declaredCookie(cookie: Readonly<Record<string, unknown>>, id: string): DeclaredCookie {
  const type = asText(cookie['tracker_type']) ?? ''
  return {
    name: cookie['name'],
    provider: cookie['domain'],
    domain: cookie['domain'],
    service: cookie['service'],
    purpose: cookie['en_us'],
    duration: cookie['expire'],
    declaredCategory: id,
    category: CATEGORIES.get(id) ?? null,
    storage: /cookie/.test(type) ? 'cookie' : /local/.test(type) ? 'local-storage' : null,
    documents: [cookie['service_policy_link']],
  }
}

/** `{"TERMLY_COOKIE_CONSENT": {"value": {"analytics": true, …}}, …}`. */
function choiceMade(storage: PlatformData['storage']): ConsentChoice {
  const kept = asRecord(asRecord(keptJson(storage['TERMLY_API_CACHE']))['TERMLY_COOKIE_CONSENT'])
  const categories = entriesOf(kept['value']).flatMap(([id, accepted]): CategoryChoice[] => {
    const category = CATEGORIES.get(id)
    if (category === undefined || typeof accepted !== 'boolean') return []
    return [{ declared: id, category, accepted, fixed: category === 'necessary' }]
  })
  return choiceOf(categories.length > 0, categories)
}
