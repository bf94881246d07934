import { fold } from '../../../core/fold'
import { parseSite, type Site } from '../../../core/site'
import { allWords } from './vocabulary-of'

/** A link of a page, with what helps to tell where it leads. */
export interface Link {
  href: string
  text: string
  inFooter: boolean
  rel: string
}

export interface Candidate {
  url: string
  /** The more, the likelier it leads to the cookie policy; from `COOKIE_POLICY` on its words say so. */
  score: number
  sameOrigin: boolean
}

export const COOKIE_POLICY = 100
const PRIVACY_POLICY = 30

/** Where platforms put their cookie policy; asked only where no link leads to one. */
const KNOWN_PLACES = ['/terms/cookies-policy/', '/cookie-policy', '/politique-de-cookies']

const words = allWords()
const cookieWords = new Set(words.flatMap(({ links }) => links.cookies.map(fold)))
const privacyWords = new Set(words.flatMap(({ links }) => links.privacy.map(fold)))

/** A page's own words for its list, in its address. */
const COOKIE_PATH = /cookie|temoin|kakor|evaste|informasjonskaps|ciastecz|traceurs/
const POLICY_PATH =
  /polic|politi|richtlin|beleid|notice|hinweis|charte|declaration|erklar|informativa|statement|list|avviso|aviso/
const PRIVACY_PATH =
  /privacy|confidentialite|datenschutz|privacid|riservatezza|privacidade|prywatnos|personvern|integritet|tietosuoj|adatved|rgpd|gdpr|mentions|legal|terms/

/**
 * Ranks the links of a page by how likely they lead to the site's cookie policy: by their words in every language, by
 * their address, by `rel="privacy-policy"`, those in the footer first. Best first, each address once.
 */
export function rankLinks(links: readonly Link[], site: Site): Candidate[] {
  const best = new Map<string, Candidate>()
  for (const link of links) {
    const target = parseSite(link.href)
    if (target === null || (target.scheme !== 'https' && target.scheme !== 'http')) continue
    const score = scoreOf(link, target)
    if (score === 0) continue
    const url = withQuery(link.href)
    if ((best.get(url)?.score ?? 0) >= score) continue
    best.set(url, { url, score, sameOrigin: new URL(url).origin === new URL(site.url).origin })
  }
  return [...best.values()].toSorted((one, other) => other.score - one.score)
}

/** Lists the known places of this site. */
export function knownPlaces(site: Site): Candidate[] {
  return KNOWN_PLACES.map((path) => ({ url: new URL(path, site.url).href, score: COOKIE_POLICY, sameOrigin: true }))
}

function withQuery(href: string): string {
  const url = new URL(href)
  url.hash = ''
  return url.href
}

function scoreOf(link: Link, target: Site): number {
  const text = fold(link.text)
  const path = fold(decodePath(target.url))
  let score = 0
  if (cookieWords.has(text)) score += COOKIE_POLICY + 30
  else if (COOKIE_PATH.test(text) && text.length < 60) score += COOKIE_POLICY
  if (COOKIE_PATH.test(path)) score += COOKIE_POLICY
  if (POLICY_PATH.test(path) && score > 0) score += 10
  if (score === 0 && (privacyWords.has(text) || /privacy-policy/.test(link.rel))) score += PRIVACY_POLICY
  if (score === 0 && PRIVACY_PATH.test(path) && text.length < 60) score += PRIVACY_POLICY / 2
  if (score > 0 && link.inFooter) score += 5
  return score
}

function decodePath(url: string): string {
  try {
    return decodeURIComponent(new URL(url).pathname)
  } catch {
    return new URL(url).pathname
  }
}
