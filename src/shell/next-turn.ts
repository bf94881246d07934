/** Resolves in a task of its own: what waits goes first, as drawing and scrolling. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}
