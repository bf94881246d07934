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
