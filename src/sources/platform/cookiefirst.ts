import type { CategoryId } from '../../core/category'
import type { CategoryChoice, ConsentChoice } from '../../core/consent-platform'
import type { Role } from '../../core/vocabulary'
import { choiceOf, keptJson, toldMoment } from './reading/kept-choice'
import { type Markup, within, withTag, wordsOf } from './reading/markup'
import { asRecord } from './reading/open-data'
import type { DeclaredCookie, PlatformData, Readers } from './reading/platform'
import { platformSource } from './reading/platform-source'

const CATEGORIES: readonly [id: string, category: CategoryId][] = [
  ['necessary', 'necessary'],
  ['functional', 'preferences'],
  ['performance', 'statistics'],
  ['advertising', 'marketing'],
]

/**
 * CookieFirst: tables in `#cookiefirst-cookies-table` on the site's policy page, read by their headings: the place is known
 * from published code, no list from recorded data. The choice is its cookie, as recorded.
 */
export default platformSource({
  id: 'cookiefirst',
  name: 'CookieFirst',
  signs: {
    variables: ['CookieFirst', 'cookiefirst_show_settings'],
    scripts: ['consent.cookiefirst.com/'],
    ids: ['cookiefirst-cookies-table', 'cookiefirst-policy-page', 'cookiefirst-root'],
  },
  html: { tables: '#cookiefirst-cookies-table, #cookiefirst-policy-page' },
  cookies: ['cookiefirst-consent'],
  kept: { words: CATEGORIES.map(([id]) => id), moments: ['timestamp'] },

  read({ html, cookies }, { parseMarkup, readHeading }) {
    const declared = (html['tables'] ?? []).flatMap(parseMarkup).flatMap((root) => cookiesOf(root, readHeading))
    return { lists: declared.length > 0 ? 'cookies' : 'nothing', cookies: declared, choice: choiceMade(cookies) }
  },
})

/** Each table follows the heading of its category, unless a column tells it. */
function cookiesOf(root: Markup, readHeading: Readers['readHeading']): DeclaredCookie[] {
  let heading: string | null = null
  return within(root, ({ tagName }) => tagName === 'table' || /^h[1-6]$/.test(tagName)).flatMap((one) => {
    if (one.tagName === 'table') return rowsOf(one, heading, readHeading)
    heading = wordsOf(one)
    return []
  })
}

function rowsOf(table: Markup, heading: string | null, readHeading: Readers['readHeading']): DeclaredCookie[] {
  const [head, ...rows] = withTag(table, 'tr')
  const roles = head === undefined ? [] : cellsOf(head).map((cell) => readHeading(cell ?? ''))
  if (!roles.includes('name')) return []
  return rows.map(cellsOf).map((cells) => {
    const told = (role: Role) => cells[roles.indexOf(role)] ?? null
    return {
      name: told('name'),
      provider: told('provider'),
      domain: told('domain'),
      purpose: told('purpose'),
      duration: told('duration'),
      declaredCategory: told('category') ?? heading,
    }
  })
}

function cellsOf(row: Markup): (string | null)[] {
  return withTag(row, 'td', 'th').map(wordsOf)
}

/** `{"necessary":true,"performance":false,"functional":…,"advertising":…,"timestamp":seconds,"type":"category",…}`. */
function choiceMade(cookies: PlatformData['cookies']): ConsentChoice {
  const kept = asRecord(keptJson(cookies['cookiefirst-consent']))
  const categories = CATEGORIES.flatMap(([id, category]): CategoryChoice[] => {
    const accepted = kept[id]
    return typeof accepted === 'boolean' ? [{ declared: id, category, accepted, fixed: id === 'necessary' }] : []
  })
  return choiceOf(categories.length > 0, categories, toldMoment(kept['timestamp']))
}
