import { createEffect, createSignal, onCleanup } from 'solid-js'

/** Rows made at once: more than the cookies that browsers keep for one site. */
const FIRST = 200
/** Rows made in one idle moment, few enough that none is long. */
const STEP = 60

/**
 * Tells how many rows of a list may be made: some at once, and the rest bit by bit while the browser is idle, so that a long
 * list neither holds up what is first read nor the scrolling, and is soon whole for the search in the page.
 */
export function createRowBudget(total: () => number): () => number {
  const [rows, setRows] = createSignal(FIRST)
  createEffect(() => {
    if (rows() >= total()) return
    const handle = requestIdleCallback(() => setRows((before) => before + STEP), { timeout: 1_000 })
    onCleanup(() => cancelIdleCallback(handle))
  })
  return rows
}
