import { fold } from '../../../core/fold'
import { registrableDomain, type Site } from '../../../core/site'
import type { LinkSense } from '../../../core/vocabulary'
import { type AddressNaming, readAddress } from './address-words'
import { isForeign } from './foreign-sites'
import type { Link, PolicyKind, PolicyLink } from './link'
import { type Naming, readNaming } from './link-words'

export interface RankedLink extends PolicyLink {
  /** The more, the likelier it leads there. */
  score: number
}

/** From here on a link is sure to be of its kind; what is below may be about biscuits, or a button. */
export const SURE = 40

/** Links that stand by each other: this many before and behind. */
const NEIGHBOURS = 4
/** A name of a page is not longer; what is, is a headline or a sentence. */
const MOST_WORDS = 12
const MOST_UNKNOWN = 3
/** Schemes of pages. */
const PAGES = new Set(['http:', 'https:', 'file:'])

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

interface OpenPage {
  url: URL
  site: Site
  ownNames: ReadonlySet<string>
}

/** Reads the open page's address, and the names in its host, which may stand in the name of any page of it. */
export function readOpenPage(site: Site, address: string): OpenPage {
  return { url: new URL(address), site, ownNames: new Set(fold(site.host).split(' ')) }
}

interface ReadLink {
  link: Link
  url: URL
  where: PolicyLink['where']
  text: Naming
  address: AddressNaming
}

function readLink(link: Link, open: OpenPage): ReadLink | null {
  const place = placeOf(link, open)
  if (place === null || link.isUserContent === true) return null
  return {
    link,
    ...place,
    text: readNaming(link.text, open.ownNames),
    address: readAddress(place.url, open.ownNames),
  }
}

