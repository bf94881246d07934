import type { CategoryId } from '../../core/category'
import { attribute } from '../reading/html-element'
import { type Markup, withClass, within, withTag, wordsOf } from './reading/markup'
import type { DeclaredCookie, Readers } from './reading/platform'
import { platformSource } from './reading/platform-source'

const CATEGORIES = new Map<string, CategoryId>([
  ['ESSENTIAL', 'necessary'],
  ['PERSONALIZATION', 'preferences'],
  ['ANALYTICS', 'statistics'],
  ['MARKETING', 'marketing'],
])

/**
 * Osano: its drawer has a definition list for each cookie, once it was opened (`.osano-cm-cookie-disclosure`). Known from
 * published code only; no list is known from recorded data, and nothing is read of the choice, which it keeps encrypted.
 */
export default platformSource({
  id: 'osano',
  name: 'Osano',
  signs: { variables: ['Osano'], scripts: ['cmp.osano.com/'] },
  keptBesides: { cookies: ['osano_consentmanager'] },
  html: { lists: '.osano-cm-list__list-item, .osano-cm-disclosure' },

  read({ html }, { parseMarkup, readHeading }) {
    const declared = (html['lists'] ?? []).flatMap(parseMarkup).flatMap((root) => cookiesOf(root, readHeading))
    return { lists: declared.length > 0 ? 'cookies' : 'nothing', cookies: declared, choice: null }
  },
})

function cookiesOf(root: Markup, readHeading: Readers['readHeading']): DeclaredCookie[] {
  const [label] = withClass(root, 'osano-cm-toggle__label', 'osano-cm-label')
  const [toggle] = within(root, (one) => attribute(one, 'data-category') !== null)
  const category = CATEGORIES.get(attribute(toggle, 'data-category') ?? '') ?? null
  return withClass(root, 'osano-cm-cookie-disclosure').flatMap((list) => {
    const values = withTag(list, 'dd').map(wordsOf)
    const told = new Map(withTag(list, 'dt').map((term, at) => [readHeading(wordsOf(term) ?? ''), values[at] ?? null]))
    const name = told.get('name')
    if (name === null || name === undefined) return []
    return [
      {
        name,
        provider: told.get('provider') ?? null,
        duration: told.get('duration') ?? null,
        purpose: told.get('purpose') ?? null,
        declaredCategory: wordsOf(label),
        category,
      },
    ]
  })
}
