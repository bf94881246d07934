import { batch, createMemo, createSignal, onCleanup } from 'solid-js'
import { inTurns } from '../app/in-turns'
import type { Outcome } from '../app/inspect-tab'
import type { TabChange, TabInfo } from '../app/ports'
import { DEFAULT_SETTINGS, type Settings } from '../app/settings'
import type { ShownPage } from '../app/shown-page'
import type { Inspection } from '../core/inspection'
import type { Issue, IssueCode } from '../core/issue'
import { ALL_ORIGINS, originOf, originPattern, originPatterns } from '../core/site'
import { keepSame } from '../shell/keep-same'
import { nextTurn } from '../shell/next-turn'
import type { PagePorts } from '../shell/ports'
import { chooseLanguage, type Language, makeLanguage } from '../telling/language'
import { type News, newsBetween } from '../telling/news'
import { drawn } from '../ui/frames'
import type { AccessNotice } from '../views/access/access-actions'
import { createActing, type Shown } from './acts'
import { createBadgeActions } from './badge-actions'
import { createCheckActions } from './check-actions'
import { createGrantActions } from './grant-actions'
import { createKeptActions } from './kept-actions'
import { createSlashActions } from './slash-actions'

export type Phase = 'loading' | 'ready' | 'restricted' | 'error'

/** Milliseconds in which the steps of one change of the tab are gathered. */
const SETTLING = 150

export type PopupState = ReturnType<typeof createPopupState>

