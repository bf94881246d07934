import type { Site } from '../../../core/site'
import { COOKIE_POLICY, knownPlaces, type Link, rankLinks } from './rank-links'

/** Which pages to fetch, best first, and the likeliest page on another host, which cannot be fetched from here. */
export interface Choice {
  pages: string[]
  elsewhere: string | null
}

/**
 * Chooses the pages where the site's cookie policy may be: those whose words or address say so; else known places and
 * the privacy policy, in which it may stand. The open page itself is left out.
 */
export function choosePages(links: readonly Link[], site: Site, most: number): Choice {
  const ranked = rankLinks(links, site)
  const open = new URL(site.url).href
  const near = ranked.filter(({ sameOrigin, url }) => sameOrigin && url.split('?')[0] !== open)
  const sure = near.filter(({ score }) => score >= COOKIE_POLICY)
  const away = ranked.find(({ sameOrigin, score }) => !sameOrigin && score >= COOKIE_POLICY)
  const guesses = away === undefined ? [...near.slice(0, 1), ...knownPlaces(site)] : near.slice(0, 1)
  const chosen = sure.length > 0 ? sure : guesses
  const pages = [...new Set(chosen.map(({ url }) => url))].filter((url) => url !== open).slice(0, most)
  return { pages, elsewhere: away?.url ?? null }
}
