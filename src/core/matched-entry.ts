import type { CategoryId } from './category'
import type { Charter, Entry } from './charter'
import type { Match } from './inspection'

/** Gives the charter that the entry of a match stands in, or null. */
export function charterOf({ place }: Match, charters: readonly Charter[]): Charter | null {
  return place === null ? null : (charters[place.charter] ?? null)
}

/** Gives the entry of a match, or null. */
export function entryOf(match: Match, charters: readonly Charter[]): Entry | null {
  return match.place === null ? null : (charterOf(match, charters)?.entries[match.place.entry] ?? null)
}

/**
 * Gives the category under which the cookie of a match is declared: that of its entry, or where it tells none of the site's own,
 * that of the first of the site's other declarations of it which does; null without an entry.
 */
export function categoryOf(match: Match, charters: readonly Charter[]): CategoryId | null {
  const entry = entryOf(match, charters)
  if (entry === null) return null
  const isOwn = charterOf(match, charters)?.basis === 'site'
  if (entry.category !== 'unclassified' || !isOwn) return entry.category
  for (const place of match.others) {
    const charter = charters[place.charter]
    const category = charter?.basis === 'site' ? charter.entries[place.entry]?.category : undefined
    if (category !== undefined && category !== 'unclassified') return category
  }
  return 'unclassified'
}
