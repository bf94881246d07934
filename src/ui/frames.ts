/** Milliseconds after which nobody waits for a frame: where nothing can be seen, browsers draw none. */
const LONGEST_FRAME = 100

/** Resolves when the next frame begins. */
export function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, LONGEST_FRAME)
    requestAnimationFrame(() => resolve())
  })
}

/** Milliseconds after which nobody waits for the first paint. */
const LONGEST_PAINT = 300

/**
 * Resolves once what stands in the document has been drawn: when the browser tells that the first words are on the screen, later
 * when the frame after the next begins.
 */
export async function drawn(): Promise<void> {
  const isFirst = performance.getEntriesByName('first-contentful-paint').length === 0
  if (isFirst && PerformanceObserver.supportedEntryTypes.includes('paint')) return firstPaint()
  await nextFrame()
  await nextFrame()
}

function firstPaint(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, LONGEST_PAINT)
    new PerformanceObserver((paints, observer) => {
      if (paints.getEntriesByName('first-contentful-paint').length === 0) return
      observer.disconnect()
      resolve()
    }).observe({ type: 'paint' })
  })
}
