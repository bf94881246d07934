import { createSignal } from 'solid-js'
import type { ShownPage } from '../app/shown-page'
import { originOf } from '../core/site'
import type { PagePorts } from '../shell/ports'
import type { Forgotten } from '../telling/forgotten-words'
import type { Overview } from '../views/menu/kept-actions'
import type { Acting } from './acts'

export type KeptActions = ReturnType<typeof createKeptActions>

/** Shows what is kept of all sites on the disk, and forgets it. */
export function createKeptActions({ kept }: PagePorts, { shown }: Pick<Acting, 'shown'>) {
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
