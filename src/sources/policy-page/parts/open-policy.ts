import type { Site } from '../../../core/site'
import type { Link, PolicyKind } from '../links/link'
import { isRoute } from '../links/link-place'
import { SURE } from '../links/link-scores'
import { type RankedLink, rankLinks } from '../links/rank-links'
import { keptAddress } from './addresses'
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
  const { hash } = new URL(address)
  // From the front page, so that links to the open page itself are ranked as well.
  const away = new URL('/', site.url).href
  const own = links.filter(({ href, isUserContent }) => !isUserContent && isHere(href, here))
  const drawn = bestPlace(
    own.filter(({ href, hasTarget }) => !hasTarget && isMark(href) && new URL(href).hash === hash),
    site,
  )
  if (drawn !== null) return { kind: drawn.kind, of: address, name: drawn.text }
  const within = bestPlace(
    own.filter(({ href, hasTarget }) => hasTarget && isMark(href)),
    site,
  )
  const placed = within === null ? null : { kind: within.kind, of: here, name: within.text }
  if (here === away) return placed
  const linked = rankLinks(
    own.filter(({ href }) => !isMark(href)),
    site,
    away,
  )[0]
  if (linked !== undefined) return { kind: linked.kind, of: here, name: linked.text }
  const names = [...title.split(BETWEEN), firstHeading(html ?? '')]
    .map((name) => name.trim())
    .filter((name) => name !== '')
  const asNamed = names.map((text): Link => ({ href: here, text, inFooter: true, rel: '' }))
  const named = rankLinks(asNamed, site, away)[0]
  return named === undefined ? placed : { kind: named.kind, of: here, name: named.text }
}

/** The link leads to a place within its page: a mark in it, or what a script draws there, but no page of a single-page site. */
function isMark(href: string): boolean {
  const url = new URL(href)
  return url.hash.length > 1 && !isRoute(url)
}

/** Gives the best of the links to places within the open page, each ranked as if it were a page of its own. */
function bestPlace(places: Collected['links'], site: Site): RankedLink | null {
  const apart = places.map((link) => ({ ...link, href: new URL(`/-${new URL(link.href).hash}`, site.url).href }))
  const [best] = rankLinks(apart, site, new URL('/', site.url).href)
  return best !== undefined && best.score >= SURE ? best : null
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
