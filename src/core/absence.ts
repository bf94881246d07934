import type { Entry } from './charter'
import { parseDeclaredDomain } from './declared-domain'
import type { UnknownReason } from './inspection'
import type { Reach } from './seen'
import { domainMatches, partyOf, type Site, withoutFinalDot } from './site'
import { hostOfOrigin, type StorageKind } from './stored-item'

type Absence = { status: 'unobserved'; unknownReason: null } | { status: 'unknown'; unknownReason: UnknownReason }

/**
 * Gives the status of an entry of which nothing was seen.
 * `unobserved` only where every place was read in which it could be. For cookies that is never so in the page's own view,
 * which hides HttpOnly ones and those of other paths; else it is for an entry that is of this site by its domain, its party
 * or its provider, and for one of another domain from which the tab is known to have loaded. Other storage is an origin's
 * own, and the page's own view shows it whole.
 */
export function absenceOf(entry: Entry, site: Site, reach: Reach): Absence {
  const kind = entry.storage ?? 'cookie'
  if (kind === 'cookie' && reach.visibility === 'page') return unknown('page-view')
  const hostsRead = kind === 'cookie' ? reach.hosts : hostsOfStores(kind, reach)
  const own = kind === 'cookie' || hostsRead.includes(site.host) ? UNOBSERVED : unknown('storage-unread')
  const domain = entry.domain === null ? null : parseDeclaredDomain(entry.domain)
  if (domain !== null) {
    if (domainMatches(withoutFinalDot(site.host), domain)) return own
    if (hostsRead.some((host) => domainMatches(host, domain))) return UNOBSERVED
    return unknown(partyOf(domain, site) === 'first' ? 'other-host' : 'third-party')
  }
  if (entry.party === 'first') return own
  if (entry.party === 'third') return unknown('third-party')
  return entry.provider !== null && isProviderOf(entry.provider, site) ? own : unknown('place-not-stated')
}

const UNOBSERVED: Absence = { status: 'unobserved', unknownReason: null }

function unknown(unknownReason: UnknownReason): Absence {
  return { status: 'unknown', unknownReason }
}

/** An origin embedded in another site has its storage apart, which is not where the origin's own is. */
function hostsOfStores(kind: StorageKind, { stores }: Reach): string[] {
  return stores.filter((store) => store.kind === kind).map(({ origin }) => hostOfOrigin(origin))
}

/** The provider is the site where it bears its host, its registrable domain or that domain's own label. */
function isProviderOf(provider: string, site: Site): boolean {
  const name = provider.trim().toLowerCase()
  const own = site.registrableDomain
  const host = parseDeclaredDomain(name)
  if (host !== null) return domainMatches(withoutFinalDot(site.host), host)
  return own !== null && name.replace(/[\s-]/g, '') === own.slice(0, own.indexOf('.')).replace(/-/g, '')
}
