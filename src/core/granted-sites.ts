import { registrableDomain } from './site'

/** A site that the person let the extension read: its hosts, and the match patterns that give them. */
export interface GrantedSite {
  /** The registrable domain, else the host; null for every site at once. */
  domain: string | null
  hosts: string[]
  patterns: string[]
}

/**
 * Puts granted match patterns together by site: every site first, then by domain. A pattern of all hosts, whichever its scheme, is
 * one of every site; a wildcard before a host counts with that host; what is no pattern of http or https is left out.
 */
export function grantedSites(patterns: readonly string[]): GrantedSite[] {
  const sites = new Map<string | null, GrantedSite>()
  for (const pattern of patterns) {
    const host = hostOf(pattern)
    if (host === undefined) continue
    const domain = host === null ? null : (registrableDomain(host) ?? host)
    const site = sites.get(domain) ?? { domain, hosts: [], patterns: [] }
    sites.set(domain, site)
    site.patterns.push(pattern)
    if (host !== null && !site.hosts.includes(host)) site.hosts.push(host)
  }
  for (const { hosts } of sites.values()) hosts.sort()
  return [...sites.values()].toSorted((one, other) => compare(one.domain ?? '', other.domain ?? ''))
}

/** Gives the host of a pattern; null where it is of all hosts, undefined where it is no pattern of web pages. */
function hostOf(pattern: string): string | null | undefined {
  if (pattern === '<all_urls>') return null
  const host = /^(?:https?|\*):\/\/(?:\*\.)?([^/]+)\//.exec(pattern)?.[1]
  return host === '*' ? null : host
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other)
}
