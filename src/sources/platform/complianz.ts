import type { CategoryId } from '../../core/category'
import type { CategoryChoice, ConsentChoice } from '../../core/consent-platform'
import { choiceOf } from './reading/kept-choice'
import { hasClass, linksOf, type Markup, withClass, within, wordsOf } from './reading/markup'
import { asText } from './reading/open-data'
import type { DeclaredCookie, PlatformData } from './reading/platform'
import { platformSource } from './reading/platform-source'

const CATEGORIES: readonly [id: string, category: CategoryId][] = [
  ['functional', 'necessary'],
  ['preferences', 'preferences'],
  ['statistics', 'statistics'],
  ['statistics-anonymous', 'statistics'],
  ['marketing', 'marketing'],
]

/** Its word, in the languages that have one like it, for what it asks no consent for. */
const FUNCTIONAL = /^f[ou]n[kczs]/i

/**
 * Complianz: its cookie policy lists services (`.cmplz-service-desc`), each with its cookies by purpose; the choice is a
 * cookie by category and one for the banner. Read in recorded pages and in its published sources.
 */
export default platformSource({
  id: 'complianz',
  name: 'Complianz',
  signs: {
    variables: ['complianz', 'cmplz_has_consent'],
    scripts: ['/complianz-gdpr/', '/complianz-gdpr-premium/'],
    ids: ['cmplz-cookies-overview', 'cmplz-document', 'cmplz-cookiebanner-container', 'cmplz-manage-consent'],
  },
  html: { services: '.cmplz-service-desc, #cmplz-cookies-overview' },
  cookies: ['banner-status', ...CATEGORIES.map(([id]) => id)].map((name) => `cmplz_${name}`),
  kept: { words: ['allow', 'deny', 'dismissed'] },

  read({ html, cookies }, { parseMarkup }) {
    const declared = (html['services'] ?? []).flatMap(parseMarkup).flatMap(cookiesOf)
    return { lists: declared.length > 0 ? 'cookies' : 'nothing', cookies: declared, choice: choiceMade(cookies) }
  },
})

function cookiesOf(root: Markup): DeclaredCookie[] {
  return withClass(root, 'cmplz-service-desc').flatMap((service) => {
    const [header] = withClass(service, 'cmplz-service-header')
    const [title] = header === undefined ? [] : within(header, ({ tagName }) => /^h[1-6]$/.test(tagName))
    const provider = wordsOf(title)
    const documents = withClass(service, 'cmplz-sharing-data').flatMap(linksOf)
    return withClass(service, 'cookies-per-purpose').flatMap((group) => {
      const declaredCategory = wordsOf(withClass(group, 'purpose')[0])
      const category = FUNCTIONAL.test(declaredCategory ?? '') ? 'necessary' : null
      return rowsOf(group).map((row) => ({ ...row, provider, declaredCategory, category, documents }))
    })
  })
}

/** A name begins a cookie; what follows it up to the next is told of it. */
function rowsOf(group: Markup): DeclaredCookie[] {
  const rows: DeclaredCookie[] = []
  for (const cell of withClass(group, 'name', 'retention', 'function')) {
    const row = rows.at(-1)
    if (hasClass(cell, 'name')) rows.push({ name: wordsOf(cell) })
    else if (row !== undefined && hasClass(cell, 'retention')) row.duration = wordsOf(cell)
    else if (row !== undefined) row.purpose = wordsOf(cell)
  }
  return rows
}

/** Where consent is only to be withdrawn, the categories are allowed before the banner was answered. */
function choiceMade(cookies: PlatformData['cookies']): ConsentChoice {
  const categories = CATEGORIES.flatMap(([id, category]): CategoryChoice[] => {
    const kept = asText(cookies[`cmplz_${id}`])
    if (kept === null) return []
    return [{ declared: id, category, accepted: kept === 'allow', fixed: id === 'functional' }]
  })
  return choiceOf(cookies['cmplz_banner-status'] === 'dismissed', categories)
}
