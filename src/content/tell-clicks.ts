/**
 * Tells the extension of each click of the person in the page, by its time alone, until it answers that it wants no more.
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
  const tell = (event: Event) => {
    if (!event.isTrusted) return
    const message = { kind: 'page-click', at: Date.now() }
    new Promise((answer) => answer(api.runtime.sendMessage(message))).then((wanted) => {
      if (wanted !== true) stop()
    }, stop)
  }
  const stop = () => {
    removeEventListener('click', tell, true)
    world.tellsClicks = false
  }
  addEventListener('click', tell, true)
}
