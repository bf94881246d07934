import { fold } from '../../core/fold'
import type { Inspection, Match } from '../../core/inspection'
import { entryOf } from '../../core/matched-entry'
import { type GroupId, groupOf, nameOf } from '../groups'
import type { Language } from '../language'
import { companyOf, hostOf } from '../sections'
import { type RowColumn, statusWords } from './rows'

/** Which rows of the table are shown; null lets all pass. */
export interface RowFilter {
  words: string
  group: GroupId | null
  party: 'first' | 'third' | null
  kind: 'cookies' | 'stored' | null
}

export const NO_FILTER: RowFilter = { words: '', group: null, party: null, kind: null }

/** By which column, and whether from its end. */
export interface RowSort {
  column: RowColumn
  isDescending: boolean
}

/** Gives the matches that are shown, in the order asked for; those that are alike there stay as they were. Quick for thousands of rows. */
export type RowOrder = (filter: RowFilter, sort: RowSort | null) => readonly Match[]

/** Makes the order of the rows of an inspection; what rows are sought and sorted by is worked out once. */
export function rowOrder(inspection: Inspection, language: Language): RowOrder {
  const { matches } = inspection
  const words = new Map<Match, string>()
  const keys = new Map<RowColumn, Map<Match, string | number>>()

  const wordsOf = (match: Match) => {
    const known = words.get(match) ?? fold(soughtIn(match, inspection, language))
    words.set(match, known)
    return known
  }
  const keysOf = (column: RowColumn) => {
    const known =
      keys.get(column) ?? new Map(matches.map((match) => [match, sortKey(match, column, inspection, language)]))
    keys.set(column, known)
    return known
  }

  return (filter, sort) => {
    const sought = fold(filter.words).split(' ').filter(Boolean)
    const shown = matches.filter(
      (match) =>
        (filter.group === null || groupOf(match, inspection) === filter.group) &&
        (filter.party === null || match.party === filter.party) &&
        (filter.kind === null || (filter.kind === 'stored') === (match.item !== null)) &&
        sought.every((word) => wordsOf(match).includes(word)),
    )
    if (sort === null) return shown
    const by = keysOf(sort.column)
    const turn = sort.isDescending ? -1 : 1
    return shown.sort((one, other) => turn * compare(by.get(one) ?? '', by.get(other) ?? ''))
  }
}

function compare(one: string | number, other: string | number): number {
  return one < other ? -1 : one > other ? 1 : 0
}

/** What a search looks at: the name, whose it is, and what is declared of it. */
function soughtIn(match: Match, inspection: Inspection, language: Language): string {
  const entry = entryOf(match, inspection.charters)
  const parts = [nameOf(match, inspection), hostOf(match), companyOf(match, inspection), statusWords(match, language)]
  return [...parts, entry?.name, entry?.provider, entry?.service, entry?.purpose].filter(Boolean).join(' ')
}

function sortKey(match: Match, column: RowColumn, inspection: Inspection, language: Language): string | number {
  const entry = entryOf(match, inspection.charters)
  switch (column) {
    case 'name':
      return nameOf(match, inspection).toLowerCase()
    case 'whose':
      return `${match.party ?? 'z'} ${hostOf(match) ?? ''}`
    case 'status':
      return statusWords(match, language)
    case 'declared':
      return fold(entry?.provider ?? '')
    case 'browser':
      return match.cookie?.expirationDate ?? match.item?.size ?? -1
  }
}
