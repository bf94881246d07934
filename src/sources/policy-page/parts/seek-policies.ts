import type { Issue } from '../../../core/issue'
import { parseSite, type Site } from '../../../core/site'
import type { KeptPolicy, Seeking, SourceResult, WantedPage } from '../../source'
import { type Choice, choosePages } from '../links/choose-pages'
import type { PolicyKind, PolicyLink } from '../links/link'
import { rankLinks } from '../links/rank-links'
import { seenLinks } from '../links/seen-links'
import { keptAddress } from './addresses'
import type { Collected } from './collected'
import { distinct } from './distinct'
import { fetchPolicy } from './fetch-policy'
import { keptReads } from './kept-reads'
import { withNotShown } from './not-shown'
import { type OpenPolicy, openPolicyOf } from './open-policy'
import type { RawPages } from './parse-pages'
import { elsewherePart, inPage, isInPage, namedPart, wantedOf } from './parts-elsewhere'
import { isUnread, onceEachPart, outdated, unreadOfPrivacy, withoutOutdone } from './parts-told'
import {
  addPart,
  addResult,
  declares,
  forgetOpen,
  mayBeDrawnYet,
  type PoliciesRead,
  resultOfKept,
} from './policies-read'
import { unread } from './unread'

/** Pages that the open page links to as its policy, on all hosts of the site, fetched at most. */
const MOST_LINKED = 9
/** So many of its own host go before those of other hosts; the others, as of a policy in several languages, after. */
const MOST_BEFORE_OTHER_HOSTS = 3
/** Pages and frames that policies send to for their lists, fetched at most in one look. */
const MOST_FURTHER = 6

/**
 * Reads the site's policies: those that the open page links to, from what is kept where that is fresh, then those pages
 * that their own sentences send to, then the privacy policy where no page named for cookies declares any by name. Every
 * page that may hold more, and was not read, is a part that says so. `collectDrawn` brings the open page once more, when a
 * script has drawn something into it; null where none does.
 */
export async function seekPolicies(
  collected: Collected,
  seeking: Seeking,
  collectDrawn: () => Promise<Collected | null>,
): Promise<SourceResult> {
  const site = parseSite(collected.address) ?? seeking.site
  const open = openPolicyOf(collected, site)
  const choice = choosePages(collected.links, site, MOST_BEFORE_OTHER_HOSTS, collected)
  const isOwnPolicy = open !== null && (open.kind === 'cookies' || !hasCookiePages(choice))
  const { pages, named, over } = withinBound(choice)
  const links = [...(isOwnPolicy ? withOpen(pages, open) : pages), ...named]
  const isLinked = links.length > 0 || choice.named.length > 0 || open !== null
  const kept = await keptOf(links, seeking, isLinked)
  const known: PoliciesRead = { result: resultOfKept(kept), asked: new Set(), read: [], further: MOST_FURTHER }
  if (kept.length > 0) seeking.show(known.result)
  await seeking.observed

  // What is open itself is held against what anybody is shown now.
  const fresh = kept.filter(({ address, isFresh }) => isFresh && address !== open?.of)
  const toFetch = links.filter(({ url }) => !fresh.some(({ address }) => address === keptAddress(url)))
  known.result = resultOfKept(fresh)
  await readPages(known, toFetch.map(wantedOf), rawOpen(collected, open), seeking, site)
  const drawn = mayBeDrawnYet(known, open) ? await collectDrawn() : null
  if (drawn !== null && drawn.address === collected.address) {
    forgetOpen(known)
    await readPages(known, [], rawOpen(drawn, open), seeking, site)
  }
  if (!declares(known) && hasCookiePages(choice)) {
    const others = rankLinks(collected.links, site, collected.address).filter(
      ({ kind, where }) => kind === 'privacy' && where === 'same-origin',
    )
    links.push(...others.slice(0, 1))
    await readPages(known, others.slice(0, 1).map(wantedOf), null, seeking, site)
  }
  const guessed = choice.guess === null || isLinked ? null : await readGuess(choice.guess, collected, seeking, site)
  if (guessed !== null) addResult(known, guessed)

  const unreadParts = [
    ...choice.named.filter((link) => !isOfSite(link)).map((link) => namedPart(link, site)),
    ...over.map((link) => unread(wantedOf(link), { code: 'policy_beyond', url: link.url })),
  ]
  const { charters, beside = [], parts = [], issues, keptSince = null } = known.result
  const stale = kept.filter((one) => !fresh.includes(one) && isUnread(known.read, one.address))
  const told = collected.isLoaded && !collected.cut ? withNotShown(parts, charters, collected) : parts
  const all = [...onceEachPart(withoutOutdone(told)), ...unreadParts, ...stale.flatMap(outdated)]
  const isElse = unreadOfPrivacy(
    [...known.read, ...kept],
    [...links, ...(open === null ? [] : [{ ...open, url: open.of }])],
  )
  const isNothing = !isLinked && guessed === null && fresh.length === 0
  const isPolicyWhole = parts.some(({ state, declares: does }) => state === 'whole' && does)
  const shownBeside = isPolicyWhole ? [] : beside
  return {
    charters: distinct([...charters, ...stale.flatMap((one) => one.charters), ...shownBeside]),
    parts: all.filter((part) => !isElse(part)),
    partsElse: all.filter(isElse),
    issues: [
      ...issues.filter(({ code }) => code !== 'page_no_policy' || shownBeside.length > 0),
      ...(isNothing ? [notFound(collected, site)] : []),
    ],
    read: keptReads(known.read, open),
    keptSince: stale[0]?.checkedAt ?? keptSince,
  }
}

