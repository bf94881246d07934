import { hasClass, type Markup, type ParseMarkup, withClass, within, wordsOf } from './markup'
import type { DeclaredCookie } from './platform'

/**
 * Reads the cookie list that OneTrust draws on a page: for each group a table with a row for each host, whose cookies
 * stand in one cell and their lifespans in another, in the same order.
 */
export function readDrawnList(html: readonly string[], parseMarkup: ParseMarkup): DeclaredCookie[] {
  return html.flatMap(parseMarkup).flatMap((root) => {
    let group: string | null = null
    return within(root, (one) => one.tagName === 'tr' || hasClass(one, 'ot-sdk-cookie-policy-group')).flatMap((one) => {
      if (one.tagName === 'tr') return rowOf(one, group)
      group = wordsOf(one)
      return []
    })
  })
}

function rowOf(row: Markup, declaredCategory: string | null): DeclaredCookie[] {
  const cell = (name: string) => wordsOf(withClass(row, name)[0])
  const host = cell('ot-host-td')
  const names = partsOf(cell('ot-cookies-td-content') ?? cell('ot-cookies-td'))
  const told = cell('ot-life-span-td-content') ?? cell('ot-life-span-td')
  const durations = partsOf(told)
  return names.map((name, at) => ({
    name,
    provider: host,
    domain: host,
    purpose: cell('ot-host-description-td') ?? cell('ot-cookies-description-td'),
    duration: durations.length === names.length ? durations[at] : told,
    declaredCategory,
  }))
}

function partsOf(cell: string | null): string[] {
  return (cell ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
}
