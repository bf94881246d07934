import type { Site } from '../../../core/site'
import type { Link, PolicyKind, PolicyLink } from './link'
import { type Company, companyOf } from './link-company'
import { readOpenPage, withoutHash } from './link-place'
import { isOwnWord, SURE, scoreOf } from './link-scores'
import { type ReadLink, readLink } from './read-link'

export interface RankedLink extends PolicyLink {
  /** The more, the likelier it leads there. */
  score: number
}

/**
 * Ranks the links of a page by how likely they lead to the site's own cookie policy, privacy policy or legal notice: by
 * their words in every language, their address, where they stand and beside what. Best first, each page once.
 * What visitors wrote, other sites' policies, terms of sale, pages about biscuits and the open page itself are left out.
 */
export function rankLinks(links: readonly Link[], site: Site, address: string): RankedLink[] {
  const open = readOpenPage(site, address)
  const read = links.map((link) => readLink(link, open))
  const best = new Map<string, RankedLink>()
  for (const [at, one] of read.entries()) {
    if (one === null) continue
    const ranked = rankOf(one, companyOf(read, at))
    if (ranked === null) continue
    const key = ranked.where === 'in-page' ? ranked.url : withoutHash(ranked.url)
    const before = best.get(key)
    if (before === undefined || byRank(ranked, before) < 0) best.set(key, ranked)
  }
  return [...best.values()].toSorted(byRank)
}

const KINDS: readonly PolicyKind[] = ['cookies', 'privacy', 'legal']

/** What is sure goes before what is not, then by kind, then by score. */
function byRank(one: RankedLink, other: RankedLink): number {
  const isSure = (link: RankedLink) => Number(link.score >= SURE)
  const kindOf = (link: RankedLink) => KINDS.indexOf(link.kind)
  return isSure(other) - isSure(one) || kindOf(one) - kindOf(other) || other.score - one.score
}

function rankOf(read: ReadLink, company: Company): RankedLink | null {
  const found = scoreOf(read, company)
  if (found === null) return null
  const { link, url, where } = read
  const score = found.score + (link.inFooter ? 2 : 0) - Math.min(1, read.text.unknown / 10)
  if (where === 'elsewhere' && !isOwnWord(read, company, found.score)) return null
  return { url: url.href, text: link.text, kind: found.kind, where, score }
}
