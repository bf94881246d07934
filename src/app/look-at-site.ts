import { type ChoiceCheck, type EarlierLook, missesChanges } from '../core/choice-check'
import { isSentToHost } from '../core/cookie'
import type { Inspection } from '../core/inspection'
import type { Restriction } from '../core/restriction'
import { originOf, originPatterns, type Site } from '../core/site'
import type { PageAccess } from '../sources/source'
import { answeringPage } from './answering-page'
import { composer } from './compose-inspection'
import { type Known, NOTHING_READ, unreadPage } from './known'
import { observeOthers, ownOnly, surround } from './observe-around'
import { type Observation, observeCookies } from './observe-cookies'
import { cookiesBeside } from './observe-third-parties'
import type { PageReading } from './page-answer'
import type { InspectionPorts, TabInfo } from './ports'
import { firstRead, readSources, type Sources } from './read-sources'
import { type ShownPage, standingOfDocument } from './shown-page'
import { runStages } from './stages'

/** Milliseconds for which a page may keep the first words waiting: with the popup's own beginning, about two seconds. */
export const FIRST_ANSWER = 1_700
/** Milliseconds after which a look ends, whatever is still awaited. */
export const LONGEST_LOOK = 30_000
/** Milliseconds for which a cookie that the browser told of waits for the page to say that it is still the same. */
const SHORT_ANSWER = 300

export interface LookAtSite {
  /** Looks at the site's pages again, though what is kept of them is fresh. */
  again: boolean
  /** Milliseconds that the page has for its first answer. */
  firstAnswer: number
  /** Called with what is known already of the page, while there is more to come; what takes long to read waits for it. */
  tell(inspection: Inspection, shown: ShownPage): Promise<void>
}

/** A look at a site that has ended, and can be renewed. */
export interface Look {
  tab: TabInfo
  shown: ShownPage
  site: Site
  page: PageAccess
  inspection: Inspection
  /** What the page answered last; null where it did not. */
  reading: PageReading | null
  /** The page did not answer. */
  isSilent: boolean
  /**
   * Reads the cookies anew, and nothing else: `same` where no cookie came, went or changed, `changed` where the page is another
   * or is seen otherwise, so that it is to be looked at again as a whole.
   */
  renew(): Promise<Inspection | 'same' | 'changed'>
}

/**
 * Looks at a site in stages that each add to what is known: its own cookies; what its charters declare; and, once these
 * were shown, third parties and what is stored. A page that does not answer is left at once with what the browser holds.
 */
export async function lookAtSite(
  ports: InspectionPorts,
  sources: Sources,
  tab: TabInfo,
  site: Site,
  { again, firstAnswer, tell }: LookAtSite,
): Promise<Look | Restriction | 'changed'> {
  const begunAt = ports.now()
  const isOver = ports.wait(LONGEST_LOOK).then(() => true)
  const page = ports.page(tab.id)
  const [own, granted, versions] = await Promise.all([
    observeCookies(
      ports,
      page,
      tab,
      site,
      ports.hasAccess(originPatterns(site)),
      ports.wait(firstAnswer),
      sources.atOnce.flatMap(({ selectors }) => selectors),
    ),
    ports.grantedPatterns(),
    ports.versions(),
  ])
  if (typeof own === 'string') return own

  const checking = checkOf({ ports, tab, site }, own)
  const shown = { tabId: tab.id, storeId: tab.storeId, origin: originOf(site), began: own.reading?.began ?? null }
  const about: About = { ports, tab, site, page, own, shown }
  const first: Known = {
    seen: ownOnly(own),
    read: { ...NOTHING_READ, looking: !own.isSilent },
    unread: own.isSilent ? [unreadPage('page_silent', site)] : [],
    granted,
    versions,
    check: null,
    earlier: null,
    find: null,
    knowledge: null,
  }
  const compose = composer(ports, tab, site, begunAt)
  const read = own.isSilent
    ? { ...first, check: await checking, ...(await further(about)) }
    : await readAround(about, first, { sources, again, isOver, tell, compose, checking })
  if (read === 'changed') return read
  const known = await withGrowth(about, read)
  return lookOf(about, known, compose, await compose(known))
}

/** What the stages of one look are about. */
interface About {
  ports: InspectionPorts
  tab: TabInfo
  site: Site
  page: PageAccess
  own: Observation
  shown: ShownPage
}

interface ReadAround extends Pick<LookAtSite, 'again' | 'tell'> {
  sources: Sources
  /** True once the look has lasted too long. */
  isOver: Promise<boolean>
  compose(known: Known): Promise<Inspection>
  checking: Promise<ChoiceCheck | null>
}

/**
 * Runs the stages that follow the site's own cookies; what is not read when the look is over stays unread. `changed` where another document
 * has answered in the page's place.
 */
