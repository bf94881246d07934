import { domainMatches, type Party, parseSite, partyOf, type Site, siteDomain } from './site'

/** What could be read: null is "not visible", never "no". */
export type Visible<Value> = Value | null

/**
 * How much of the tab's cookies could be read: what scripts in the page can read (`page`), every cookie that the
 * browser would send to this host on any path (`site`), or those of known third parties too (`all`).
 */
export type Visibility = 'page' | 'site' | 'all'

export type SameSite = 'no_restriction' | 'lax' | 'strict' | 'unspecified'

export interface PartitionKey {
  topLevelSite: string
  hasCrossSiteAncestor: Visible<boolean>
}

/** A live cookie as the browser gives it, in WebExtensions field names and without its value. */
export interface ObservedCookie {
  name: string
  /** Without a leading dot. */
  domain: Visible<string>
  hostOnly: Visible<boolean>
  path: Visible<string>
  secure: Visible<boolean>
  httpOnly: Visible<boolean>
  sameSite: Visible<SameSite>
  session: Visible<boolean>
  /** Seconds since 1970; null for a session cookie too (see `session`). */
  expirationDate: Visible<number>
  partitionKey: Visible<PartitionKey | 'unpartitioned'>
  storeId: Visible<string>
  /** The site whose jar it lies in, where the browser keeps the cookies of each first party apart (Firefox's first-party isolation). */
  firstPartyDomain?: string
}

/** The number of cookies that browsers keep for one domain, and the number to which they cut back (Chromium, Firefox). */
export const DOMAIN_LIMIT = { most: 180, keptAfterEviction: 150 }

/** No browser keeps a cookie longer than this, in seconds, whatever the site asks (RFC 6265bis, 5.5: at most 400 days). */
export const LONGEST_LIFE = 400 * 86_400

/** No part of a cookie may hold a line feed (RFC 6265bis, 5.6), so it keeps the parts of an identity apart. */
const LINE = '\n'

/**
 * Gives a text that is the same for the same cookie and differs for any two cookies.
 * Identity is name, domain, host-only, path, partition, store and jar (RFC 6265bis, 5.7, CHIPS, and Firefox's first-party
 * isolation); fields that are not visible leave twins alike, so the caller numbers those.
 */
export function cookieIdentity(cookie: ObservedCookie): string {
  const { name, domain, hostOnly, path, partitionKey: key, storeId, firstPartyDomain: jar } = cookie
  const partition =
    key === null || key === 'unpartitioned' ? key : `${key.topLevelSite}${LINE}${key.hasCrossSiteAncestor}`
  return `${name}${LINE}${domain}${LINE}${hostOnly}${LINE}${path}${LINE}${partition}${LINE}${storeId}${jar === undefined ? '' : `${LINE}${jar}`}`
}

/** Tells whether the browser would send the cookie to this host on some path (RFC 6265bis, 5.8.3, without the path). */
export function isSentToHost(cookie: ObservedCookie, host: string): boolean {
  if (cookie.domain === null) return true
  return cookie.hostOnly === false ? domainMatches(host, cookie.domain) : cookie.domain === host
}

/** Gives the same question for many hosts at once, each cookie in a time that does not grow with them. */
export function sentToAnyOf(hosts: readonly string[]): (cookie: ObservedCookie) => boolean {
  const exact = new Set(hosts)
  const parents = new Set(hosts.flatMap((host) => parentsOf(host)))
  return ({ domain, hostOnly }) => domain === null || exact.has(domain) || (hostOnly === false && parents.has(domain))
}

/** An address lies below nothing. */
function parentsOf(host: string): string[] {
  const labels = host.split('.')
  return labels.map((_, at) => labels.slice(at + 1).join('.')).filter((parent) => domainMatches(host, parent))
}

/**
 * Tells whether the browser holds the cookie back from the pages of other sites, as this one: it is a third party's, not
 * kept apart for the tab's site, and its SameSite is none that lets it go (RFC 6265bis, 5.8.3; without the attribute as Lax).
 */
export function isHeldBack(cookie: ObservedCookie, site: Site): boolean {
  const { partitionKey, sameSite } = cookie
  return (
    partitionKey === 'unpartitioned' &&
    sameSite !== null &&
    sameSite !== 'no_restriction' &&
    cookieParty(cookie, site) === 'third'
  )
}

/**
 * Tells whether the cookie is kept for this tab's site: in its jar or in none, and in its partition or in none.
 * What is kept apart for other sites is not this tab's.
 */
export function isInPartitionOf(cookie: ObservedCookie, site: Site): boolean {
  if (cookie.firstPartyDomain !== undefined && !isJarOf(cookie.firstPartyDomain, site)) return false
  const key = cookie.partitionKey
  if (key === null || key === 'unpartitioned') return true
  const top = parseSite(key.topLevelSite)
  return top !== null && top.scheme === site.scheme && siteDomain(top) === siteDomain(site)
}

/** Firefox names a jar by the site's domain, or with `privacy.firstparty.isolate.use_site` by `(scheme,domain)`. */
function isJarOf(firstPartyDomain: string, site: Site): boolean {
  const [, scheme, domain] = /^\(([^,]*),([^,)]*)/.exec(firstPartyDomain) ?? []
  if (domain === undefined) return firstPartyDomain === siteDomain(site)
  return scheme === site.scheme && domain === siteDomain(site)
}

/** Tells the party of a cookie; one whose domain is not visible was read in the page itself, so it is the first party's. */
export function cookieParty(cookie: ObservedCookie, site: Site): Party {
  return cookie.domain === null ? 'first' : partyOf(cookie.domain, site)
}
