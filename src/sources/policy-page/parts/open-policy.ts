import type { Site } from '../../../core/site'
import type { Link, PolicyKind } from '../links/link'
import { isRoute } from '../links/link-place'
import { SURE } from '../links/link-scores'
import { rankLinks } from '../links/rank-links'
import { keptAddress, withoutHash } from './addresses'
import type { Collected } from './collected'

/** As which policy of its site the open page shows itself. */
export interface OpenPolicy {
  kind: PolicyKind
  /** Its address, as the site links to it. */
  of: string
  name: string
}

/** Between the name of a page and that of its site, in a title. */
const BETWEEN = /\s[|–—·•»:/-]\s|\s?[|•»]\s?/

/**
 * Tells whether the open page is a policy of its site: a policy link of the site leads to it, or its address, its title or
 * its first heading names cookies, privacy or a legal notice. Null where nothing shows that.
 */
export function openPolicyOf({ address, title, html, links }: Collected, site: Site): OpenPolicy | null {
  const here = keptAddress(address)
  // From the front page, so that links to the open page itself are ranked as well.
  const away = new URL('/', site.url).href
  if (here === away) return placeInPage(links, address, site)
  const linked = rankLinks(
    links.filter(({ href, isUserContent }) => !isUserContent && isHere(href, here)),
    site,
    away,
  )[0]
  if (linked !== undefined) return { kind: linked.kind, of: here, name: linked.text }
  const names = [...title.split(BETWEEN), firstHeading(html ?? '')]
    .map((name) => name.trim())
    .filter((name) => name !== '')
  const asNamed = names.map((text): Link => ({ href: here, text, inFooter: true, rel: '' }))
  const named = rankLinks(asNamed, site, away)[0]
  if (named !== undefined) return { kind: named.kind, of: here, name: named.text }
  return placeInPage(links, address, site)
}

/**
 * Finds the link that leads to a place within the open page, be it there already (`#cookies` marks an element) or drawn by
 * a script once its hash is the open page's. It is ranked as if that place were a page of its own.
 */
function placeInPage(links: Collected['links'], address: string, site: Site): OpenPolicy | null {
  const { hash } = new URL(address)
  const places = links.filter(({ href, hasTarget, isUserContent }) => {
    if (isUserContent || !URL.canParse(href) || withoutHash(href) !== withoutHash(address)) return false
    const its = new URL(href).hash
    return its.length > 1 && !isRoute(new URL(href)) && (hasTarget || its === hash)
  })
  const apart = (href: string) => new URL(`/-${new URL(href).hash}`, site.url).href
  const [best] = rankLinks(
    places.map((link) => ({ ...link, href: apart(link.href) })),
    site,
    new URL('/', site.url).href,
  )
  const place = places.find(({ href }) => best !== undefined && apart(href) === best.url)
  if (best === undefined || best.score < SURE || place === undefined) return null
  return { kind: best.kind, of: place.hasTarget ? keptAddress(address) : place.href, name: best.text }
}

function isHere(href: string, here: string): boolean {
  try {
    return keptAddress(href) === here
  } catch {
    return false
  }
}

function firstHeading(html: string): string {
  const heading = /<h1\b[^>]*>([\s\S]{0,400}?)<\/h1>/i.exec(html)?.[1] ?? ''
  return heading
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}
