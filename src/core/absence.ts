import type { Entry } from './charter'
import type { Visibility } from './cookie'
import { parseDeclaredDomain } from './declared-domain'
import type { UnknownReason } from './inspection'
import { domainMatches, partyOf, type Site } from './site'

type Absence = { status: 'unobserved'; unknownReason: null } | { status: 'unknown'; unknownReason: UnknownReason }

/**
 * Gives the status of an entry of which no cookie was seen.
 * `unobserved` only where every place was read in which it could be: never in the page's own view, which hides HttpOnly
 * cookies and those of other paths; else for an entry that is of this site by its domain, its party or its provider.
 */
export function absenceOf(entry: Entry, site: Site, visibility: Visibility): Absence {
  if (visibility === 'page') return unknown('page-view')
  if (entry.storage !== null && entry.storage !== 'cookie') return unknown('other-storage')
  const domain = entry.domain === null ? null : parseDeclaredDomain(entry.domain)
  if (domain !== null) {
    if (domainMatches(site.host, domain)) return UNOBSERVED
    return unknown(partyOf(domain, site) === 'first' ? 'other-host' : 'third-party')
  }
  if (entry.party === 'first') return UNOBSERVED
  if (entry.party === 'third') return unknown('third-party')
  return entry.provider !== null && isProviderOf(entry.provider, site) ? UNOBSERVED : unknown('place-not-stated')
}

const UNOBSERVED: Absence = { status: 'unobserved', unknownReason: null }

function unknown(unknownReason: UnknownReason): Absence {
  return { status: 'unknown', unknownReason }
}

/** The provider is the site where it bears its host, its registrable domain or that domain's own label. */
function isProviderOf(provider: string, site: Site): boolean {
  const name = provider.trim().toLowerCase()
  const own = site.registrableDomain
  const host = parseDeclaredDomain(name)
  if (host !== null) return domainMatches(site.host, host)
  return own !== null && name.replace(/[\s-]/g, '') === own.slice(0, own.indexOf('.')).replace(/-/g, '')
}
