import type { Popup } from '../e2e/browsers/browser'

/** Milliseconds until the popup's largest contentful paint: the last candidate once two frames have been drawn after the answer. */
export function largestPaint(popup: Popup): Promise<number> {
  return popup.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const observer = new PerformanceObserver((list) => {
          const last = list.getEntries().at(-1)?.startTime ?? 0
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(last)))
        })
        observer.observe({ type: 'largest-contentful-paint', buffered: true })
      }),
  )
}

/** Milliseconds until the popup's first words were painted. */
export function firstPaint(popup: Popup): Promise<number> {
  return popup.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN)
}

/** The middle of them, to the millisecond. */
export function median(times: readonly number[]): number {
  return Math.round(times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0)
}