/** Tells where a link leads; null where that is no page, another site's, or the open page itself. */
export function placeOf(link: Link, { url: open, site }: OpenPage): Pick<ReadLink, 'url' | 'where'> | null {
  if (!URL.canParse(link.href)) return null
  const url = atOrigin(new URL(link.href), open)
  if (!PAGES.has(url.protocol)) return null
  if (withoutHash(url.href) === withoutHash(open.href)) {
    const isRoute = /^#!?\//.test(url.hash) || (url.hash.length > 1 && link.hasTarget === false)
    return isRoute && url.hash !== open.hash ? { url, where: 'in-page' } : null
  }
  if (url.origin === open.origin) return { url, where: 'same-origin' }
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

export function withoutHash(address: string): string {
  return address.replace(/#.*$/s, '')
}

function rankOf(read: ReadLink, company: Company): RankedLink | null {
  const found = scoreOf(read, company)
  if (found === null) return null
  const { link, url, where } = read
  const score = found.score + (link.inFooter ? 2 : 0) - Math.min(1, read.text.unknown / 10)
  if (where === 'elsewhere' && !isOwnWord(read, found.score)) return null
  return { url: url.href, text: link.text, kind: found.kind, where, score }
}

/** A link to another registrable domain is this site's word where it is named for it among the site's own. */
function isOwnWord({ link, address, text }: ReadLink, score: number): boolean {
  if (link.inConsent === true) return score >= CONSENT && (namesCookies(address) || text.unknown === 0)
  return score >= SUPPORTED && link.inFooter
}

const NAMED = 90
const SUPPORTED = 75
const CONSENT = 55
const WEAK = 20

type Scored = { kind: PolicyKind; score: number } | null

function scoreOf(read: ReadLink, company: Company): Scored {
  const { text, address } = read
  if (has(text, 'other') || has(address.above, 'other') || address.parts.some((part) => has(part, 'other'))) return null
  const isSupported = read.link.inFooter || read.link.inConsent === true || isAmongPolicies(company)
  return cookieScore(read, company, isSupported) ?? privacyScore(read, isSupported) ?? legalScore(read)
}

function cookieScore(read: ReadLink, company: Company, isSupported: boolean): Scored {
  const { text, address, link } = read
  if (has(text, 'biscuits')) return null
  if (address.parts.some((part) => has(part, 'biscuits'))) return null
  const cookies = (score: number): Scored => ({ kind: 'cookies', score })
  const isInSection = isPost(address)
  const byAddress = addressScore(address, 'cookies')
  if (has(text, 'cookies') && text.words <= MOST_WORDS && !(has(text, 'optOut') && !has(text, 'policy'))) {
    const isExact = text.unknown === 0
    if (has(text, 'policy') && isExact) return cookies(isInSection && !isSupported ? WEAK : NAMED)
    if (has(text, 'policy') && text.unknown <= MOST_UNKNOWN)
      return cookies(isSupported || byAddress > 0 ? SUPPORTED + 5 : WEAK)
    if (isExact && (has(text, 'privacy') || has(text, 'legal'))) return cookies(NAMED - 5)
    if (isExact && has(text, 'settings')) return cookies(isSupported || byAddress > 0 ? 50 : WEAK)
    if (isExact) return isOfBiscuits(read, company) ? null : cookies(bareScore(read, company, isSupported))
  }
  if (byAddress > 0 && text.words <= MOST_WORDS) {
    const isFree = text.unknown <= 2 && (text.words === 0 || tells(text) || isSupported)
    return cookies(isFree || byAddress > 60 ? byAddress : WEAK)
  }
  const leadsOn = link.inConsent === true && link.around !== undefined && link.around !== '' && text.words <= MOST_WORDS
  if (!leadsOn) return null
  if (namesCookies(address)) return cookies(CONSENT + 5)
  const isNamed =
    addressScore(address, 'privacy') > 0 || has(text, 'privacy') || has(text, 'legal') || has(text, 'terms')
  const isPage = read.where !== 'in-page' && read.url.pathname + read.url.search !== '/'
  return has(text, 'more') && text.unknown === 0 && !isNamed && isPage ? cookies(CONSENT) : null
}

/** "Cookies" alone is a kind of biscuit among such, or in a part of the site that holds pages about anything. */
function isOfBiscuits({ address, text }: ReadLink, { policies, biscuits }: Company): boolean {
  return isPost(address) || has(address.above, 'biscuits') || has(text, 'sections') || biscuits < policies
}

/** "Cookies" alone is a policy among policies, in a banner or in a footer; in a menu it may be anything. */
function bareScore(read: ReadLink, company: Company, isSupported: boolean): number {
  const isInMenu = read.link.inMenu === true && !read.link.inFooter
  return isSupported && (!isInMenu || isAmongPolicies(company)) ? SUPPORTED : WEAK
}

function privacyScore(read: ReadLink, isSupported: boolean): Scored {
  const { text, address, link } = read
  const privacy = (score: number): Scored => ({ kind: 'privacy', score })
  const byAddress = addressScore(address, 'privacy')
  if (has(text, 'privacy') && text.words <= MOST_WORDS) {
    if (text.unknown === 0) return privacy(has(text, 'settings') && byAddress === 0 ? SURE : NAMED)
    if (has(text, 'policy') && text.unknown <= MOST_UNKNOWN && (isSupported || byAddress > 0))
      return privacy(SUPPORTED + 5)
    if (byAddress > 0) return privacy(SUPPORTED - 5)
  }
  if (/(?:^|\s)privacy-policy(?:\s|$)/.test(link.rel)) return privacy(SUPPORTED + 8)
  return byAddress > 0 ? privacy(byAddress) : null
}

function legalScore({ text, address, link }: ReadLink): Scored {
  const legal = (score: number): Scored => ({ kind: 'legal', score })
  if (has(text, 'legal') && text.words <= MOST_WORDS && text.unknown === 0) return legal(NAMED)
  if (has(text, 'sale') || address.parts.some((part) => has(part, 'sale'))) return null
  if (has(text, 'terms') && text.words <= MOST_WORDS && text.unknown === 0) return legal(SUPPORTED)
  if (/(?:^|\s)terms-of-service(?:\s|$)/.test(link.rel)) return legal(SUPPORTED)
  const byLegal = addressScore(address, 'legal')
  if (byLegal > 0) return legal(byLegal)
  if (has(text, 'legal') && text.unknown === 1 && text.words > 2 && text.words <= MOST_WORDS) return legal(SURE + 5)
  const byTerms = addressScore(address, 'terms')
  return byTerms > 0 ? legal(byTerms - 10) : null
}

/** Scores an address that names a subject: the more when it names a document too. 0 where it does not. */
function addressScore(address: AddressNaming, sense: LinkSense): number {
  const isInSection = isPost(address)
  const scores = address.parts.map((part) => {
    if (!has(part, sense)) return 0
    if (has(part, 'policy') && part.unknown <= (isInSection ? 0 : 1)) return 70
    return part.unknown === 0 && !isInSection ? 60 : 0
  })
  return Math.max(0, ...scores)
}

function namesCookies({ parts }: AddressNaming): boolean {
  return parts.some((part) => has(part, 'cookies') || part.holdsCookies)
}

function isPost(address: AddressNaming): boolean {
  return has(address.above, 'sections') || (address.isDated && !address.isFile)
}

function tells(text: Naming): boolean {
  return (['more', 'privacy', 'legal', 'terms', 'policy', 'settings'] as const).some((sense) => has(text, sense))
}

/** How many links away the nearest of a kind stands, up to so many; else Infinity. */
interface Company {
  policies: number
  biscuits: number
}

function companyOf(read: readonly (ReadLink | null)[], at: number): Company {
  const company = { policies: Infinity, biscuits: Infinity }
  for (let away = NEIGHBOURS; away > 0; away--) {
    for (const other of [read[at - away], read[at + away]]) {
      if (other === undefined || other === null || other.url.href === read[at]?.url.href) continue
      if (has(other.text, 'biscuits')) company.biscuits = away
      if (isPolicyByName(other.text)) company.policies = away
    }
  }
  return company
}

function isPolicyByName(text: Naming): boolean {
  const isOfCookies = has(text, 'cookies') && has(text, 'policy')
  return text.unknown === 0 && (has(text, 'privacy') || has(text, 'legal') || has(text, 'terms') || isOfCookies)
}

function isAmongPolicies({ policies }: Company): boolean {
  return policies < Infinity
}

function has(naming: Naming, sense: LinkSense): boolean {
  return naming.senses.has(sense)
}
