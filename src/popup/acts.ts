import { createSignal } from 'solid-js'
import type { ShownPage } from '../app/shown-page'
import type { Inspection } from '../core/inspection'
import type { PagePorts } from '../shell/ports'

/** What is shown, and the page that it is of: every act names them. */
export interface Shown {
  seen: Inspection
  page: ShownPage
}

export type Acting = ReturnType<typeof createActing>

/** Lets an act be done to the page that is shown, and refuses it in words where the tab shows another, or is about to. */
export function createActing(ports: Pick<PagePorts, 'standing'>, shown: () => Shown | null) {
  const [isRefused, setRefused] = createSignal(false)

  const refuse = () => void setRefused(true)

  /** Gives what an act is done to, at once, as long as nothing tells that it is gone; else says that nothing was done. */
  function actedOn(): Shown | null {
    const now = shown()
    setRefused(now === null)
    return now
  }

  /** Does it for what is shown, once the tab was asked whether it still shows that; what shows another page is looked at as the browser tells of it. */
  async function act(done: (on: Shown) => Promise<void>): Promise<void> {
    const on = actedOn()
    if (on === null) return
    const standing = await ports.standing(on.page)
    // More of it may be known by now.
    const now = shown()
    const isSame = now !== null && JSON.stringify(now.page) === JSON.stringify(on.page)
    if (!isSame || standing === 'gone' || standing === 'leaving') refuse()
    else await done(now)
  }

  return {
    shown,
    actedOn,
    act,
    refuse,
    /** The last act was refused: nothing was done. */
    isRefused,
  }
}
