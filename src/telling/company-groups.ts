import { fold } from '../core/fold'
import type { Inspection, Match } from '../core/inspection'
import { charterOf, entryOf } from '../core/matched-entry'
import type { Group } from './groups'
import { companyOf } from './sections'

/** The matches of one company, in whatever group they stand. */
export interface CompanyGroup {
  id: string
  /** Null for those of which no company is told or known. */
  company: string | null
  matches: Match[]
}

/** Sorts the matches of groups by company: the declared provider, else who is generally known; those without one stand last. */
export function byCompany(groups: readonly Group[], inspection: Inspection): CompanyGroup[] {
  const companies = new Map<string, CompanyGroup>()
  for (const match of groups.flatMap(({ matches }) => matches)) {
    const company = providerOf(match, inspection)
    const id = company === null ? '' : fold(company)
    const known = companies.get(id)
    if (known === undefined) companies.set(id, { id, company, matches: [match] })
    else known.matches.push(match)
  }
  return [...companies.values()].toSorted((one, other) => {
    if (one.id === '' || other.id === '') return one.id === '' ? 1 : -1
    return one.id < other.id ? -1 : 1
  })
}

/** Gives the company of a match: as this site's or its platform's charter names it, else as is generally known; null where none is. */
export function providerOf(match: Match, inspection: Inspection): string | null {
  const declared = charterOf(match, inspection.charters) === null ? null : entryOf(match, inspection.charters)?.provider
  return declared ?? companyOf(match, inspection) ?? match.general?.provider ?? match.general?.service ?? null
}
