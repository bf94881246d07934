import { attribute } from '../../reading/html-element'
import {
  around,
  elementsIn,
  enclosing,
  hasClass,
  type Markup,
  type ParseMarkup,
  waitingIn,
  withClass,
  within,
  withTag,
  wordsOf,
} from './markup'
import type { PlatformData } from './platform'

/** A category as CookieYes draws it. */
export interface DrawnList {
  slug: string | null
  label: string | null
  rows: { name: string | null; duration: string | null; purpose: string | null }[]
}

/** Reads what CookieYes drew in the page, and the template in which it waits; what is listed twice is the same list. */
export function readDrawn(html: PlatformData['html'], parseMarkup: ParseMarkup): DrawnList[] {
  const roots = [...(html['drawn'] ?? []).flatMap(parseMarkup), ...waitingIn(html['template'], parseMarkup)]
  const inDialog = roots.flatMap((root) => withClass(root, 'cky-accordion')).map(ofAccordion)
  const onPages = roots.flatMap((root) => withClass(root, 'cky-cookie-audit-table')).map(ofTable)
  const bySlug = new Map(inDialog.toReversed().map((list) => [list.slug, list]))
  const listed = [...bySlug.values()].toReversed()
  return listed.some(({ rows }) => rows.length > 0) ? listed : [...listed, ...onPages]
}

const STEM = 'ckyDetailCategory'

/** Each cookie is a list of labels and values: its name, how long it is kept, what it is for. */
function ofAccordion(accordion: Markup): DrawnList {
  const id = attribute(accordion, 'id') ?? ''
  const rows = withClass(accordion, 'cky-cookie-des-table').map((list) => {
    const values = withTag(list, 'li').map((item) => wordsOf(elementsIn(item)[1]))
    return rowOf(values)
  })
  return {
    slug: id.startsWith(STEM) ? id.slice(STEM.length) : null,
    label: wordsOf(withClass(accordion, 'cky-accordion-btn')[0]),
    rows,
  }
}

/** A table that a site puts on its policy page, under its category's heading. */
function ofTable(table: Markup): DrawnList {
  const rows = withTag(table, 'tr')
    .map((row) => withTag(row, 'td').map(wordsOf))
    .filter((cells) => cells.length > 1)
  const part = enclosing(table, (one) => {
    const outer = around(one)
    return outer === null || hasClass(outer, 'cky-audit-table-element')
  })
  const outer = part === null ? null : around(part)
  const siblings = outer === null ? [] : elementsIn(outer)
  const before = siblings.slice(0, part === null ? 0 : siblings.indexOf(part)).toReversed()
  const heading = before.find((one) => within(one, ({ tagName }) => /^h[1-6]$/.test(tagName)).length > 0)
  return { slug: null, label: wordsOf(heading), rows: rows.map(rowOf) }
}

/** The order is the platform's own: the name first, the purpose last, how long it is kept before it. */
function rowOf(values: readonly (string | null)[]): DrawnList['rows'][number] {
  const [name = null] = values
  const purpose = values.length > 1 ? (values.at(-1) ?? null) : null
  const duration = values.length > 2 ? (values.at(-2) ?? null) : null
  return { name, duration, purpose }
}
