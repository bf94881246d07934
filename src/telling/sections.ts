import type { Inspection, Match } from '../core/inspection'
import { onceEach } from '../core/once-each'
import { registrableDomain } from '../core/site'
import { hostOfOrigin } from '../core/stored-item'
import { nameOf } from './groups'

/** The matches of a group that are of the same company, or of the same site where no company is known. */
export interface Section {
  /** The same from one look to the next; empty for the tab's own site, and for entries of which nothing was seen. */
  id: string
  /** Generally known to be behind the hosts; null where nobody is known, and for the tab's own site. */
  company: string | null
  /** The one host of a third party that all of it is of, else its one site; null where there are several, and for the tab's own. */
  host: string | null
  matches: Match[]
  /** How many matches of the group go before. */
  start: number
}

/** Gives the host that a match is kept for; null where nothing was seen, or its host cannot be seen. */
export function hostOf({ cookie, item }: Match): string | null {
  return item === null ? (cookie?.domain ?? null) : hostOfOrigin(item.origin)
}

/** Gives the company that is generally known to be behind the host of a third party's match, or null. */
export function companyOf(match: Match, { companies }: Inspection): string | null {
  const host = match.party === 'third' ? hostOf(match) : null
  return host !== null && Object.hasOwn(companies, host) ? (companies[host] ?? null) : null
}

/** Sorts the matches of a group into sections, the tab's own site first, the others by name; within each by name. */
export function sectionsOf(matches: readonly Match[], inspection: Inspection): Section[] {
  const siteOf = onceEach((host) => registrableDomain(host) ?? host)
  const sections = new Map<string, Omit<Section, 'start' | 'host'> & { hosts: Set<string>; sites: Set<string> }>()
  for (const match of matches) {
    const host = match.party === 'third' ? hostOf(match) : null
    const site = host === null ? '' : siteOf(host)
    const company = companyOf(match, inspection)
    const id = company === null ? site : `company ${company}`
    const section = sections.get(id) ?? { id, company, hosts: new Set(), sites: new Set(), matches: [] }
    sections.set(id, section)
    section.matches.push(match)
    if (host === null) continue
    section.hosts.add(host)
    section.sites.add(site)
  }
  let start = 0
  return [...sections.values()]
    .toSorted((one, other) => compare(keyOf(one), keyOf(other)))
    .map(({ id, company, hosts, sites, matches: its }) => {
      const before = start
      start += its.length
      const named = its.map((match) => ({ match, name: nameOf(match, inspection) }))
      return {
        id,
        company,
        start: before,
        host: onlyOne(hosts) ?? onlyOne(sites),
        matches: named.toSorted((one, other) => compare(one.name, other.name)).map(({ match }) => match),
      }
    })
}

function onlyOne(names: ReadonlySet<string>): string | null {
  const [first = null] = names
  return names.size === 1 ? first : null
}

function keyOf({ id, company }: { id: string; company: string | null }): string {
  return (company ?? id).toLowerCase()
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
