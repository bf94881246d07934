/** An event of the browser, as far as listeners come and go. */
interface BrowserEvent<Listener> {
  addListener(listener: Listener): void
  removeListener(listener: Listener): void
  hasListener(listener: Listener): boolean
}

/** A listener for which the browser wakes the background. */
export interface WakingListener {
  /**
   * Keeps it, or takes it away: then Chromium wakes nobody for it, and Firefox, which remembers it none the less, hands on
   * nothing once the background runs. It is there again when the background next begins.
   */
  keep(isNeeded: boolean): void
}

/**
 * Registers a listener, waking the background; to be called at its top level, or the event that woke it is lost.
 * A browser remembers across the lives of the background which listeners were there last.
 */
export function wakingListener<Listener>(event: BrowserEvent<Listener>, listener: Listener): WakingListener {
  event.addListener(listener)
  return {
    keep(isNeeded) {
      if (!isNeeded) event.removeListener(listener)
      else if (!event.hasListener(listener)) event.addListener(listener)
    },
  }
}
