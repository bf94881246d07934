import { fold } from '../core/fold'
import type { Inspection, Match } from '../core/inspection'
import { entryOf } from '../core/matched-entry'
import type { Group } from './groups'
import { companyOf } from './sections'

/** The matches of one company, in whatever group they stand. */
export interface CompanyGroup {
  id: string
  /** Null for those of which no company is told or known. */
  company: string | null
  /** No charter names it: it is generally known to be behind them. */
  isGeneral: boolean
  matches: Match[]
}

/**
 * Sorts the matches of groups by company: those that a charter names, and apart from them, under the same name too, those that
 * are generally known; matches without any stand last.
 */
export function byCompany(groups: readonly Group[], inspection: Inspection): CompanyGroup[] {
  const companies = new Map<string, CompanyGroup>()
  for (const match of groups.flatMap(({ matches }) => matches)) {
    const declared = entryOf(match, inspection.charters)?.provider ?? null
    const company = declared ?? generalProvider(match, inspection)
    const isGeneral = declared === null && company !== null
    const id = company === null ? '' : `${fold(company)}${isGeneral ? ' generally' : ''}`
    const known = companies.get(id)
    if (known === undefined) companies.set(id, { id, company, isGeneral, matches: [match] })
    else known.matches.push(match)
  }
  return [...companies.values()].toSorted((one, other) => {
    if (one.id === '' || other.id === '') return one.id === '' ? 1 : -1
    return one.id < other.id ? -1 : 1
  })
}

/** Gives the company that is generally known to be behind a match, by its host or by its name; null where none is. */
export function generalProvider(match: Match, inspection: Inspection): string | null {
  return companyOf(match, inspection) ?? match.general?.provider ?? match.general?.service ?? null
}
