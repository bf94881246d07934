import type { Outcome } from '../app/inspect-tab'
import type { PagePorts } from './ports'

type Show = (seen: Outcome) => void | Promise<void>

/**
 * Begins the first look at once, while there is nothing yet to show it with: gives ports whose first `inspect` goes on with
 * that look. What it finds waits until then, as it waits to be drawn; a failure is told to whoever asks first.
 */
export function beginLooking(ports: PagePorts): PagePorts {
  let take: (show: Show) => void = () => {}
  const taken = new Promise<Show>((resolve) => {
    take = resolve
  })
  let first: Promise<Outcome> | null = ports.inspect({ onPart: async (seen) => (await taken)(seen) })
  first.catch(() => {})
  return {
    ...ports,
    inspect(looking) {
      const begun = first
      first = null
      if (begun === null) return ports.inspect(looking)
      take(looking.onPart ?? (() => {}))
      return begun
    },
  }
}
