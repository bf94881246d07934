import { onCleanup } from 'solid-js'

/** What Chromium gives a popup at most, in pixels that no zoom makes larger; and as much less a scroll bar, which none does either. */
const WIDEST = 800
const ROOM = 780

/** Milliseconds after a change of size: the browser tells the outer width some time after the inner one. */
const LATER = [50, 400]

/**
 * Keeps the popup as narrow as the browser's own zoom makes its room: of content that asks for more Chromium draws a sideways
 * bar, even where all would fit. Only Chromium tells a popup its own outer width, which is without zoom; Firefox tells that of
 * its window, and gives a popup more room by itself.
 */
export function keepInRoom(popup: HTMLElement): void {
  let waiting: ReturnType<typeof setTimeout>[] = []
  const fit = () => {
    const view = popup.ownerDocument.defaultView
    if (view === null) return
    const zoom = view.outerWidth / view.innerWidth
    if (zoom > 1.05 && view.outerWidth <= WIDEST) popup.style.width = `min(440px, ${ROOM / zoom}px)`
  }
  const waitNoMore = () => {
    for (const timer of waiting) clearTimeout(timer)
  }
  const fitLater = () => {
    waitNoMore()
    waiting = LATER.map((wait) => setTimeout(fit, wait))
  }
  // The window may have its size already.
  fitLater()
  addEventListener('resize', fitLater)
  onCleanup(() => {
    waitNoMore()
    removeEventListener('resize', fitLater)
  })
}
