import type { SeenLink } from '../../../core/issue'
import type { Site } from '../../../core/site'
import type { Link } from './link'
import { readOpenPage, withoutHash } from './link-place'
import { has, type ReadLink, readLink } from './read-link'

const MOST_SEEN = 3

/** What a page is likely called that speaks of data or leads on to one that does. */
const TELLING = ['cookies', 'privacy', 'legal', 'terms', 'settings'] as const

/**
 * Lists at most three links of a page none of which was chosen as its policy, as the page has them: those named for what
 * may lead on, then those of its footer, then its others, each page once. Other sites' are listed only by such a name;
 * links without words, what visitors wrote, marks within the page, and addresses with a query or a log-in, which may hold
 * secrets or act when they are opened, are left out.
 */
export function seenLinks(links: readonly Link[], site: Site, address: string): SeenLink[] {
  const open = readOpenPage(site, address)
  const seen = new Map<string, { rank: number; link: SeenLink }>()
  for (const link of links) {
    const read = readLink(link, open)
    if (read === null || !isShowable(read)) continue
    const rank = rankOf(read)
    const key = withoutHash(read.url.href)
    if (rank < (seen.get(key)?.rank ?? Infinity)) seen.set(key, { rank, link: { url: link.href, text: link.text } })
  }
  return [...seen.values()]
    .toSorted((one, other) => one.rank - other.rank)
    .slice(0, MOST_SEEN)
    .map(({ link }) => link)
}

function isShowable({ link, url, where, text, address }: ReadLink): boolean {
  const isPage = /^https?:$/.test(url.protocol) && where !== 'in-page'
  const { search, username, password } = new URL(link.href)
  const isPlain = search === '' && username === '' && password === ''
  if (!isPage || !isPlain || link.text.trim() === '') return false
  return where !== 'elsewhere' || isTelling({ text, address })
}

function rankOf(read: ReadLink): number {
  if (isTelling(read)) return 0
  return read.link.inFooter ? 1 : 2
}

function isTelling({ text, address }: Pick<ReadLink, 'text' | 'address'>): boolean {
  return TELLING.some((sense) => has(text, sense) || address.parts.some((part) => has(part, sense)))
}
