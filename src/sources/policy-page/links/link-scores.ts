import type { LinkSense } from '../../../core/vocabulary'
import type { AddressNaming } from './address-words'
import type { PolicyKind } from './link'
import { type Company, isAmongPolicies } from './link-company'
import { isRoute } from './link-place'
import type { Naming } from './link-words'
import { has, type ReadLink } from './read-link'

/** From here on a link is sure to be of its kind; what is below may be about biscuits, or a button. */
export const SURE = 40

/** A name of a page is not longer; what is, is a headline or a sentence. */
const MOST_WORDS = 12
const MOST_UNKNOWN = 3
const NAMED = 90
const SUPPORTED = 75
const CONSENT = 55
const WEAK = 20

type Scored = { kind: PolicyKind; score: number } | null

/** Scores what a link is likeliest of; null where that is no policy. */
export function scoreOf(read: ReadLink, company: Company): Scored {
  const { text, address } = read
  if (has(text, 'other') || has(address.above, 'other') || address.parts.some((part) => has(part, 'other'))) return null
  const isButton = read.where === 'in-page' && !isRoute(read.url) && has(text, 'settings')
  if (isButton) return null
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
    const isPart = isSupported && text.unknown <= 2 && has(address.above, 'cookies') && !isOfBiscuits(read, company)
    if (isPart) return cookies(SUPPORTED)
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
  return has(text, 'more') && text.unknown === 0 && !isNamed && read.where !== 'in-page' ? cookies(CONSENT) : null
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

/** A link to another registrable domain is this site's word where it is named for it among the site's own. */
export function isOwnWord({ link, address, text }: ReadLink, company: Company, score: number): boolean {
  if (link.inConsent === true) return score >= CONSENT && (namesCookies(address) || text.unknown === 0)
  return score >= SUPPORTED && (link.inFooter || company.ownPolicies < Infinity)
}
