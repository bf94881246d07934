/**
 * Tells the extension that the frame is there and answers, by the token that it was given.
 * Serialised and run in the frame's isolated world, so it refers to nothing outside itself; the page cannot notice it.
 */
export function tellPresence(token: string): void {
  interface Api {
    runtime: { sendMessage(message: unknown): Promise<unknown> }
  }
  const { browser, chrome } = globalThis as { browser?: Api; chrome?: Api }
  // Nobody answers it.
  new Promise((sent) => sent((browser ?? chrome)?.runtime.sendMessage({ present: token }))).catch(() => {})
}
