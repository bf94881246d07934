import type { Site } from '../../../core/site'
import { readAddress } from './address-words'
import type { LinkInText, PolicyLink } from './link'
import { isRoute, placeOf, readOpenPage, withoutHash } from './link-place'
import { type Naming, readNaming } from './link-words'
import { has } from './read-link'

const MOST_UNKNOWN = 3
/** Names of browsers, in whose help people are told to look. */
const BROWSERS = /\b(?:chrome|firefox|safari|edge|internet explorer|opera|brave|vivaldi)\b/i

/**
 * Lists the links of a policy page whose own sentence says that this site's list of cookies stands there, best words
 * first come: a page, a file, a further page of the list, a route of a single-page site, another host where the site calls
 * the list its own. `subject` is what the page is about: a privacy policy or legal notice leads on by any link in its text
 * that is named for cookies. Browsers' help, authorities, vendors' policies, ways to opt out and former versions are none.
 */
export function listLinksOf(
  links: readonly LinkInText[],
  pageUrl: string,
  site: Site,
  subject: string = '',
): PolicyLink[] {
  const open = readOpenPage(site, pageUrl)
  const about = readNaming(subject, open.ownNames)
  const isOfCookies = has(about, 'cookies')
  const isOtherPolicy = !isOfCookies && (has(about, 'privacy') || has(about, 'legal') || has(about, 'terms'))
  const found = new Map<string, PolicyLink>()
  for (const link of links) {
    const place = placeOf(link, open)
    if (place === null || link.isUserContent === true) continue
    const { url, where } = place
    const text = readNaming(link.text, open.ownNames)
    const sentence = readNaming(link.sentence, open.ownNames)
    const isMark = where === 'in-page' && !isRoute(url)
    if (isMark && (sentence.words <= text.words + 2 || isFootnote(link) || has(text, 'settings'))) continue
    const isListed =
      isNamedAsList(text) ||
      isSaidToBeList(link, text, sentence) ||
      (isOfCookies && isFurtherPage(url, open.url, link, text)) ||
      (isOtherPolicy && isPolicyInText(link, text, sentence))
    if (!isListed || isElsewhere(link, sentence, text, where)) continue
    if (readAddress(url, open.ownNames).parts.some((part) => has(part, 'optOut'))) continue
    const key = where === 'in-page' ? url.href : withoutHash(url.href)
    if (!found.has(key)) found.set(key, { url: url.href, text: link.text, kind: 'cookies', where })
  }
  return [...found.values()]
}

/** `[3]`, `(a)`, `CF1`: the mark of a note or a remark. */
function isFootnote({ text }: LinkInText): boolean {
  return /^\W*(?:[a-z]{0,3}\d+|[a-z])?\W*$/i.test(text.trim())
}

function isNamedAsList(text: Naming): boolean {
  return has(text, 'cookies') && has(text, 'list') && !has(text, 'optOut') && text.unknown <= MOST_UNKNOWN
}

function isSaidToBeList(link: LinkInText, text: Naming, sentence: Naming): boolean {
  if (!isInRunningText(link) || !has(sentence, 'cookies') || !has(sentence, 'list')) return false
  if (has(sentence, 'optOut') || BROWSERS.test(link.sentence)) return false
  const isOther = has(text, 'privacy') || has(text, 'legal') || has(text, 'terms') || has(text, 'other')
  return !isOther || has(text, 'cookies')
}

/** "See our cookie policy", on a page that is none. */
function isPolicyInText(link: LinkInText, text: Naming, sentence: Naming): boolean {
  if (!isInRunningText(link) || has(sentence, 'optOut') || sentence.words <= text.words) return false
  return has(text, 'cookies') && has(text, 'policy') && text.unknown <= 1
}

function isFurtherPage(url: URL, open: URL, link: LinkInText, text: Naming): boolean {
  if (url.origin !== open.origin || url.pathname !== open.pathname || url.search === open.search) return false
  const isPager = /(?:^|\s)next(?:\s|$)/.test(link.rel) || /^\d{1,3}$/.test(link.text.trim())
  return isPager && text.unknown <= 1 && [...url.searchParams.values()].some((value) => /^\d{1,3}$/.test(value))
}

/** Another registrable domain holds this site's list only where the site says so of its own. */
function isElsewhere(link: LinkInText, sentence: Naming, text: Naming, where: PolicyLink['where']): boolean {
  if (where !== 'elsewhere') return false
  return (
    !isInRunningText(link) || !has(sentence, 'own') || !(has(text, 'cookies') || has(text, 'list') || has(text, 'more'))
  )
}

function isInRunningText(link: LinkInText): boolean {
  return !link.inFooter && link.inMenu !== true
}
