import { domainMatches, registrableDomain, withoutFinalDot } from './site'

/**
 * Tells whether the domain that an entry declares agrees with a cookie's domain or host.
 * They agree where either lies within the other: `.example.org` is declared for `www.example.org` and the reverse.
 * A dot at a host's end is passed over. Null where the declared words are no host name, or a public suffix as `co.uk`, so
 * that they say nothing.
 */
export function domainsAgree(declared: string, domain: string): boolean | null {
  const host = parseDeclaredDomain(declared)
  if (host === null || (registrableDomain(host) === null && /[a-z]$/.test(host) && host.includes('.'))) return null
  const bare = withoutFinalDot(domain.replace(/^\./, '').toLowerCase())
  return domainMatches(bare, host) || domainMatches(host, bare)
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
