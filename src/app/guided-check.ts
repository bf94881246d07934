import { type ChoiceCheck, withEvent } from '../core/choice-check'
import { choiceMoment } from '../core/choice-moment'
import { cookieIdentity, isInPartitionOf, isSentToHost, type ObservedCookie } from '../core/cookie'
import { isSameOrigin, originOf, originPatterns, parseSite, type Site } from '../core/site'
import { type CheckRecord, type CheckStore, checkKey, isCheckKey, parseRecord, recordAt } from './check-record'
import type { TabInfo, TabUpdate } from './ports'
import { type Answer, RequestLog } from './request-log'
import type { ShownPage, Standing } from './shown-page'

/** What guided checks need of the world. */
export interface CheckPorts {
  store: CheckStore
  tab(id: number): Promise<TabInfo | null>
  /** Whether the tab still shows the page that the person acted on. */
  standing(shown: ShownPage): Promise<Standing>
  hasAccess(patterns: string[]): Promise<boolean>
  cookiesOfSite(tab: TabInfo, site: Site): Promise<ObservedCookie[]>
  /** Removes the site's cookie, with any other of its name that the browser would send to the same address. */
  removeCookie(cookie: ObservedCookie, site: Site): Promise<void>
  reload(tabId: number): Promise<void>
  /** Has the page tell of clicks; rejects where it cannot. */
  noteClicks(tabId: number): Promise<void>
  /** Whether the right to watch requests is granted. */
  mayWatchRequests(): Promise<boolean>
  giveBackRequests(): Promise<void>
  wait(milliseconds: number): Promise<void>
  now(): Date
}

/** What the browser must go on telling of: all of it while a check runs, of tabs also while a private check is kept. */
export interface Needs {
  cookies: boolean
  tabs: boolean
}

export interface CookieChange {
  removed: boolean
  /** `overwrite` is told before what takes the cookie's place. */
  cause: string
  cookie: ObservedCookie
}

/** How a check is to begin. */
export interface StartWish {
  /** The identities of the cookies that are to be cleared first, and no other is; null where nothing is cleared. */
  clear: readonly string[] | null
  /** The platform says that nothing is chosen yet. */
  isPending: boolean
}

/** What came of a wish: `moved` where nothing was done because the tab no longer shows the page that the wish names. */
export type Fulfilment = 'done' | 'moved' | 'failed'

export type Choice = NonNullable<ChoiceCheck['choice']>

/** How many clicks of a check, and how many ended checks, are kept. */
const MOST_CLICKS = 200
const MOST_ENDED = 20
/** Milliseconds in which what woke the background may turn out to need the right to watch requests, … */
const SETTLING = 1_000
/** … and those that the popup has to come back after the browser's prompt. */
const COMING_BACK = 10_000
/** Twins hide each other from the call that removes, which goes by name and place. */
const MOST_SWEEPS = 3

/**
 * Runs the guided checks of all tabs: keeps them in memory that outlives the background, ends them, and does nothing, not
 * even read, while it is sure that none runs. `needed` hears whenever what the browser must tell of may have changed.
 */
