import { batch, createMemo, createSignal, onCleanup } from 'solid-js'
import { createStore, reconcile, unwrap } from 'solid-js/store'
import type { Outcome } from '../app/inspect-tab'
import type { TabInfo } from '../app/ports'
import type { Inspection } from '../core/inspection'
import type { Issue } from '../core/result'
import { ALL_ORIGINS, originPattern, originPatterns } from '../core/site'
import { chooseLanguage, type Language, makeLanguage } from '../ui/language'
import { createBadgeActions } from './badge-actions'
import { createCheckActions } from './check-actions'
import type { PopupPorts } from './ports'

export type Phase = 'loading' | 'ready' | 'restricted' | 'error'
export type AccessNotice = { code: 'refused' | 'failed' | 'kept'; detail: string } | null

export type PopupState = ReturnType<typeof createPopupState>

/** Holds what the popup shows, and does what the person asks for. */
export function createPopupState(ports: PopupPorts, firstLanguage: Language, firstIssues: Issue[]) {
  const [language, setLanguage] = createSignal(firstLanguage)
  const [ownIssues, setOwnIssues] = createSignal(firstIssues)
  const [outcome, setOutcome] = createSignal<Exclude<Outcome, { state: 'ready' }> | null>(null)
  const [shown, setShown] = createStore<{ inspection: Inspection | null }>({ inspection: null })
  const [tab, setTab] = createSignal<TabInfo | null>(null)
  const [busy, setBusy] = createSignal(true)
  const [looked, setLooked] = createSignal(0)
  const [notice, setNotice] = createSignal<AccessNotice>(null)
  const shownNow = { inspection: () => unwrap(shown.inspection), tab, inspect: () => inspect() }
  const check = createCheckActions(ports, shownNow)
  const badge = createBadgeActions(ports, shownNow)
  void badge.read()
  let endWatching = () => {}
  let look = 0

  const phase = createMemo<Phase>(() => outcome()?.state ?? (shown.inspection === null ? 'loading' : 'ready'))

  /** Looks at the tab; `again` looks at the site's own pages too, though what is kept of them is fresh. */
  async function inspect(again = false) {
    const mine = ++look
    setBusy(true)
    let came: Outcome
    try {
      came = await ports.inspect({
        again,
        onPart: (part) => {
          if (mine === look) show(part)
        },
      })
    } catch (error) {
      came = {
        state: 'error',
        tab: tab(),
        host: shown.inspection?.site.host ?? '',
        issue: { code: 'unexpected', detail: messageOf(error) },
      }
    }
    if (mine !== look) return
    show(came)
    setBusy(false)
    if (came.state === 'ready') void afterLook(came.inspection)
  }

  /** What a look sets going elsewhere; nothing of it may undo the look. */
  async function afterLook(seen: Inspection): Promise<void> {
    await badge.looked()
    if (await check.follow(seen).catch(() => false)) await inspect()
  }

  function show(came: Outcome) {
    if (came.tab?.id !== tab()?.id) watch(came.tab)
    setTab(came.tab)
    if (came.state === 'ready') {
      batch(() => {
        setShown('inspection', reconcile(came.inspection, { key: 'id' }))
        setLooked((times) => times + 1)
        setOutcome(null)
      })
    } else {
      setOutcome(isUnnamedSinceRead(came) ? { ...came, restriction: 'page-changed' } : came)
    }
  }

  /** The icon's click names the page until it changes (`activeTab`); a page read before and unnamed now has changed. */
  function isUnnamedSinceRead(came: Outcome): came is Extract<Outcome, { state: 'restricted' }> {
    return came.state === 'restricted' && came.tab !== null && came.tab.url === null && shown.inspection !== null
  }

  function watch(watched: TabInfo | null) {
    endWatching()
    endWatching = watched === null ? () => {} : ports.onChanged(watched.id, () => void inspect())
  }
  onCleanup(() => endWatching())

  /** Asks for the site's own cookies. */
  async function requestAccess(): Promise<void> {
    if (shown.inspection !== null) await request(originPatterns(shown.inspection.site))
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
    if (current === null) return
    try {
      setNotice((await ports.requestAccess(patterns, current)) ? null : { code: 'refused', detail: '' })
    } catch (error) {
      setNotice({ code: 'failed', detail: messageOf(error) })
    }
    await inspect()
  }

  async function giveBackAccess(): Promise<void> {
    if (shown.inspection !== null) await giveBack(ports.giveBackAccess(shown.inspection))
  }

  /** Gives back what every site was granted by. */
  async function giveBackAll(): Promise<void> {
    await giveBack(ports.giveBackAll())
  }

  async function giveBack(given: Promise<boolean>): Promise<void> {
    const gone = await given.catch(() => false)
    setNotice(gone ? null : { code: 'kept', detail: '' })
    await inspect()
  }

  /** Loads the tab's page again; once it has loaded it is looked at by itself. */
  async function reloadTab(): Promise<void> {
    const current = tab()
    if (current === null) return
    setBusy(true)
    await ports.reloadTab(current.id).catch(() => inspect())
  }

  async function forgetCharters(): Promise<void> {
    if (shown.inspection === null) return
    await ports.forgetCharters(shown.inspection.site.host)
    await inspect()
  }

  async function switchLanguage(tag: string): Promise<void> {
    const messages = await ports.loadMessages(tag)
    setLanguage(makeLanguage(tag, messages))
    setOwnIssues(await ports.writeSettings({ language: tag }, tab()?.private ?? false))
  }

  return {
    language,
    phase,
    busy,
    notice,
    tab,
    inspection: () => shown.inspection,
    /** Changes with each inspection that is shown: for what is made of the whole of it, without tracking each of its parts. */
    looked,
    outcome,
    ownIssues,
    check,
    badge,
    inspect,
    requestAccess,
    requestOrigin,
    requestAll,
    giveBackAccess,
    giveBackAll,
    reloadTab,
    forgetCharters,
    switchLanguage,
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** Finds the language to begin with: the one chosen before, else the browser's. */
export async function readFirstLanguage(
  ports: PopupPorts,
  available: readonly string[],
): Promise<{ language: Language; issues: Issue[] }> {
  const { settings, issues } = await ports.readSettings()
  const tag = chooseLanguage(settings.language ?? ports.browserLanguage(), available)
  return { language: makeLanguage(tag, await ports.loadMessages(tag)), issues }
}
