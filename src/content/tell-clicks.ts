/**
 * Tells the extension of each click of the person in the page, by its time alone, until it answers that it wants no more; of
 * what was before it came, the first one, which the browser remembers.
 * Serialised and run in a world of its own, so it refers to nothing outside itself; the page cannot notice it, and a click
 * that a script makes is none. A second time in one page does nothing.
 */
export function tellClicks(): void {
  interface Api {
    runtime: { sendMessage(message: unknown): Promise<unknown> }
  }
  const world = globalThis as typeof globalThis & { browser?: Api; chrome?: Api; tellsClicks?: boolean }
  const api = world.browser ?? world.chrome
  if (api === undefined || world.tellsClicks === true) return
  world.tellsClicks = true
  const tell = (at: number) => {
    new Promise((answer) => answer(api.runtime.sendMessage({ kind: 'page-click', at }))).then((wanted) => {
      if (wanted !== true) stop()
    }, stop)
  }
  const hear = (event: Event) => {
    if (event.isTrusted) tell(Date.now())
  }
  const stop = () => {
    removeEventListener('click', hear, true)
    world.tellsClicks = false
  }
  addEventListener('click', hear, true)
  const now = performance.now()
  const observer = new PerformanceObserver((list) => {
    observer.disconnect()
    for (const { startTime } of list.getEntries()) if (startTime < now) tell(performance.timeOrigin + startTime)
  })
  observer.observe({ type: 'first-input', buffered: true })
}