export function createGuidedChecks(ports: CheckPorts, needed: (needs: Needs) => void) {
  const records = new Map<string, CheckRecord>()
  const saving = new Map<string, Promise<void>>()
  const requests = new RequestLog()
  let loading: Promise<void> | null = null
  /** Whether a check ran when it was last settled. */
  let ran = false
  let starting = 0
  /** Popups that are open while the right to watch requests is granted: a check may begin in one. */
  let holders = 0
  let keptUntil = Number.NEGATIVE_INFINITY

  const now = () => ports.now().toISOString()
  const running = () => [...records].filter(([, { check }]) => check.endedAt === null)

  /** Comes before whatever happens: what is kept is read, and no check goes on past its time. */
  async function ready(): Promise<void> {
    await load()
    if (running().some(([, record]) => recordAt(record, ports.now()) !== record)) await settle()
  }

  /** Reads what is kept once in the life of the background. */
  function load(): Promise<void> {
    loading ??= (async () => {
      const kept = await ports.store.all().catch((): Record<string, unknown> => ({}))
      for (const [key, one] of Object.entries(kept)) {
        const record = isCheckKey(key) ? parseRecord(one) : null
        if (record !== null) records.set(key, record)
      }
      ran = running().length > 0
      await settle()
      if (!ran) void ports.wait(SETTLING).then(giveBackUnused)
    })()
    return loading
  }

  /** Ends what is over, tells what is still needed, and gives back the right to watch requests with the last check. */
  async function settle(): Promise<void> {
    for (const [key, record] of running()) {
      const timely = recordAt(record, ports.now())
      if (timely !== record) put(key, timely)
    }
    const runs = running().length > 0
    tellNeeds()
    // What was granted for the check that begins is not given back with the one before it.
    if (starting > 0) return
    const hasEnded = ran && !runs
    ran = runs
    if (hasEnded && (await ports.mayWatchRequests())) await ports.giveBackRequests()
  }

  /** Gives the right to watch requests back where no check runs and no popup is there that may begin one. */
  async function giveBackUnused(): Promise<void> {
    const isUsed = () => starting > 0 || holders > 0 || running().length > 0 || ports.now().getTime() < keptUntil
    if (!isUsed() && (await ports.mayWatchRequests()) && !isUsed()) await ports.giveBackRequests()
  }

  /** The right to watch requests was granted, under a prompt that may have closed the popup. */
  function onRequestsGranted(): void {
    keptUntil = ports.now().getTime() + COMING_BACK
    void ports.wait(COMING_BACK).then(giveBackUnused)
  }

  /** A popup is open while the right is granted; gives what tells that it has gone. */
  function hold(): () => void {
    holders++
    keptUntil = Number.NEGATIVE_INFINITY
    return () => {
      holders--
      void giveBackUnused()
    }
  }

  function tellNeeds(): void {
    const runs = starting > 0 || running().length > 0
    needed({ cookies: runs, tabs: runs || [...records.values()].some((record) => record.private) })
  }

  /** Keeps the record; while it is being written only the newest waits to be. */
  function put(key: string, record: CheckRecord): void {
    records.set(key, record)
    if (saving.has(key)) return
    saving.set(
      key,
      (async () => {
        let written: CheckRecord | undefined
        while (records.has(key) && records.get(key) !== written) {
          written = records.get(key) as CheckRecord
          await ports.store.write(key, written).catch(() => {})
        }
        saving.delete(key)
      })(),
    )
  }

  /** Changes the check; where nothing is another, nothing is written: a busy page makes an answer or a cookie every moment. */
  function change(key: string, to: Partial<CheckRecord['check']>): void {
    const record = records.get(key)
    if (record === undefined) return
    const fields = Object.keys(to) as (keyof typeof to)[]
    if (fields.some((field) => to[field] !== record.check[field]))
      put(key, { ...record, check: { ...record.check, ...to } })
  }

  async function drop(keys: string[]): Promise<void> {
    for (const key of keys) records.delete(key)
    await Promise.all(keys.map((key) => saving.get(key)))
    // A check that has begun meanwhile takes the place.
    await ports.store.remove(keys.filter((key) => !records.has(key)))
  }

  /** Removes those cookies of the site that are listed, and no other; `all` tells whether none at all is left. */
  async function clear(
    tab: TabInfo,
    site: Site,
    listed: ReadonlySet<string>,
  ): Promise<{ count: number; all: boolean }> {
    const isListed = (cookie: ObservedCookie) => listed.has(cookieIdentity(cookie))
    let present = await ports.cookiesOfSite(tab, site)
    const first = present.filter(isListed).length
    for (let sweep = 0; present.some(isListed) && sweep < MOST_SWEEPS; sweep++) {
      const others = new Set(present.filter((cookie) => !isListed(cookie)).map(({ name }) => name))
      // What came since under the name of one that is listed would go with it.
      const removed = present.filter((cookie) => isListed(cookie) && !others.has(cookie.name))
      await Promise.all(removed.map((cookie) => ports.removeCookie(cookie, site).catch(() => {})))
      present = await ports.cookiesOfSite(tab, site)
    }
    return { count: Math.max(0, first - present.filter(isListed).length), all: present.length === 0 }
  }

  async function hasMoved(shown: ShownPage): Promise<boolean> {
    const standing = await ports.standing(shown)
    return standing === 'gone' || standing === 'leaving'
  }

  /**
   * Begins a check of the page that was shown, in the place of an earlier one of its site. `failed` where the site is not granted, or is to be
   * cleared while its page does not say that it is still the same.
   */
  async function start(shown: ShownPage, wish: StartWish): Promise<Fulfilment> {
    const { tabId } = shown
    starting++
    try {
      await ready()
      const standing = await ports.standing(shown)
      if (standing === 'gone' || standing === 'leaving') return 'moved'
      const tab = await ports.tab(tabId)
      const site = tab?.url == null ? null : parseSite(tab.url)
      if (tab === null || site === null || originOf(site) !== shown.origin) return 'moved'
      if (standing === 'silent' && wish.clear !== null) return 'failed'
      if (!(await ports.hasAccess(originPatterns(site)))) return 'failed'
      await begin(tab, site, wish)
    } finally {
      starting--
      await settle()
    }
    const ended = [...records].filter(([, { check }]) => check.endedAt !== null).map(([name]) => name)
    await drop(ended.slice(0, Math.max(0, ended.length - MOST_ENDED)))
    if (wish.clear === null) await ports.noteClicks(tabId).catch(() => {})
    else if (!(await hasMoved(shown))) await ports.reload(tabId)
    await Promise.all(saving.values())
    return 'done'
  }

  async function begin(tab: TabInfo, site: Site, wish: StartWish): Promise<void> {
    tellNeeds()
    const cleared = wish.clear === null ? null : await clear(tab, site, new Set(wish.clear))
    const before = await ports.cookiesOfSite(tab, site)
    requests.clear()
    // A tab has one check: that of a site which it left for a page that never came to its end is over.
    for (const [key, record] of running()) if (record.tabId === tab.id) change(key, { endedAt: now() })
    put(
      keyOf({ origin: originOf(site), storeId: tab.storeId }),
      newRecord(tab, site, { before, cleared, now: now(), wish }),
    )
  }

  /** Notes the choice that the person, or with a moment the consent platform, tells of; once. */
  async function choose(shown: ShownPage, choice: Choice, platformMoment: string | null): Promise<Fulfilment> {
    await ready()
    if (await hasMoved(shown)) return 'moved'
    const key = keyOf(shown)
    const record = records.get(key)
    if (record === undefined || record.check.endedAt !== null || record.check.choice !== null) return 'done'
    const { clicks, check } = record
    change(key, { choice, ...choiceMoment(check, { now: now(), platform: platformMoment, clicks }) })
    await saving.get(key)
    return 'done'
  }

  /** Notes that the consent platform says that nothing was chosen yet. */
  async function notChosenYet(shown: ShownPage): Promise<Fulfilment> {
    await ready()
    if (await hasMoved(shown)) return 'moved'
    const key = keyOf(shown)
    const record = records.get(key)
    if (record?.check.endedAt === null && record.check.choice === null) change(key, { choiceNotBefore: now() })
    await saving.get(key)
    return 'done'
  }

  async function end(shown: ShownPage): Promise<Fulfilment> {
    await ready()
    if (await hasMoved(shown)) return 'moved'
    const key = keyOf(shown)
    if (records.get(key)?.check.endedAt === null) change(key, { endedAt: now() })
    await settle()
    await saving.get(key)
    return 'done'
  }

  async function forget(shown: ShownPage): Promise<Fulfilment> {
    await ready()
    if (await hasMoved(shown)) return 'moved'
    await drop([keyOf(shown)])
    await settle()
    return 'done'
  }

  async function onCookie({ removed, cause, cookie }: CookieChange): Promise<void> {
    const at = now()
    await ready()
    if (removed && cause === 'overwrite') return
    for (const [key, record] of running()) {
      const isOurs =
        cookie.storeId === record.storeId &&
        isSentToHost(cookie, record.site.host) &&
        isInPartitionOf(cookie, record.site)
      if (!isOurs) continue
      const request = removed ? null : requests.settingOf(cookie, record.tabId, Date.parse(at))
      const event = { at, change: removed ? ('removed' as const) : ('set' as const), cookie, request }
      change(key, withEvent(record.check, event))
    }
  }

  async function onAnswer(answer: Answer): Promise<void> {
    await ready()
    const [found] = running().filter(([, record]) => record.tabId === answer.tabId)
    if (found === undefined) return
    requests.add(answer)
    const [key, { check }] = found
    // Chromium lets the right be given and may yet tell of nothing: what is known begins with the first answer.
    const requestsSince = check.requestsSince ?? new Date(answer.at).toISOString()
    change(key, { requestsSince, events: requests.completed(check.events, answer.tabId) })
  }

  /** The page has told of a click, with its time in milliseconds; false where nobody wants to know of the next. */
  async function onClick(tabId: number, clickedAt: number): Promise<boolean> {
    const at = new Date(Math.min(ports.now().getTime(), clickedAt)).toISOString()
    await ready()
    const [found] = running().filter(([, record]) => record.tabId === tabId)
    if (found === undefined) return false
    const [key, record] = found
    if (record.clicks.length < MOST_CLICKS) put(key, { ...record, clicks: [...record.clicks, at].toSorted() })
    return true
  }

  /** The tab has begun or ended to load a page: it is listened to for clicks, or the check ends where it is elsewhere. */
  async function onTabUpdated({ id, url, status }: TabUpdate): Promise<void> {
    await ready()
    for (const [key, record] of running()) {
      if (record.tabId !== id) continue
      if (url !== null && isSameOrigin(record.site, url)) await ports.noteClicks(id).catch(() => {})
      else if (status === 'complete') change(key, { endedAt: now() })
    }
    await settle()
  }

  async function onTabRemoved(tabId: number): Promise<void> {
    await ready()
    for (const [key, record] of running()) if (record.tabId === tabId) change(key, { endedAt: now() })
    await drop([...records].filter(([, record]) => record.tabId === tabId && record.private).map(([key]) => key))
    await settle()
  }

  /** Something that was granted was taken back: a check of a site that may not be read any more ends. */
  async function onAccessRemoved(): Promise<void> {
    await ready()
    for (const [key, { site }] of running()) {
      if (!(await ports.mayWatchRequests())) change(key, { requestsSince: null })
      if (!(await ports.hasAccess(originPatterns(site)))) change(key, { endedAt: now() })
    }
    await settle()
  }

  return {
    load,
    start,
    choose,
    notChosenYet,
    end,
    forget,
    onCookie,
    onAnswer,
    onClick,
    onTabUpdated,
    onTabRemoved,
    onAccessRemoved,
    onRequestsGranted,
    hold,
  }
}

/** A check is known by the site's origin and the cookie store, which a page that is shown names. */
function keyOf({ origin, storeId }: Pick<ShownPage, 'origin' | 'storeId'>): string {
  return checkKey(origin, storeId)
}

interface Beginning {
  before: ObservedCookie[]
  cleared: { count: number; all: boolean } | null
  now: string
  wish: StartWish
}

function newRecord(tab: TabInfo, site: Site, { before, cleared, now, wish }: Beginning): CheckRecord {
  return {
    tabId: tab.id,
    storeId: tab.storeId,
    private: tab.private,
    site,
    clicks: [],
    check: {
      startedAt: now,
      endedAt: null,
      choiceAt: null,
      choice: null,
      before,
      events: [],
      hasGaps: false,
      choiceNotBefore: wish.isPending && wish.clear === null ? now : null,
      choiceBy: null,
      requestsSince: null,
      cleared: cleared?.all === true,
      clearedCount: cleared?.count ?? null,
    },
  }
}

export type GuidedChecks = ReturnType<typeof createGuidedChecks>
