import { createSignal, onCleanup } from 'solid-js'
import type { Choice, Fulfilment } from '../app/guided-check'
import type { TabInfo } from '../app/ports'
import { choiceToldBy } from '../core/choice-moment'
import { cookieIdentity, type ObservedCookie } from '../core/cookie'
import type { Inspection } from '../core/inspection'
import type { PagePorts } from '../shell/ports'
import type { Acting, Shown } from './acts'

/** What is acted on, and how to look anew. */
interface Around extends Pick<Acting, 'shown' | 'actedOn' | 'refuse'> {
  tab(): TabInfo | null
  inspect(): Promise<void>
}

export type CheckActions = ReturnType<typeof createCheckActions>

/** Does what the person asks of the guided check of the site that is shown. */
export function createCheckActions({ checks }: PagePorts, around: Around) {
  const [mayWatchRequests, setMayWatchRequests] = createSignal(false)
  const [notice, setNotice] = createSignal<'not_started' | 'requests_refused' | null>(null)

  /** The check whose choice was taken over: once, whatever becomes of it. */
  let followed: string | null = null

  const hasPending = ({ platforms }: Inspection) => platforms.some(({ choice }) => choice?.state === 'pending')

  let endHolding: (() => void) | null = null

  /** Reads whether requests may be watched, and has the right stay while this popup is there, in which a check may begin. */
  async function readRight(): Promise<void> {
    const may = await checks.mayWatchRequests().catch(() => false)
    if (may) endHolding ??= checks.holdRequests()
    else {
      endHolding?.()
      endHolding = null
    }
    setMayWatchRequests(may)
  }
  void readRight()
  onCleanup(() => endHolding?.())

  /** Does it for the page that is shown, which the background holds against the tab's, and looks anew; what fails shows in the look. */
  async function forPage(act: (on: Shown) => Promise<Fulfilment>): Promise<void> {
    const on = around.actedOn()
    if (on === null) return
    const came = await act(on).catch((): Fulfilment => 'failed')
    if (came === 'moved') around.refuse()
    await around.inspect()
  }

  return {
    mayWatchRequests,
    readRight,
    notice,

    /** Begins a check; `cleared` are the very cookies to clear first, as they were listed, or null. */
    start: (cleared: readonly ObservedCookie[] | null) =>
      forPage(async ({ seen, page }) => {
        const wish = { clear: cleared?.map(cookieIdentity) ?? null, isPending: hasPending(seen) }
        const came = await checks.start(page, wish).catch((): Fulfilment => 'failed')
        setNotice(came === 'failed' ? 'not_started' : null)
        return came
      }),
    choose: (choice: Choice) => forPage(({ page }) => checks.choose(page, choice, null)),
    end: () => forPage(({ page }) => checks.end(page)),
    forget: () => forPage(({ page }) => checks.forget(page)),

    /** Called first thing in the click: the browser wants the person's gesture. */
    async requestRequests(): Promise<void> {
      const tab = around.tab()
      if (around.actedOn() === null || tab === null) return
      const granted = await checks.requestRequests(tab).catch(() => false)
      setNotice(granted ? null : 'requests_refused')
      await readRight()
      await around.inspect()
    },

    /** After a look: takes over the choice that a consent platform tells of; true where it did. */
    async follow({ seen, page }: Shown): Promise<boolean> {
      await readRight()
      if (seen.check === null || seen.check.choice !== null || seen.check.endedAt !== null) return false
      const told = choiceToldBy(seen.platforms, seen.check)
      if (told === null && hasPending(seen)) await checks.notChosenYet(page)
      if (told === null || followed === seen.check.startedAt) return false
      followed = seen.check.startedAt
      return (await checks.choose(page, told.choice, told.moment)) === 'done'
    },
  }
}
