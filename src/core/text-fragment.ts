const MOST_WORDS = 8

/**
 * Writes the text directive that shows a quoted row on its page (Scroll to Text Fragment): from the first words of its
 * first cell to the last words of its last. Null where nothing is quoted.
 */
export function textFragment(quote: string): string | null {
  const cells = quote.split(' | ').filter((cell) => cell !== '')
  const [first] = cells
  if (first === undefined) return null
  const start = first.split(' ').slice(0, MOST_WORDS).join(' ')
  const end = cells.length > 1 ? (cells.at(-1) ?? '').split(' ').slice(-MOST_WORDS).join(' ') : ''
  return `#:~:text=${encode(start)}${end === '' ? '' : `,${encode(end)}`}`
}

/** A dash and a comma are signs of the directive itself; half of a surrogate pair alone has no UTF-8, and is sought as U+FFFD. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd')).replace(/-/g, '%2D')
}
