import { getDomain } from 'tldts'

export type Party = 'first' | 'third'

/** The site of a tab: what its address says, without query or fragment, which may hold secrets. */
export interface Site {
  /** Scheme, host, port and path. */
  url: string
  /** `https`, `http`, `file` …: without the colon. */
  scheme: string
  /** Lower case, without the port; an IPv6 address keeps its brackets. */
  host: string
  /** The public suffix and one label more; null for an address, a single label or a public suffix. */
  registrableDomain: string | null
}

/**
 * Reads the site of an address.
 * Null where the text is no absolute URL. The public suffix list is used whole, private part included, as browsers do.
 */
export function parseSite(address: string): Site | null {
  let url: URL
  try {
    url = new URL(address)
  } catch {
    return null
  }
  const host = url.hostname.toLowerCase()
  return {
    url: `${url.protocol}//${url.host}${url.pathname}`,
    scheme: url.protocol.slice(0, -1),
    host,
    registrableDomain: registrableDomain(host),
  }
}

/** Tells what an address has that `Site.url` leaves out; an empty query or fragment is none. */
export function leftOutOf(address: string | null): { query: boolean; fragment: boolean } {
  return { query: /^[^#]*\?[^#]/.test(address ?? ''), fragment: /#./.test(address ?? '') }
}

/**
 * Gives the registrable domain of a host or of a cookie's domain, or null; a dot at its beginning or end is passed over.
 * Browsers take hosts that RFC 1123 forbids (`shop-.example.org`, `a!b.example.org`), so the labels are not checked.
 */
export function registrableDomain(host: string): string | null {
  return getDomain(host.replace(/^\./, ''), { allowPrivateDomains: true, validateHostname: false })
}

/**
 * Gives the domain under which the browser keeps the site's cookies and tells sites apart: the registrable domain, else the host.
 * A dot at the host's end stays: to browsers `example.org.` and `example.org` are two sites.
 */
export function siteDomain({ host, registrableDomain: top }: Site): string {
  if (top === null) return host
  return host.endsWith('.') ? `${top}.` : top
}

/** Gives the host without a dot at its end: a name of DNS is the same with and without. */
export function withoutFinalDot(host: string): string {
  return host.replace(/\.$/, '')
}

/** Tells whether an address is still of the site's origin. */
export function isSameOrigin(site: Site, address: string): boolean {
  const now = parseSite(address)
  return now !== null && originOf(now) === originOf(site)
}

/** Tells whether a host or cookie domain is of the site (first party, by registrable domain) or of another. */
export function partyOf(domain: string, site: Site): Party {
  const bare = domain.replace(/^\./, '').toLowerCase()
  if (bare === site.host) return 'first'
  return site.registrableDomain !== null && registrableDomain(bare) === site.registrableDomain ? 'first' : 'third'
}

/** Tells whether `host` is `domain` or lies below it, as RFC 6265bis, 5.1.3 "domain-matches": an address lies below nothing. */
export function domainMatches(host: string, domain: string): boolean {
  return host === domain || (host.endsWith(`.${domain}`) && !/\.\d+$/.test(host))
}

/**
 * Lists the host and each parent of it up to the registrable domain, the host first.
 * An address, a single label or a public suffix is only itself. A dot at the host's end stays at its parents' ends; an
 * empty label (`a..example.org`) makes no parent.
 */
export function hostAndParents(site: Site): string[] {
  const hosts = [site.host]
  const top = siteDomain(site)
  let host = site.host
  while (host !== top && host.includes('.')) {
    host = host.slice(host.indexOf('.') + 1)
    if (!host.startsWith('.')) hosts.push(host)
  }
  return hosts
}

/**
 * Lists the match patterns that let every cookie of the site be read, and no neighbour's.
 * Without wildcard hosts; in both schemes, because an `http` pattern reads no Secure cookie and `https` alone loses plain pages.
 */
export function originPatterns(site: Site): string[] {
  return hostAndParents(site).flatMap((host) => [`http://${host}/*`, `https://${host}/*`])
}

/**
 * Tells whether a host is one of the person's own machine or network: a loopback, private, link-local or unspecified address,
 * one that names such an address in IPv6, a multicast or reserved one (RFC 1918, 2544, 3056, 4193, 4291, 5771, 6052, 6598,
 * 6890), a single label, or a name kept for such networks. What a public name resolves to can't be known.
 */
export function isLocalHost(host: string): boolean {
  const name = host.toLowerCase().replace(/\.$/, '')
  if (name.startsWith('[')) return LOCAL_V6.test(name)
  if (/^\d+\.\d+\.\d+\.\d+$/.test(name)) return LOCAL_V4.test(name)
  return !name.includes('.') || /\.(?:localhost|local|internal|lan|home|intranet|corp|home\.arpa)$/.test(name)
}

const LOCAL_V4 =
  /^(?:0|10|127|22[4-9]|2[345]\d)\.|^192\.0\.0\.|^198\.1[89]\.|^169\.254\.|^192\.168\.|^172\.(?:1[6-9]|2\d|3[01])\.|^100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./

/** Unspecified and loopback, IPv4 in IPv6 in whatever form, unique local, link and site local, multicast. */
const LOCAL_V6 = /^\[(?:::|f[c-f]|64:ff9b:|2002:)/

/** Gives the origin of a site: scheme, host and port; a site may be one of several on a host. */
export function originOf(site: Site): string {
  return new URL(site.url).origin
}

/** Gives the match pattern of an origin; patterns have no port. */
export function originPattern(origin: string): string {
  const { protocol, hostname } = new URL(origin)
  return `${protocol}//${hostname}/*`
}

/** The match patterns of every site: a cookie kept apart for one site may be of any host. */
export const ALL_ORIGINS: readonly string[] = ['http://*/*', 'https://*/*']

/**
 * Lists those granted patterns of the site that no other granted host needs, so that they can be given back.
 * A parent stays while another granted host lies below it.
 */
export function patternsToGiveBack(site: Site, granted: readonly string[]): string[] {
  const grantedHosts = granted.map(hostOfPattern).filter((host) => host !== null)
  const own = hostAndParents(site)
  const others = grantedHosts.filter((host) => !own.includes(host))
  return originPatterns(site).filter((pattern) => {
    const host = hostOfPattern(pattern)
    return granted.includes(pattern) && host !== null && !others.some((other) => domainMatches(other, host))
  })
}

function hostOfPattern(pattern: string): string | null {
  return /^https?:\/\/([^/*]+)\/\*$/.exec(pattern)?.[1] ?? null
}
