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
  /** The site itself links to it as its policy. */
  isLinked: boolean
}

/** Between the name of a page and that of its site, in a title. */
const BETWEEN = /\s[|–—·•»:/-]\s|\s?[|•»]\s?/

/**
 * Tells whether the open page is a policy of its site: a policy link of the site leads to it, or its address, its title or
 * its first heading names cookies, privacy or a legal notice. Null where nothing shows that, and where it is served as
 * something else than a page of the site. What stands where visitors write or leave their files may bear any name: it is
 * a policy only where the site links to it.
 */
export function openPolicyOf(collected: Collected, site: Site): OpenPolicy | null {
  const { address, title, heading, links, isServedAsPage } = collected
  const here = keptAddress(address)
  const { hash } = new URL(address)
  // From the front page, so that links to the open page itself are ranked as well.
  const away = new URL('/', site.url).href
  if (!isServedAsPage) return null
  // A place in a page is no address of its own: that of another page than the front tells of the visit.
  const isFront = new URL(here).pathname === '/'
  const own = links.filter(({ href, isUserContent }) => !isUserContent && isHere(href, here))
  const drawn = bestPlace(
    own.filter(({ href, hasTarget }) => !hasTarget && isMark(href) && new URL(href).hash === hash),
    site,
  )
  if (drawn !== null) return { kind: drawn.kind, of: address, name: drawn.text, isLinked: isFront }
  const within = bestPlace(
    own.filter(({ href, hasTarget }) => hasTarget && isMark(href)),
    site,
  )
  const placed = within === null ? null : { kind: within.kind, of: here, name: within.text, isLinked: isFront }
  if (here === away) return placed
  const linked = rankLinks(
    own.filter(({ href }) => !isMark(href)),
    site,
    away,
  )[0]
  if (linked !== undefined) return { kind: linked.kind, of: here, name: linked.text, isLinked: true }
  if (isPlaceOfVisitors(here)) return placed
  const names = [...title.split(BETWEEN), heading].map((name) => name.trim()).filter((name) => name !== '')
  const asNamed = names.map((text): Link => ({ href: here, text, inFooter: true, rel: '' }))
  const named = rankLinks(asNamed, site, away)[0]
  return named === undefined ? placed : { kind: named.kind, of: here, name: named.text, isLinked: false }
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

/** Parts of a path, or values of a query, under which software puts what visitors wrote or left: wikis, forums, profiles, files. */
const VISITORS =
  /^(?:uploads?|attachments?|files?|media|usercontent|u|users?|members?|profiles?|[~@].+|(?:user|special|talk):.*|wiki|forums?|foren|boards?|threads?|viewtopic|topics?|t|questions?|answers?|comments?|community|discussions?|reviews?|avis|utilisateurs?|membres?|benutzer|usuarios?)$/

function isPlaceOfVisitors(address: string): boolean {
  const { pathname, searchParams } = new URL(address)
  const parts = [...pathname.split('/'), ...searchParams.values()].slice(0, MOST_PARTS)
  return parts.some((part) =>
    VISITORS.test(
      decoded(part)
        .toLowerCase()
        .replace(/\.\w+$/, ''),
    ),
  )
}

const MOST_PARTS = 30

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
