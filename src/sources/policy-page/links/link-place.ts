import { fold } from '../../../core/fold'
import { registrableDomain, type Site } from '../../../core/site'
import { isForeign } from './foreign-sites'
import type { Link, PolicyLink } from './link'

/** Schemes of pages. */
const PAGES = new Set(['http:', 'https:', 'file:'])

export interface OpenPage {
  url: URL
  site: Site
  ownNames: ReadonlySet<string>
}

/** Reads the open page's address, and the names in its host, which may stand in the name of any page of it. */
export function readOpenPage(site: Site, address: string): OpenPage {
  return { url: new URL(address), site, ownNames: new Set(fold(site.host).split(' ')) }
}

/** Where a link leads. */
export interface LinkPlace {
  url: URL
  where: PolicyLink['where']
}

/** Tells where a link leads; null where that is no page, another site's, or the open page itself. */
export function placeOf(link: Link, { url: open, site }: OpenPage): LinkPlace | null {
  if (!URL.canParse(link.href) || link.href.endsWith('#')) return null
  const url = atOrigin(new URL(link.href), open)
  if (!PAGES.has(url.protocol)) return null
  if (withoutHash(url.href) === withoutHash(open.href)) {
    const isDrawn = isRoute(url) || (url.hash.length > 1 && link.hasTarget === false)
    return isDrawn && url.hash !== open.hash ? { url, where: 'in-page' } : null
  }
  const isFront = url.pathname === '/' && url.search === '' && !isRoute(url)
  if (url.origin === open.origin) return isFront ? null : { url, where: isRoute(url) ? 'in-page' : 'same-origin' }
  const isOfSite =
    url.hostname === open.hostname ||
    (site.registrableDomain !== null && registrableDomain(url.hostname) === site.registrableDomain)
  if (isOfSite) return { url, where: 'same-site' }
  return isForeign(url.hostname) ? null : { url, where: 'elsewhere' }
}

/** An address that differs from the open page's origin only by scheme or a leading `www.` is asked for there. */
function atOrigin(url: URL, open: URL): URL {
  const bare = (host: string) => host.replace(/^www\./, '')
  const isOwn = /^https?:$/.test(url.protocol) && /^https?:$/.test(open.protocol) && url.port === open.port
  if (!isOwn || bare(url.hostname) !== bare(open.hostname)) return url
  return new URL(url.pathname + url.search + url.hash, open.origin)
}

/** The hash is an address of its own: `#/cookies`, `#!/cookies`. */
export function isRoute({ hash }: URL): boolean {
  return /^#!?\//.test(hash)
}

export function withoutHash(address: string): string {
  return address.replace(/#.*$/s, '')
}
