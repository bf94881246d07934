import { type Accessor, createEffect, createMemo, createSignal, onCleanup, untrack } from 'solid-js'

/** That many rows of a long list are drawn at once, which is more than a screen holds, … */
export const FIRST = 20
/** … and that many in each idle moment, few enough that none is long. */
const STEP = 100

/** How far a long list has been drawn since it last changed. */
export interface Pace {
  /** That many rows, from the first, show what is newest. */
  rows: Accessor<number>
  /** Makes a value for the rows from `place` on: new at once while they are among the first, else as it was until their turn comes. */
  at<Value>(place: Accessor<number>, make: () => Value): Accessor<Value>
}

/**
 * Lets a long list be drawn, and with each `change` drawn anew, bit by bit while the browser is idle, so that it neither holds
 * up what is first read nor the scrolling; a short one at once.
 */
export function createPace(change: Accessor<unknown>, total: Accessor<number>, isLong: Accessor<boolean>): Pace {
  const edge = createMemo(() => {
    change()
    return createEdge(total, untrack(isLong))
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

function createEdge(total: Accessor<number>, isLong: boolean): Accessor<number> {
  const [rows, setRows] = createSignal(isLong ? FIRST : Number.POSITIVE_INFINITY)
  createEffect(() => {
    if (rows() >= total()) return
    const handle = requestIdleCallback(() => setRows((before) => before + STEP), { timeout: 1_000 })
    onCleanup(() => cancelIdleCallback(handle))
  })
  return rows
}
