/** Resolves in a task of its own: what waits goes first, as drawing and scrolling. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}

/** Milliseconds after which nobody waits for a frame: where nothing can be seen, browsers draw none. */
const LONGEST_FRAME = 100

/** Resolves once what stands in the document has been drawn. */
export function drawn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, LONGEST_FRAME)
    requestAnimationFrame(() => setTimeout(resolve))
  })
}