/** Holds what the popup shows, and does what the person asks for. */
export function createPopupState(
  ports: PagePorts,
  firstLanguage: Language,
  firstIssues: Issue[],
  firstSettings = DEFAULT_SETTINGS,
  /** Settles once all can be shown; what a look ends with waits for it. */
  behind: Promise<unknown> = Promise.resolve(),
) {
  const [language, setLanguage] = createSignal(firstLanguage)
  const [ownIssues, setOwnIssues] = createSignal(firstIssues)
  const [outcome, setOutcome] = createSignal<Exclude<Outcome, { state: 'ready' }> | null>(null)
  const [inspection, setInspection] = createSignal<Inspection | null>(null)
  const [pointedAt, setPointedAt] = createSignal<Inspection | null>(null)
  const [tab, setTab] = createSignal<TabInfo | null>(null)
  const [busy, setBusy] = createSignal(true)
  const [notice, setNotice] = createSignal<AccessNotice>(null)
  const [isStale, setStale] = createSignal(false)
  const [hasFailed, setReportFailed] = createSignal(false)
  const [news, setNews] = createSignal<News | null>(null)
  const [page, setPage] = createSignal<ShownPage | null>(null)
  /** What the person may act on: nothing while another document takes the place of the one that is shown. */
  const acting = createActing(ports, () => {
    const [seen, its] = [inspection(), page()]
    return isStale() || outcome() !== null || seen === null || its === null ? null : { seen, page: its }
  })
  const check = createCheckActions(ports, { ...acting, tab, inspect: () => inspect() })
  const badge = createBadgeActions(ports, acting)
  const kept = createKeptActions(ports, acting)
  let settings = firstSettings
  const slash = createSlashActions(settings.slash ?? true, (isOn) => changeSettings({ slash: isOn }))
  const grants = createGrantActions(ports)
  void behind.catch(() => {}).then(badge.read)
  let endWatching = () => {}
  let endFollowing = () => {}
  let look = 0
  /** How often the document went; a look that began before the last time shows the one before. */
  let gone = 0
  /** The browser told that another document begins to load, and of nothing since. */
  let isComing = false
  let settling: ReturnType<typeof setTimeout> | undefined
  /** What is to be shown next, while a look goes on. */
  let part: Outcome | null = null

  const phase = createMemo<Phase>(() => outcome()?.state ?? (inspection() === null ? 'loading' : 'ready'))

  /** Looks at the tab; `again` looks at the site's own pages too, though what is kept of them is fresh. */
  async function inspect(again = false) {
    endFollowing()
    setNews(null)
    kept.looks()
    await lookAt(again, false)
  }

  /** Looks at the document that is shown once more: what is shown stays until all is read, and is followed meanwhile. */
  async function inspectInPlace() {
    const before = inspection()
    if (await lookAt(false, true)) tellNews(before)
  }

  /** False where a newer look overtook this one. */
  async function lookAt(again: boolean, isInPlace: boolean): Promise<boolean> {
    const mine = ++look
    const goneBefore = gone
    let isEnded = false
    part = null
    if (!isInPlace) setBusy(true)
    let came: Outcome
    try {
      came = await ports.inspect({
        again,
        onPart: async (seen) => {
          if (mine === look && !isEnded && !isInPlace) await showSoon(seen, goneBefore)
        },
      })
    } catch (error) {
      came = {
        state: 'error',
        tab: tab(),
        host: inspection()?.site.host ?? '',
        issue: { code: 'unexpected', detail: messageOf(error) },
      }
    }
    isEnded = true
    await behind.catch(() => {})
    if (mine !== look) return false
    await showSoon(came, goneBefore)
    if (mine !== look) return false
    setBusy(false)
    if (came.state === 'ready') {
      follow()
      void afterLook({ seen: came.inspection, page: came.shown })
    }
    return true
  }

  /** Shows each cookie that comes or goes from now on, until the next look. */
  function follow() {
    const goneBefore = gone
    endFollowing()
    endFollowing = ports.follow({
      renewed: (seen) => void renew(seen, goneBefore),
      changed: () => void inspect(),
    })
  }
  onCleanup(() => endFollowing())

  async function renew(seen: Inspection, goneBefore: number) {
    const before = inspection()
    const [current, shown] = [tab(), page()]
    if (current === null || shown === null) return
    await showSoon({ state: 'ready', tab: current, shown, inspection: seen }, goneBefore)
    if (inspection() !== before) tellNews(before)
  }

  /** Says in words which cookies came and went: once, whatever else is done to show them. */
  function tellNews(before: Inspection | null) {
    const seen = inspection()
    const told = before === null || seen === null ? null : newsBetween(before, seen)
    if (told === null) return
    kept.quiet()
    setNews(told)
  }

  /**
   * Shows it, unless a newer one overtakes it; resolves once the browser had the time to draw it. Making it, holding it against
   * what is shown and drawing it are tasks of their own, so that each is short.
   */
  async function showSoon(newest: Outcome, goneBefore: number): Promise<void> {
    part = newest
    const isFirst = inspection() === null
    const turn = isFirst ? async () => {} : nextTurn
    await turn()
    if (part !== newest) return
    const kept = await keepShown(newest)
    await turn()
    if (part !== newest) return
    part = null
    show(kept)
    if (isComing || newest.tab?.isLeaving === true) goStale()
    else if (goneBefore === gone) setStale(false)
    await (isFirst ? drawn() : nextTurn())
    setPointedAt(inspection())
  }

  /** What a look sets going elsewhere; nothing of it may undo the look. */
  async function afterLook(looked: Shown): Promise<void> {
    if (isCut(looked.seen)) return
    await badge.looked()
    if (await check.follow(looked).catch(() => false)) await inspect()
  }

  /** Puts the very parts that are shown already in the place of those that equal them. */
  async function keepShown(came: Outcome): Promise<Outcome> {
    if (came.state !== 'ready') return came
    const turns = { now: () => new Date(), nextTurn }
    return { ...came, inspection: await inTurns(keepSame(inspection(), came.inspection), turns) }
  }

  function show(came: Outcome) {
    if (came.tab?.id !== tab()?.id) watch(came.tab)
    setTab(came.tab)
    if (came.state === 'ready') {
      batch(() => {
        setInspection(came.inspection)
        setPage(came.shown)
        setOutcome(null)
      })
    } else {
      setOutcome(isUnnamedSinceRead(came) ? { ...came, restriction: 'page-changed' } : came)
    }
  }

  /** The icon's click names the page until it changes (`activeTab`); a page read before and unnamed now has changed. */
  function isUnnamedSinceRead(came: Outcome): came is Extract<Outcome, { state: 'restricted' }> {
    return came.state === 'restricted' && came.tab !== null && came.tab.url === null && inspection() !== null
  }

  function watch(watched: TabInfo | null) {
    endWatching()
    endWatching = watched === null ? () => {} : ports.onChanged(watched.id, changed)
  }
  onCleanup(() => {
    endWatching()
    clearTimeout(settling)
  })

  function changed(change: TabChange | 'access') {
    if (change === 'access') {
      void check.readRight()
      void inspect()
    } else {
      isComing = change === 'begins'
      if (isComing) goStale()
      clearTimeout(settling)
      // Browsers tell of one change in several steps.
      settling = setTimeout(() => void lookAfter(change), SETTLING)
    }
  }

  /** A document that begins to load is looked at once it has come; a change within the one that is shown leaves it live. */
  async function lookAfter(change: TabChange): Promise<void> {
    if (change === 'begins') return
    const shown = page()
    const isSame = phase() === 'ready' && shown !== null && (await ports.standing(shown)) === 'there'
    if (isSame) setStale(false)
    else goStale()
    // A look that goes on has shown its first words alone, and begins anew.
    if (isSame && !busy()) await inspectInPlace()
    else await inspect()
  }

  function goStale() {
    if (phase() !== 'ready') return
    gone++
    setStale(true)
  }

  /** Asks for the site's own cookies. */
  async function requestAccess(): Promise<void> {
    const on = acting.actedOn()
    if (on !== null) await request(originPatterns(on.seen.site))
  }

  /** Asks for one other origin, where something of the site is kept. */
  async function requestOrigin(origin: string): Promise<void> {
    await request([originPattern(origin)])
  }

  /** Asks for the cookies of every site, of which those tied to the tab are shown. */
  async function requestAll(): Promise<void> {
    await request([...ALL_ORIGINS])
  }

  /** Called first thing in the click: the browser wants the person's gesture. */
  async function request(patterns: string[]): Promise<void> {
    const current = tab()
    if (acting.actedOn() === null || current === null) return
    try {
      setNotice((await ports.requestAccess(patterns, current)) ? null : { code: 'refused', detail: '' })
    } catch (error) {
      setNotice({ code: 'failed', detail: messageOf(error) })
    }
    await inspect()
  }

  async function giveBackAccess(): Promise<void> {
    await giveBack(({ seen }) => ports.giveBackAccess(seen))
  }

  /** Gives back what every site was granted by. */
  async function giveBackAll(): Promise<void> {
    await giveBack(() => ports.giveBackAll())
  }

  async function giveBack(given: (on: Shown) => Promise<boolean>): Promise<void> {
    await acting.act(async (on) => {
      const gone = await given(on).catch(() => false)
      setNotice(gone ? null : { code: 'kept', detail: '' })
      await inspect()
    })
  }

  /** Loads the tab's page again; once it has loaded it is looked at by itself. */
  async function reloadTab(): Promise<void> {
    await acting.act(async ({ page: { tabId } }) => {
      setBusy(true)
      await ports.reloadTab(tabId).catch(() => inspect())
    })
  }

  /** Forgets what is kept of the site; what is shown of it stays until the next look. */
  async function forgetCharters(): Promise<void> {
    await acting.act(({ seen }) => kept.forget(originOf(seen.site)))
  }

  /** Opens the report of what is shown, which closes the popup. */
  async function openReport(): Promise<void> {
    const [seen, current] = [inspection(), tab()]
    if (seen === null || current === null) return
    setReportFailed(false)
    await ports.report.open(seen, current, language()).catch(() => setReportFailed(true))
  }

  async function switchLanguage(tag: string): Promise<void> {
    const messages = await ports.loadMessages(tag)
    setLanguage(makeLanguage(tag, messages))
    await changeSettings({ language: tag })
  }

  /** Keeps a part of the settings anew, beside the rest as it is. */
  async function changeSettings(part: Partial<Settings>): Promise<void> {
    settings = { ...settings, ...part }
    const isPrivate = tab()?.private ?? (await ports.isPrivate().catch(() => true))
    setOwnIssues(await ports.writeSettings(settings, isPrivate))
  }

  return {
    language,
    phase,
    busy,
    notice,
    /** Another document takes the place of the one that is shown. */
    isStale,
    /** The page that is shown, as acts name it; null before any was. */
    page,
    /** The last act was refused, because the tab shows another page than the one that it was meant for. */
    isRefused: acting.isRefused,
    /** Which cookies came and went since the last look. */
    news,
    tab,
    inspection,
    /** The inspection whose findings are shown: drawn in a turn of their own, after the cookies. */
    pointedAt,
    outcome,
    ownIssues,
    check,
    badge,
    kept,
    /** The key that puts the focus into the search. */
    slash,
    grants,
    versions: () => ports.versions(),
    inspect,
    requestAccess,
    requestOrigin,
    requestAll,
    giveBackAccess,
    giveBackAll,
    reloadTab,
    forgetCharters,
    report: {
      /** Whether the look is whole, so that its report can be opened. */
      isReady: () => !busy() && inspection()?.looking === false,
      /** The browser would take it out of the private window. */
      isKeptPrivate: () => inspection()?.private === true && !ports.report.opensPrivate,
      hasFailed,
      open: openReport,
    },
    switchLanguage,
  }
}

const UNFINISHED: ReadonlySet<IssueCode> = new Set(['page_silent', 'page_stopped', 'page_call_lost', 'look_ended'])

/** A look that did not see all that the page has to say: what was known before of the site stands. */
function isCut({ issues }: Inspection): boolean {
  return issues.some(({ code }) => UNFINISHED.has(code))
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** Finds the language to begin with: the one chosen before, else the browser's. */
export async function readFirstLanguage(
  ports: PagePorts,
  available: readonly string[],
): Promise<{ language: Language; settings: Settings; issues: Issue[] }> {
  const usual = chooseLanguage(ports.browserLanguage(), available)
  const [{ settings, issues }, usualMessages] = await Promise.all([ports.readSettings(), ports.loadMessages(usual)])
  const tag = chooseLanguage(settings.language ?? usual, available)
  const messages = tag === usual ? usualMessages : await ports.loadMessages(tag)
  return { language: makeLanguage(tag, messages), settings, issues }
}