async function readAround(about: About, first: Known, given: ReadAround): Promise<Known | 'changed'> {
  const { ports, tab, site, own, shown } = about
  const page = answeringPage(about.page, ports)
  const known = { ...first }
  const standing = async () =>
    page.wasSilent() ? 'silent' : standingOfDocument({ page: () => page, wait: ports.wait }, shown)
  let isEnded = false
  // The site's own cookies are shown before the rest is read, which on a large page takes longer and would hold them up.
  let begin = () => {}
  const isShown = new Promise<void>((resolve) => {
    begin = resolve
  })
  const tell = async (found: Known) => {
    if (isEnded) return
    try {
      await given.tell(await given.compose(found), shown)
    } finally {
      begin()
    }
  }
  const found = own.reading?.found ?? []
  const atOnce = given.sources.atOnce.map((source) => source.parse(found, site))
  known.read = firstRead(atOnce)
  known.check = await given.checking
  void tell(known).catch(() => {})
  await isShown
  const late = given.sources.late()
  const { observeStored } = await import('./look-parts')
  const others = observeOthers(ports, tab, site, own)
  const stored = observeStored(ports, tab, site)
  const stages = runStages(known, tell, [
    async (show) => ({
      read: await readSources(await late, atOnce, {
        ports,
        page,
        site,
        private: tab.private,
        again: given.again,
        observed: others,
        isStillThere: async () => (await standing()) === 'there',
        // What fails in showing it fails at the end too, where it is told.
        onPart: (read) => void show({ read }).catch(() => {}),
      }),
    }),
    async () => ({ seen: await surround(ports, site, own, await others, await stored) }),
    () => further(about),
    async () => ({ knowledge: (await import('./knowledge')).knowledge }),
  ])
  const isCut = await Promise.race([stages.then(() => false), given.isOver])
  isEnded = true
  if (!isCut && (await standing()) === 'gone') return 'changed'
  const unread = [
    ...(page.wasSilent() ? [unreadPage('page_stopped', site)] : []),
    ...(page.wasLost() ? [unreadPage('page_call_lost', site)] : []),
    ...(isCut ? [unreadPage('look_ended', site)] : []),
  ]
  return { ...known, read: isCut ? { ...known.read, looking: false } : known.read, unread }
}

/** Makes a look of what is known, with the ways to go on from it. */
function lookOf(about: About, known: Known, compose: ReadAround['compose'], inspection: Inspection): Look {
  const { ports, tab, site, page, own } = about
  let seen = known.seen
  const isAnother = ({ began }: PageReading) => look.reading !== null && look.reading.began !== began

  async function renew(): Promise<Inspection | 'same' | 'changed'> {
    const access = ports.hasAccess(originPatterns(site))
    const now = await observeCookies(ports, page, tab, site, access, ports.wait(SHORT_ANSWER))
    if (typeof now === 'string' || now.visibility !== own.visibility) return 'changed'
    if (now.reading !== null && isAnother(now.reading)) return 'changed'
    if (now.visibility === 'page' && now.isSilent) return 'same'
    const beside =
      seen.visibility === 'all' ? await cookiesBeside(ports, tab, site, now.cookies, seen.hosts).catch(() => null) : []
    if (beside === null) return 'changed'
    const cookies = [...now.cookies, ...beside]
    look.reading = now.reading ?? look.reading
    if (JSON.stringify(cookies) === JSON.stringify(seen.cookies)) return 'same'
    seen = { ...seen, cookies }
    return compose({ ...known, seen, check: await checkOf(about, now) })
  }

  const look: Look = {
    tab,
    shown: about.shown,
    site,
    page,
    inspection,
    reading: own.reading,
    isSilent: own.isSilent,
    renew,
  }
  return look
}

/** Gives the guided check of the site; one that the cookies show to have missed something says so. */
async function checkOf(
  { ports, tab, site }: Pick<About, 'ports' | 'tab' | 'site'>,
  { cookies, visibility }: Observation,
): Promise<ChoiceCheck | null> {
  const lookedAt = ports.now().toISOString()
  const check = await ports.check(site, tab.storeId)
  if (check === null || visibility === 'page') return check
  const own = cookies.filter((cookie) => isSentToHost(cookie, site.host))
  return { ...check, hasGaps: check.hasGaps || missesChanges(check, own, lookedAt) }
}

/** Gives what the findings need: their rules, and what an earlier look saw. */
async function further(about: About): Promise<Pick<Known, 'find' | 'earlier'>> {
  const { findInSteps, lookBack } = await import('./look-parts')
  return { find: findInSteps, earlier: await earlierOf(about, lookBack) }
}

/** Notes what the platforms' lists hold, never from a private window, and tells of each how it grew since the last look. */
async function withGrowth({ ports, tab, site, own }: About, known: Known): Promise<Known> {
  const { charters, platforms, looking } = known.read
  if (tab.private || looking || platforms.length === 0) return known
  const { cookies, visibility } = own
  const { growthOfLists } = await import('./look-parts')
  const grown = await growthOfLists(
    ports.earlier,
    { origin: originOf(site), storeId: tab.storeId },
    { cookies, visibility, charters },
  )
  if (grown.size === 0) return known
  const told = platforms.map((platform) => {
    const names = grown.get(platform.id)
    return names === undefined ? platform : { ...platform, grown: names }
  })
  return { ...known, read: { ...known.read, platforms: told } }
}

type LookBack = typeof import('./earlier-look').lookBack

/** Gives what an earlier look saw, and notes this one; nothing where not all is seen, nor from a private window. */
async function earlierOf({ ports, tab, site, own }: About, lookBack: LookBack): Promise<EarlierLook | null> {
  if (own.visibility === 'page' || tab.private) return null
  return lookBack(ports.earlier, { origin: originOf(site), storeId: tab.storeId }, own.cookies, ports.now())
}
