import { createSignal } from 'solid-js'
import type { KeptOverview } from '../app/kept-room'
import type { ShownPage } from '../app/shown-page'
import { originOf } from '../core/site'
import type { Acting } from './acts'
import type { PopupPorts } from './ports'

/** What became of the last wish to forget; `host` is null where it was for all sites. */
export interface Forgotten {
  host: string | null
  isDone: boolean
}

/** What takes room; `unread` before it was read, `unreadable` where the browser does not tell. */
export type Overview = KeptOverview | 'unread' | 'unreadable'

export type KeptActions = ReturnType<typeof createKeptActions>

/** Shows what is kept of all sites on the disk, and forgets it. */
export function createKeptActions({ kept }: PopupPorts, { shown }: Pick<Acting, 'shown'>) {
  const [overview, setOverview] = createSignal<Overview>('unread')
  const [told, setTold] = createSignal<Forgotten | null>(null)
  const [isForgottenHere, setForgottenHere] = createSignal(false)

  async function read(): Promise<void> {
    setOverview(await kept.overview().catch(() => 'unreadable' as const))
  }

  async function forgetting(origin: string | null, act: (page: ShownPage | null) => Promise<void>): Promise<void> {
    const on = shown()
    const host = origin === null ? null : new URL(origin).host
    setTold(null)
    try {
      await act(on?.page ?? null)
      if (on !== null && (origin === null || originOf(on.seen.site) === origin)) setForgottenHere(true)
      setTold({ host, isDone: true })
    } catch {
      setTold({ host, isDone: false })
    }
    await read()
  }

  return {
    overview,
    told,
    /** What is shown of this site's charter is on the disk no more. */
    isForgottenHere,
    read,
    forget: (origin: string) => forgetting(origin, (page) => kept.forget(origin, page)),
    forgetAll: () => forgetting(null, kept.forgetAll),
    /** Something newer is to be said. */
    quiet: () => void setTold(null),
    /** A look begins, and may keep something anew. */
    looks() {
      setTold(null)
      setForgottenHere(false)
    },
  }
}
