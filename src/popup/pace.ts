import { type Accessor, createEffect, createMemo, createSignal, onCleanup, untrack } from 'solid-js'

/** A list no longer than this is drawn at once: as many rows as browsers keep cookies for one site. */
const AT_ONCE = 200
/** Of a longer one, that many rows are drawn at once, which is more than a screen holds, … */
const FIRST = 20
/** … and that many in each idle moment, few enough that none is long. */
const STEP = 40

/** How far a long list has been drawn since it last changed. */
export interface Pace {
  /** That many rows, from the first, show what is newest. */
  rows: Accessor<number>
  /** Makes a value for the rows from `place` on: new at once while they are among the first, else as it was until their turn comes. */
  at<Value>(place: Accessor<number>, make: () => Value): Accessor<Value>
}

/**
 * Lets a long list be drawn, and with each `change` drawn anew, bit by bit while the browser is idle, so that it neither holds
 * up what is first read nor the scrolling, and is soon whole for the search in the page.
 */
export function createPace(change: Accessor<unknown>, total: Accessor<number>): Pace {
  const edge = createMemo(() => {
    change()
    return createEdge(total)
  })
  const rows = () => edge()()
  return {
    rows,
    at(place, make) {
      const isReached = createMemo(() => place() < rows())
      const made = createMemo<{ value: ReturnType<typeof make> }>((before) =>
        before === undefined || isReached() ? { value: make() } : before,
      )
      return () => made().value
    },
  }
}

function createEdge(total: Accessor<number>): Accessor<number> {
  const [rows, setRows] = createSignal(untrack(total) <= AT_ONCE ? AT_ONCE : FIRST)
  createEffect(() => {
    if (rows() >= total()) return
    const handle = requestIdleCallback(() => setRows((before) => before + STEP), { timeout: 1_000 })
    onCleanup(() => cancelIdleCallback(handle))
  })
  return rows
}
