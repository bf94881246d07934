import type { Charter } from '../../../core/charter'

/** The same list on two pages is one charter. */
export function distinct(charters: readonly Charter[]): Charter[] {
  const seen = new Set<string>()
  const alike = (length: number) => charters.filter(({ entries }) => entries.length === length).length > 1
  return charters.filter(({ entries }) => {
    if (!alike(entries.length)) return true
    const key = JSON.stringify(entries.map((entry) => ({ ...entry, locator: null })))
    return !seen.has(key) && seen.add(key)
  })
}
