import type { CategoryId } from '../../core/category'
import type { CategoryChoice, ConsentChoice } from '../../core/consent-platform'
import { attribute } from '../reading/html-element'
import { choiceOf } from './reading/kept-choice'
import { hasClass, type Markup, withClass, withTag, wordsOf } from './reading/markup'
import { asText } from './reading/open-data'
import type { DeclaredCookie, PlatformData } from './reading/platform'
import { platformSource } from './reading/platform-source'

/** The categories that the plug-in itself sets up; a site may rename them and add others. */
const CATEGORIES = new Map<string, CategoryId>([
  ['necessary', 'necessary'],
  ['functional', 'preferences'],
  ['performance', 'statistics'],
  ['analytics', 'statistics'],
  ['advertisement', 'marketing'],
  ['others', 'unclassified'],
])

const KEPT = 'cookielawinfo-checkbox-'

interface Category {
  id: string
  label: string
  fixed: boolean
}

/**
 * cookie-law-info, the older interface of CookieYes for WordPress: a section for each category in the dialog
 * `#cliSettingsPopup` with a table of its cookies, and tables in the site's pages. Read in recorded pages and in its
 * published sources.
 */
export default platformSource({
  id: 'cookielawinfo',
  name: 'CookieYes (cookie-law-info)',
  signs: {
    variables: ['Cli_Data', 'cli_cookiebar_settings'],
    scripts: ['/cookie-law-info/legacy/', '/cookie-law-info/public/', '/webtoffee-gdpr-cookie-consent/'],
    ids: ['cookie-law-info-bar', 'cliSettingsPopup', 'cookie-law-info-again'],
  },
  html: { parts: '.cli-tab-section, table[class*="cookielawinfo-"]' },
  cookies: [`${KEPT}*`, 'viewed_cookie_policy'],
  kept: { words: ['yes', 'no'] },

  read({ html, cookies }, { parseMarkup }) {
    const roots = (html['parts'] ?? []).flatMap(parseMarkup)
    const sections = roots.filter((root) => hasClass(root, 'cli-tab-section'))
    const listed = sections.flatMap((section) => rowsOf(section, categoryOf(section)))
    const names = new Set(listed.map(({ name }) => name))
    const elsewhere = roots.flatMap((root) => (root.tagName === 'table' ? rowsOf(root, null) : []))
    const declared = [...listed, ...elsewhere.filter(({ name }) => !names.has(name))]
    return {
      lists: declared.length > 0 ? 'cookies' : 'nothing',
      cookies: declared,
      choice: choiceMade(sections.map(categoryOf), cookies),
    }
  },
})

function categoryOf(section: Markup): Category {
  const [link] = withClass(section, 'cli-nav-link')
  const [pane] = withClass(section, 'cli-tab-pane')
  const id = attribute(link, 'data-target') ?? attribute(pane, 'data-id') ?? ''
  return { id, label: wordsOf(link) ?? id, fixed: withClass(section, 'cli-necessary-caption').length > 0 }
}

function rowsOf(part: Markup, category: Category | null): DeclaredCookie[] {
  const [caption] = withClass(part, 'cli-necessary-caption')
  return withTag(part, 'tr').flatMap((row): DeclaredCookie[] => {
    const cell = (column: number) => wordsOf(withClass(row, `cookielawinfo-column-${column}`)[0])
    if (withTag(row, 'th').length > 0 || cell(1) === null) return []
    return [
      {
        name: cell(1),
        purpose: cell(4),
        duration: cell(3),
        declaredCategory: category?.label,
        category: CATEGORIES.get(category?.id ?? '') ?? null,
        declaredConsent: wordsOf(caption),
      },
    ]
  })
}

/** The plug-in keeps a cookie for each category from the first page on, and says by another whether it was answered. */
function choiceMade(listed: readonly Category[], cookies: PlatformData['cookies']): ConsentChoice {
  const kept = Object.keys(cookies).flatMap((name) => (name.startsWith(KEPT) ? [name.slice(KEPT.length)] : []))
  const unlisted = kept.filter((id) => !listed.some((one) => one.id === id))
  const all = [...listed, ...unlisted.map((id) => ({ id, label: id, fixed: id === 'necessary' }))]
  const categories = all.map(({ id, label, fixed }): CategoryChoice => {
    const value = asText(cookies[`${KEPT}${id}`])
    const accepted = value === null ? null : value === 'yes'
    return { declared: label, category: CATEGORIES.get(id) ?? 'unclassified', accepted, fixed }
  })
  const answer = cookies['viewed_cookie_policy']
  const choice = choiceOf(answer !== undefined, categories)
  if (answer === undefined || choice.state !== 'pending') return choice
  return { ...choice, state: answer === 'yes' ? 'accepted' : 'refused' }
}
