import { type Accessor, batch, createEffect, createSignal, onCleanup, untrack } from 'solid-js'

/** A screen above and one below count as in sight, so that scrolling comes upon rows that are filled. */
const MARGIN = '100% 0px'

/** A block of rows that is filled only while it is near what is in sight. */
export interface SeenBlock {
  isNear: Accessor<boolean>
  /** Fills it, though it be far. */
  fill(): void
  /** The mean height of its rows in CSS pixels when they were last laid out; null where they never were. */
  rowHeight: Accessor<number | null>
  ref(element: HTMLElement): void
}

/** Makes a block of that many rows; one of the first is filled before it is known what is in sight. */
export type Sight = (rows: Accessor<number>, isOfFirst: boolean) => SeenBlock

/**
 * Tells the blocks of a list which of them are near what is in sight: all while the list is short. One in which a row is open
 * or has the focus stays near.
 */
export function createSight(isLong: Accessor<boolean>): Sight {
  const told = new Map<Element, (entry: IntersectionObserverEntry) => void>()
  let observer: IntersectionObserver | undefined
  onCleanup(() => observer?.disconnect())

  function observe(block: Element, tell: (entry: IntersectionObserverEntry) => void) {
    observer ??= new IntersectionObserver(
      (entries) =>
        batch(() => {
          for (const entry of entries) told.get(entry.target)?.(entry)
        }),
      { rootMargin: MARGIN },
    )
    told.set(block, tell)
    observer.observe(block)
    onCleanup(() => {
      told.delete(block)
      observer?.unobserve(block)
    })
  }

  return (rows, isOfFirst) => {
    const [isNear, setNear] = createSignal(isOfFirst || !untrack(isLong))
    const [rowHeight, setRowHeight] = createSignal<number | null>(null)
    let element: HTMLElement | undefined
    createEffect(() => {
      if (!isLong()) setNear(true)
      else if (element !== undefined) observe(element, tell)
    })
    function tell({ isIntersecting, target, boundingClientRect: { height } }: IntersectionObserverEntry) {
      if (isIntersecting) setNear(true)
      else if (untrack(isNear) && !isInUse(target)) {
        if (height > 0) setRowHeight(height / Math.max(1, untrack(rows)))
        setNear(false)
      }
    }
    return { isNear, fill: () => setNear(true), rowHeight, ref: (block) => (element = block) }
  }
}

function isInUse(block: Element): boolean {
  return block.contains(document.activeElement) || block.querySelector('details[open]') !== null
}
