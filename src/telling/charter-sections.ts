import { CATEGORIES, type CategoryId, type DeclaredConsent } from '../core/category'
import type { Charter, Entry } from '../core/charter'
import { fold } from '../core/fold'
import { isConsentRead } from './read-from-words'

/** The rows of a charter that are of one category, in its order. */
export interface CharterSection {
  category: CategoryId
  /** What this site's own charter says of consent, where it says the same of each row that is shown; else null. */
  consent: DeclaredConsent | null
  /** That stands only within the words of a row that tell something else. */
  isConsentRead: boolean
  entries: Entry[]
}

/**
 * Sorts the rows of a charter into its categories, those that hold every word of the query, accents and capitals aside; a
 * category without any is left out.
 */
export function charterSections(charter: Charter, query: string): CharterSection[] {
  const words = fold(query).split(' ')
  const found = charter.entries.filter((entry) => words.every((word) => wordsOf(entry).includes(word)))
  return CATEGORIES.map((category) => {
    const entries = found.filter((entry) => entry.category === category)
    const [first] = entries
    const isSame = charter.basis === 'site' && entries.every(({ consent }) => consent === first?.consent)
    return {
      category,
      consent: isSame ? (first?.consent ?? null) : null,
      isConsentRead: entries.some(isConsentRead),
      entries,
    }
  }).filter(({ entries }) => entries.length > 0)
}

/** Counts the rows of several sections. */
export function rowsIn(sections: readonly CharterSection[]): number {
  return sections.reduce((sum, { entries }) => sum + entries.length, 0)
}

const read = new WeakMap<Entry, string>()

/** Everything that a row is found by, folded: all that it declares, in its own words and in ours. */
function wordsOf(entry: Entry): string {
  const known = read.get(entry)
  if (known !== undefined) return known
  const { name, provider, service, purpose, declaredCategory, declaredConsent, duration, domain, quote } = entry
  const translated = Object.values(entry.translations).flatMap((words) => Object.values(words))
  const words = [name, provider, service, purpose, declaredCategory, declaredConsent, duration, domain, quote]
  const folded = fold([...words, ...translated].filter((word) => word != null).join(' '))
  read.set(entry, folded)
  return folded
}
