/** A row's head in a list of rows. */
const HEAD = '[data-rows] > li > details > summary'

/**
 * Moves the focus to the next row, or the one before, while a row has it: rows behind a shut fold are passed over. Elsewhere the
 * arrows do what they always do.
 */
export function moveBetweenRows(list: HTMLElement, event: KeyboardEvent): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  const head = event.target
  if (step === 0 || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
  if (!(head instanceof HTMLElement) || !head.matches(HEAD)) return
  const heads = [...list.querySelectorAll<HTMLElement>(HEAD)].filter(isInView)
  event.preventDefault()
  heads[heads.indexOf(head) + step]?.focus()
}

function isInView(head: HTMLElement): boolean {
  return head.closest('li')?.parentElement?.closest('details:not([open])') === null
}
