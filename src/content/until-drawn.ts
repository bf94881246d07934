/**
 * Waits in the page until a script has drawn rows into it and rests, or the time is over; nothing is read.
 * Serialised and run in the page's isolated world, so it refers to nothing outside itself.
 */
export function untilDrawn(mostMilliseconds: number): Promise<void> {
  const ROWS = 'tr, li, dt, code'
  const REST = 150
  // A field of the page may stand in the place of the document's own property of that name.
  const rows = () => Document.prototype.querySelectorAll.call(document, ROWS).length
  const before = rows()
  return new Promise((resolve) => {
    let rest: ReturnType<typeof setTimeout> | undefined
    const end = () => {
      observer.disconnect()
      clearTimeout(rest)
      clearTimeout(limit)
      resolve()
    }
    const observer = new MutationObserver(() => {
      if (rows() <= before) return
      clearTimeout(rest)
      rest = setTimeout(end, REST)
    })
    const limit = setTimeout(end, mostMilliseconds)
    observer.observe(document, { childList: true, subtree: true })
  })
}
