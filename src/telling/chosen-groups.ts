import { fold } from '../core/fold'
import type { Inspection, Match } from '../core/inspection'
import { entryOf } from '../core/matched-entry'
import { type Group, type GroupId, nameOf } from './groups'
import type { Language } from './language'
import { companyOf, hostOf } from './sections'

/** What a person wants to see of the list. */
export interface ListWish {
  /** Words that a row has to hold; empty for all rows. */
  query: string
  /** The one group that is wanted; null for all. */
  group: GroupId | null
  /** Only what is of other sites. */
  isThird: boolean
  order: 'use' | 'company'
}

export const WHOLE_LIST: ListWish = { query: '', group: null, isThird: false, order: 'use' }

/** Tells whether the wish leaves rows out. */
export function isNarrow({ query, group, isThird }: ListWish): boolean {
  return fold(query) !== '' || group !== null || isThird
}

/** Says how many rows are left of the list. */
export function foundWords(count: number, language: Language): string {
  return count === 0 ? language.say('search_none') : language.count('search_found', count)
}

/** Gives what the wish leaves of the groups; groups of which nothing is left are left out. */
export function chosenGroups(groups: readonly Group[], wish: ListWish, inspection: Inspection): Group[] {
  if (!isNarrow(wish)) return [...groups]
  return groups
    .filter(({ id }) => wish.group === null || wish.group === id)
    .map((group) => ({ ...group, matches: chosenMatches(group.matches, wish, inspection) }))
    .filter(({ matches }) => matches.length > 0)
}

/** Gives the matches that hold every word that is looked for, accents and capitals aside, and are of other sites where that is wanted. */
export function chosenMatches(matches: readonly Match[], wish: ListWish, inspection: Inspection): Match[] {
  const words = fold(wish.query).split(' ')
  return matches.filter(
    (match) =>
      (!wish.isThird || match.party === 'third') && words.every((word) => wordsOf(match, inspection).includes(word)),
  )
}

const read = new WeakMap<Match, string>()

/** Everything that a row is found by: its name, as it is and folded, and what is told or known of it. */
function wordsOf(match: Match, inspection: Inspection): string {
  const known = read.get(match)
  if (known !== undefined) return known
  const entry = entryOf(match, inspection.charters)
  const { general, near } = match
  const words = [
    nameOf(match, inspection),
    entry?.provider,
    entry?.service,
    entry?.purpose,
    ...Object.values(entry?.translations ?? {}).map(({ purpose }) => purpose),
    hostOf(match),
    companyOf(match, inspection),
    near?.words,
    ...(general === null ? [] : [general.service, general.provider, general.purpose.fr, general.purpose.en]),
  ]
  const folded = fold(words.filter((word) => word != null).join(' '))
  read.set(match, folded)
  return folded
}
