import type { Charter } from '../core/charter'
import type { Language } from './language'

/**
 * Says in one line, for whoever answers for the site, what its own charters leave out and in how many rows: the provider, the
 * purpose, the duration. Null where they leave out nothing.
 */
export function charterGaps(charters: readonly Charter[], language: Language): string | null {
  const entries = charters.filter(({ basis }) => basis === 'site').flatMap((charter) => charter.entries)
  const lacking = (field: 'provider' | 'purpose' | 'duration') =>
    entries.filter((entry) => entry[field] === null).length
  const gaps = (['purpose', 'provider', 'duration'] as const).flatMap((field) => {
    const count = lacking(field)
    return count === 0 ? [] : [language.count(`gap_${field}`, count)]
  })
  if (gaps.length === 0) return null
  return language.count('gaps', entries.length, { gaps: language.list(gaps) })
}
