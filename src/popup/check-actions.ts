import { createSignal } from 'solid-js'
import type { Choice } from '../app/guided-check'
import type { TabInfo } from '../app/ports'
import { choiceToldBy } from '../core/choice-moment'
import type { Inspection } from '../core/inspection'
import type { PopupPorts } from './ports'

/** What is shown now, and how to look anew. */
export interface Shown {
  inspection(): Inspection | null
  tab(): TabInfo | null
  inspect(): Promise<void>
}

export type CheckActions = ReturnType<typeof createCheckActions>

/** Does what the person asks of the guided check of the site that is shown. */
export function createCheckActions({ checks }: PopupPorts, shown: Shown) {
  const [mayWatchRequests, setMayWatchRequests] = createSignal(false)
  const [notice, setNotice] = createSignal<'not_started' | 'requests_refused' | null>(null)

  /** The check whose choice was taken over: once, whatever becomes of it. */
  let followed: string | null = null

  const nameOf = ({ site, storeId }: Inspection) => ({ host: site.host, storeId })
  const hasPending = ({ platforms }: Inspection) => platforms.some(({ choice }) => choice?.state === 'pending')

  /** Does it for the site that is shown, and looks anew; what fails shows in the look. */
  async function forSite(act: (seen: Inspection) => Promise<unknown>): Promise<void> {
    const seen = shown.inspection()
    if (seen === null) return
    await act(seen).catch(() => {})
    await shown.inspect()
  }

  return {
    mayWatchRequests,
    notice,

    start: (clear: boolean) =>
      forSite(async (seen) => {
        const tab = shown.tab()
        const wish = { clear, isPending: hasPending(seen) }
        const hasStarted = tab !== null && (await checks.start(tab.id, wish).catch(() => false))
        setNotice(hasStarted ? null : 'not_started')
      }),
    choose: (choice: Choice) => forSite((seen) => checks.choose(nameOf(seen), choice, null)),
    end: () => forSite((seen) => checks.end(nameOf(seen))),
    forget: () => forSite((seen) => checks.forget(nameOf(seen))),

    /** Called first thing in the click: the browser wants the person's gesture. */
    async requestRequests(): Promise<void> {
      const tab = shown.tab()
      if (tab === null) return
      const granted = await checks.requestRequests(tab).catch(() => false)
      setNotice(granted ? null : 'requests_refused')
      await shown.inspect()
    },

    /** After a look: takes over the choice that a consent platform tells of; true where it did. */
    async follow(seen: Inspection): Promise<boolean> {
      setMayWatchRequests(await checks.mayWatchRequests().catch(() => false))
      if (seen.check === null || seen.check.choice !== null || seen.check.endedAt !== null) return false
      const told = choiceToldBy(seen.platforms, seen.check)
      if (told === null && hasPending(seen)) await checks.notChosenYet(nameOf(seen))
      if (told === null || followed === seen.check.startedAt) return false
      followed = seen.check.startedAt
      await checks.choose(nameOf(seen), told.choice, told.moment)
      return true
    },
  }
}
