import { type ChoiceCheck, withEvent } from '../core/choice-check'
import { choiceMoment } from '../core/choice-moment'
import { isInPartitionOf, isSentToHost, type ObservedCookie } from '../core/cookie'
import { originPatterns, parseSite, type Site } from '../core/site'
import { type CheckRecord, type CheckStore, checkKey, isCheckKey, parseRecord, recordAt } from './check-record'
import type { TabInfo, TabUpdate } from './ports'
import { type Answer, RequestLog } from './request-log'

/** What guided checks need of the world. */
export interface CheckPorts {
  store: CheckStore
  tab(id: number): Promise<TabInfo | null>
  hasAccess(patterns: string[]): Promise<boolean>
  cookiesOfSite(tab: TabInfo, site: Site): Promise<ObservedCookie[]>
  /** Removes the cookie, and any other that stands in its place. */
  removeCookie(cookie: ObservedCookie): Promise<void>
  reload(tabId: number): Promise<void>
  /** Has the page tell of clicks; rejects where it cannot. */
  noteClicks(tabId: number): Promise<void>
  /** Whether requests can be watched now. */
  mayWatchRequests(): boolean
  giveBackRequests(): Promise<void>
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

/** How a check is to begin: with the site's cookies cleared; with the platform's word that nothing is chosen yet. */
export interface StartWish {
  clear: boolean
  isPending: boolean
}

export type CheckName = { host: string; storeId: string | null }
export type Choice = NonNullable<ChoiceCheck['choice']>

/** How many clicks of a check, and how many ended checks, are kept. */
const MOST_CLICKS = 200
const MOST_ENDED = 20
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
    if (hasEnded && ports.mayWatchRequests()) await ports.giveBackRequests()
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

  async function clear(tab: TabInfo, site: Site): Promise<{ count: number; all: boolean }> {
    const first = await ports.cookiesOfSite(tab, site)
    let left = first
    for (let sweep = 0; left.length > 0 && sweep < MOST_SWEEPS; sweep++) {
      await Promise.all(left.map((cookie) => ports.removeCookie(cookie).catch(() => {})))
      left = await ports.cookiesOfSite(tab, site)
    }
    return { count: Math.max(0, first.length - left.length), all: left.length === 0 }
  }

  /** Begins a check in a tab, in the place of an earlier one of its site; false where it is not granted or has no site. */
  async function start(tabId: number, wish: StartWish): Promise<boolean> {
    starting++
    try {
      await ready()
      const tab = await ports.tab(tabId)
      const site = tab?.url == null ? null : parseSite(tab.url)
      if (tab === null || site === null || !(await ports.hasAccess(originPatterns(site)))) return false
      await begin(tab, site, wish)
    } finally {
      starting--
      await settle()
    }
    const ended = [...records].filter(([, { check }]) => check.endedAt !== null).map(([name]) => name)
    await drop(ended.slice(0, Math.max(0, ended.length - MOST_ENDED)))
    if (wish.clear) await ports.reload(tabId)
    else await ports.noteClicks(tabId).catch(() => {})
    await Promise.all(saving.values())
    return true
  }

  async function begin(tab: TabInfo, site: Site, wish: StartWish): Promise<void> {
    tellNeeds()
    const cleared = wish.clear ? await clear(tab, site) : null
    const before = await ports.cookiesOfSite(tab, site)
    requests.clear()
    // A tab has one check: that of a site which it left for a page that never came to its end is over.
    for (const [key, record] of running()) if (record.tabId === tab.id) change(key, { endedAt: now() })
    put(checkKey(site.host, tab.storeId), newRecord(tab, site, { before, cleared, now: now(), wish }))
  }

  /** Notes the choice that the person, or with a moment the consent platform, tells of; once. */
  async function choose(name: CheckName, choice: Choice, platformMoment: string | null): Promise<void> {
    await ready()
    const key = checkKey(name.host, name.storeId)
    const record = records.get(key)
    if (record === undefined || record.check.endedAt !== null || record.check.choice !== null) return
    const { clicks, check } = record
    change(key, { choice, ...choiceMoment(check, { now: now(), platform: platformMoment, clicks }) })
    await saving.get(key)
  }

  /** Notes that the consent platform says that nothing was chosen yet. */
  async function notChosenYet(name: CheckName): Promise<void> {
    await ready()
    const key = checkKey(name.host, name.storeId)
    const record = records.get(key)
    if (record?.check.endedAt === null && record.check.choice === null) change(key, { choiceNotBefore: now() })
    await saving.get(key)
  }

  async function end(name: CheckName): Promise<void> {
    await ready()
    const key = checkKey(name.host, name.storeId)
    if (records.get(key)?.check.endedAt === null) change(key, { endedAt: now() })
    await settle()
    await saving.get(key)
  }

  async function forget(name: CheckName): Promise<void> {
    await ready()
    await drop([checkKey(name.host, name.storeId)])
    await settle()
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
      const host = url === null ? null : parseSite(url)?.host
      if (host === record.site.host) await ports.noteClicks(id).catch(() => {})
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
      if (!ports.mayWatchRequests()) change(key, { requestsSince: null })
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
  }
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
      choiceNotBefore: wish.isPending && !wish.clear ? now : null,
      choiceBy: null,
      requestsSince: null,
      cleared: cleared?.all === true,
      clearedCount: cleared?.count ?? null,
    },
  }
}

export type GuidedChecks = ReturnType<typeof createGuidedChecks>
