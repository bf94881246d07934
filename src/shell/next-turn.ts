/** Resolves in a task of its own: what waits goes first, as drawing and scrolling. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}

/** Milliseconds after which nobody waits for a frame: where nothing can be seen, browsers draw none. */
const LONGEST_FRAME = 100

/** Resolves when the next frame begins. */
export function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, LONGEST_FRAME)
    requestAnimationFrame(() => resolve())
  })
}

/** Resolves once what stands in the document has been drawn: when the frame after the next begins. */
export async function drawn(): Promise<void> {
  await nextFrame()
  await nextFrame()
}
