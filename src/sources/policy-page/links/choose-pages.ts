import type { Site } from '../../../core/site'
import type { Link, PolicyKind, PolicyLink } from './link'
import { SURE } from './link-scores'
import { type RankedLink, rankLinks } from './rank-links'
import { usualPlace } from './words-of-links'

export type { Link, LinkInText, PolicyKind, PolicyLink } from './link'
export { wordsForCookies } from './link-words'
export { listLinksOf } from './list-links'

/** Which pages to fetch for the site's cookie policy, and which to name. */
export interface Choice {
  /** To be fetched at the open page's own origin, best first. */
  pages: PolicyLink[]
  /** Named as well as those, but over the number. */
  beyond: PolicyLink[]
  /** Named, not fetched: on another origin, or reached within the open page by its hash only. */
  named: PolicyLink[]
  /** The one known address that is tried where the page links to no policy and names none. */
  guess: string | null
}

/** What is known of the open page besides its links. */
export interface OpenPage {
  /** The whole address, with query and hash. */
  address: string
  language: string | null
  isOpendatasoft: boolean
}

/** Where portals of Opendatasoft put their cookie policy. */
const OPENDATASOFT_PLACE = '/terms/cookies-policy/'

const KINDS: readonly PolicyKind[] = ['cookies', 'privacy', 'legal']

/**
 * Chooses the pages where the site's cookies may be declared: those linked as its cookie policy; else its privacy policy;
 * else its legal notice. Beside a cookie policy that is only named, the privacy policy is fetched. Another registrable
 * domain's is named for cookies, or where nothing of its kind can be fetched. A link that may be of cookies or of biscuits
 * counts only where there is no policy of any kind. Of several that are named as well as one another, that in the open page's language
 * goes first.
 */
export function choosePages(links: readonly Link[], site: Site, most: number, open?: OpenPage): Choice {
  const ranked = rankLinks(links, site, open?.address ?? site.url)
  const sure = ranked.filter(({ score }) => score >= SURE)
  const usable = sure.length > 0 ? sure : ranked
  const near = usable.filter(isFetched)
  const far = alike(ofFirstKind(usable).filter((link) => !isFetched(link)))
  const ofKind = alike(ofFirstKind(near.filter(({ kind }) => far[0]?.kind !== 'cookies' || kind !== 'legal')))
  const pages = ownLanguageFirst(ofKind, open)
  const named = far.filter(({ kind, where }) => where !== 'elsewhere' || kind === 'cookies' || pages.length === 0)
  const guess = usable.length > 0 ? null : guessFor(site, open)
  return {
    pages: pages.slice(0, most).map(bare),
    beyond: pages.slice(most).map(bare),
    named: named.map(bare),
    guess,
  }
}

function ofFirstKind(links: readonly RankedLink[]): RankedLink[] {
  const kind = KINDS.find((one) => links.some((link) => link.kind === one))
  return links.filter((link) => link.kind === kind)
}

/** Of several privacy policies or legal notices those are taken that are named as well as the best. */
const ALIKE: Record<PolicyKind, number> = { cookies: Infinity, privacy: 8, legal: 20 }

function alike(links: readonly RankedLink[]): RankedLink[] {
  return links.filter(({ kind, score }) => score >= (links[0]?.score ?? 0) - ALIKE[kind])
}

/** A policy in several languages has the language in its address, as a part of the path or of the query. */
function ownLanguageFirst(links: readonly RankedLink[], open: OpenPage | undefined): RankedLink[] {
  const language = primary(open?.language ?? '')
  if (language === '') return [...links]
  const isOwn = ({ url }: RankedLink) => Number(partsOf(url).some((part) => primary(part) === language))
  return links.toSorted((one, other) => other.score - one.score || isOwn(other) - isOwn(one))
}

function partsOf(url: string): string[] {
  const { pathname, searchParams } = new URL(url)
  return [...pathname.split('/'), ...searchParams.values()].filter((part) => TAG.test(part))
}

/** A language, with its script or region or without. */
const TAG = /^[a-z]{2,3}(?:[-_][a-z\d]{2,4}){0,2}$/i

function primary(tag: string): string {
  return tag.split(/[-_]/)[0]?.toLowerCase() ?? ''
}

function isFetched({ where }: PolicyLink): boolean {
  return where === 'same-origin'
}

function bare({ url, text, kind, where }: RankedLink): PolicyLink {
  return { url, text, kind, where }
}

function guessFor(site: Site, open: OpenPage | undefined): string | null {
  if (site.scheme !== 'https' && site.scheme !== 'http') return null
  const place = open?.isOpendatasoft === true ? OPENDATASOFT_PLACE : usualPlace(open?.language ?? null)
  return new URL(place, site.url).href
}
