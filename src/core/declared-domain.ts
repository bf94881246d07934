import { domainMatches, registrableDomain, withoutFinalDot } from './site'

/** The hosts that a declared domain names. */
export interface DeclaredHosts {
  hosts: string[]
  /** Other words stand there too, so that a host among them may be no cookie's domain: "Third party (see example.com)". */
  isProse: boolean
}

/** A longer text is prose, and is read up to here. */
const LONGEST_DECLARED = 2_000

/**
 * Reads the hosts that a declared domain names: `.example.org`, `https://www.example.org/privacy`, `example.net / example.org`.
 * None in "First party" or "This site", and none of a public suffix as `co.uk`, which say nothing.
 */
export function parseDeclaredHosts(declared: string): DeclaredHosts {
  const hosts: string[] = []
  let isProse = declared.length > LONGEST_DECLARED
  for (const word of declared.slice(0, LONGEST_DECLARED).split(/[\s,;|&()"«»]+/)) {
    if (!/[^/.*]/.test(word)) continue
    const [first = '', ...more] = /^https?:/i.test(word) ? [word] : word.split('/')
    const host = parseDeclaredDomain(first)
    if (host === null) isProse = true
    else hosts.push(host)
    for (const part of more) hosts.push(...[parseDeclaredDomain(part)].filter((one) => one !== null))
  }
  return { hosts: hosts.filter(isNoSuffix), isProse }
}

function isNoSuffix(host: string): boolean {
  return registrableDomain(host) !== null || !/[a-z]$/.test(host) || !host.includes('.')
}

/**
 * Tells whether the domain that an entry declares agrees with a cookie's domain or host.
 * They agree where either lies within the other: `.example.org` is declared for `www.example.org` and the reverse; of several
 * declared hosts one is enough, and a dot at a host's end is passed over. Null where the declared words say nothing: no host name, or one in prose that does not agree.
 */
export function domainsAgree(declared: string, domain: string): boolean | null {
  return hostsAgree(parseDeclaredHosts(declared), domain)
}

/** Tells the same of hosts already read. */
export function hostsAgree({ hosts, isProse }: DeclaredHosts, domain: string): boolean | null {
  const bare = withoutFinalDot(domain.replace(/^\./, '').toLowerCase())
  if (hosts.some((host) => domainMatches(bare, host) || domainMatches(host, bare))) return true
  return hosts.length === 0 || isProse ? null : false
}

/** Reads the host name in a declared domain: `.example.org`, `https://www.example.org/`, `*.example.org`; null where there is none. */
export function parseDeclaredDomain(declared: string): string | null {
  const host = declared
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/[/:].*$/s, '')
    .replace(/^\*?\.|\.$/g, '')
  return /^(?=.{1,253}$)[a-z0-9_-]+(?:\.[a-z0-9_-]+)+$/.test(host) || host === 'localhost' ? host : null
}