/** No page is named that nobody saw: only what the open page links to. */
function notFound({ links, address }: Collected, site: Site): Issue {
  const seen = seenLinks(links, site, address)
  return { code: 'policy_not_found', ...(seen.length > 0 && { links: seen }) }
}

/** Another origin of the same site is its own word, and is read where the person granted that origin. */
function isOfSite({ where }: PolicyLink): boolean {
  return where === 'same-site'
}

/** Parts the linked pages of the site into those that may be fetched, on its own host and on others, and those over the number. */
function withinBound({ pages, beyond, named }: Choice): {
  pages: PolicyLink[]
  named: PolicyLink[]
  over: PolicyLink[]
} {
  const elsewhere = named.filter(isOfSite)
  const ofOthers = Math.min(elsewhere.length, MOST_LINKED - pages.length)
  const beside = MOST_LINKED - pages.length - ofOthers
  return {
    pages: [...pages, ...beyond.slice(0, beside)],
    named: elsewhere.slice(0, ofOthers),
    over: [...beyond.slice(beside), ...elsewhere.slice(ofOthers)],
  }
}

function hasCookiePages({ pages, named }: Choice): boolean {
  return [...pages, ...named].some(({ kind }) => kind === 'cookies')
}

/** What the site serves under the open page's address is read as well: a script may have taken away what it declares. */
function withOpen(pages: readonly PolicyLink[], open: OpenPolicy | null): PolicyLink[] {
  if (open === null || new URL(open.of).hash !== '') return [...pages]
  const { of: url, name: text, kind } = open
  return [{ url, text, kind, where: 'same-origin' }, ...pages.filter((page) => keptAddress(page.url) !== url)]
}

async function keptOf(links: readonly PolicyLink[], seeking: Seeking, isLinked: boolean): Promise<KeptPolicy[]> {
  if (!isLinked) return [await seeking.keptAlone()].filter((kept) => kept !== null)
  const all = await Promise.all(links.map(({ url }) => seeking.kept(keptAddress(url))))
  return all.filter((kept) => kept !== null)
}

function rawOpen({ address, html, visibleText, cut }: Collected, open: OpenPolicy | null): RawPages['open'] {
  if (html === null) return null
  const policy = open === null ? null : { of: open.of, name: open.name, isNamedForCookies: open.kind === 'cookies' }
  return { address, html, visibleText: visibleText ?? '', cut, policy }
}

/** Fetches and parses pages, then what they send to, until there is no more to read, or no more may be read in this look. */
async function readPages(
  known: PoliciesRead,
  pages: readonly WantedPage[],
  open: RawPages['open'],
  seeking: Seeking,
  site: Site,
): Promise<void> {
  let wanted = pages.filter(({ url }) => !known.asked.has(keptAddress(url)))
  for (let round = open; wanted.length > 0 || round !== null; round = null) {
    for (const { url } of wanted) known.asked.add(keptAddress(url))
    const answers = await Promise.all(
      wanted.map(async (one) => ({ wanted: one, answer: await fetchPolicy(seeking.page, one.url, site) })),
    )
    const fetched = answers.filter(({ answer }) => answer !== null)
    for (const { wanted: one, answer } of answers) if (answer === null) addPart(known, elsewherePart(one, site), one.of)
    if (fetched.length === 0 && round === null) return
    const result = await seeking.parse({ open: round, fetched, readAt: new Date().toISOString() } satisfies RawPages)
    addResult(known, result)
    const next = (result.wanted ?? []).filter(
      ({ url }, at, all) =>
        !known.asked.has(keptAddress(url)) && all.findIndex((one) => keptAddress(one.url) === keptAddress(url)) === at,
    )
    for (const one of next.slice(known.further))
      addPart(known, unread(one, { code: 'policy_beyond', url: one.url }), one.of)
    wanted = next.slice(0, known.further).filter((one) => {
      if (isInPage(one.url, site)) addPart(known, unread(one, inPage(one.url)), one.of)
      return !isInPage(one.url, site)
    })
    known.further -= wanted.length
  }
}

/** A place that is known for policies is one only where its page names itself so, and is none that every address gives. */
async function readGuess(
  url: string,
  collected: Collected,
  seeking: Seeking,
  site: Site,
): Promise<SourceResult | null> {
  const link: PolicyLink = { url, text: '', kind: 'cookies', where: 'same-origin' }
  const answer = await fetchPolicy(seeking.page, url, site)
  const result = await seeking.parse({
    open: null,
    fetched: [{ wanted: wantedOf(link), answer }],
    readAt: new Date().toISOString(),
  } satisfies RawPages)
  const [part] = result.parts ?? []
  if (part === undefined || part.state === 'unread' || part.name === collected.title) return null
  const kinds = new Set<PolicyKind>(
    rankLinks([{ href: url, text: part.name, inFooter: true, rel: '' }], site, collected.address).map(
      ({ kind }) => kind,
    ),
  )
  return kinds.has('cookies') && part.declares ? result : null
}
