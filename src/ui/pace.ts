import { type Accessor, createEffect, createMemo, createSignal, onCleanup, untrack } from 'solid-js'
import { drawn } from './frames'

/** That many rows are drawn at once, which is more than a screen holds, … */
export const FIRST = 10
/** … and that many in each later moment, few enough that none is long. */
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
 * up what is first read nor the scrolling. A short one is drawn so the first time alone, then at once.
 */
export function createPace(change: Accessor<unknown>, total: Accessor<number>, isLong: Accessor<boolean>): Pace {
  let isFirst = true
  const edge = createMemo(() => {
    change()
    const wait = untrack(isLong) ? untilIdle : isFirst ? untilDrawn : null
    isFirst = false
    return createEdge(total, wait)
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

/** Calls back later, and gives what takes that back. */
type Wait = (then: () => void) => () => void

const untilIdle: Wait = (then) => {
  const handle = requestIdleCallback(then, { timeout: 1_000 })
  return () => cancelIdleCallback(handle)
}

/** What is drawn before the first rows are on the screen would hold them up. */
const untilDrawn: Wait = (then) => {
  let isOver = false
  void drawn().then(() => {
    if (!isOver) then()
  })
  return () => {
    isOver = true
  }
}

function createEdge(total: Accessor<number>, wait: Wait | null): Accessor<number> {
  const [rows, setRows] = createSignal(wait === null ? Number.POSITIVE_INFINITY : FIRST)
  createEffect(() => {
    if (wait !== null && rows() < total()) onCleanup(wait(() => setRows((before) => before + STEP)))
  })
  return rows
}
