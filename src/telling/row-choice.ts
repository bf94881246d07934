import type { ConsentPlatform } from '../core/consent-platform'
import type { Inspection, Match } from '../core/inspection'
import { charterOf, entryOf } from '../core/matched-entry'

/** What the visitor chose, in the platform that declares a cookie, for what it declares it as. */
export type RowChoice = 'accepted' | 'refused' | 'partial'

/**
 * Tells what the visitor chose for a declared cookie in the page's consent platform. Only the platform's own list ties a
 * cookie to its choice: null where another charter declares the cookie, and where nothing was chosen, told, or could be
 * refused. Where the platform's category does not bear the entry's own words, all of its kind count: those chosen
 * differently are `partial`.
 */
export function rowChoice(match: Match, { charters, platforms }: Inspection): RowChoice | null {
  if (match.status !== 'declared' || platforms.length === 0) return null
  const charter = charterOf(match, charters)
  const entry = entryOf(match, charters)
  if (charter?.basis !== 'site' || entry === null) return null
  const ofKind = platforms
    .filter(({ id }) => id === charter.source)
    .flatMap(categoriesChosen)
    .filter(({ category }) => category === entry.category)
  const named = ofKind.filter(({ declared }) => declared === entry.declaredCategory)
  const told = (named.length > 0 ? named : ofKind).filter((one) => !one.fixed && one.accepted !== null)
  if (told.length === 0) return null
  if (told.every((one) => one.accepted)) return 'accepted'
  return told.some((one) => one.accepted) ? 'partial' : 'refused'
}

/** Gives the choice that is the same for each of the matches, or null. */
export function commonChoice(matches: readonly Match[], inspection: Inspection): RowChoice | null {
  const [first] = matches
  const choice = first === undefined ? null : rowChoice(first, inspection)
  return matches.every((match) => rowChoice(match, inspection) === choice) ? choice : null
}

function categoriesChosen({ choice }: ConsentPlatform) {
  return choice === null || choice.state === 'pending' ? [] : choice.categories
}
