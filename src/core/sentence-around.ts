const LONGEST_BEFORE = 140
const LONGEST_QUOTE = 300

/**
 * Gives the sentence that stands around some words of a text, of 300 signs at most: it is cut between words. A line's end ends a
 * sentence, and so does `.`, `!`, `?` or `…` before a blank.
 */
export function sentenceAround(text: string, at: number, length = 0): string {
  const from = Math.max(0, at - LONGEST_BEFORE)
  const before = text.slice(from, at)
  const ends = [...before.matchAll(/[.!?…]\s|\n/g)]
  const last = ends.at(-1)
  const start = last === undefined ? wordStart(text, from, at) : from + last.index + last[0].length
  const to = Math.min(text.length, Math.max(start + LONGEST_QUOTE, at + length))
  const found = /[.!?…](?=\s|$)|\n/.exec(text.slice(at + length, to))
  const end = found === null ? wordEnd(text, at + length, to) : at + length + found.index + found[0].length
  return text.slice(start, end).replace(/\s+/g, ' ').trim().slice(0, LONGEST_QUOTE)
}

function wordStart(text: string, from: number, at: number): number {
  if (from === 0) return 0
  const blank = text.slice(from, at).search(/\s/)
  return blank < 0 ? at : from + blank
}

function wordEnd(text: string, at: number, to: number): number {
  if (to >= text.length) return text.length
  const rest = text.slice(at, to)
  const blank = rest.search(/\s\S*$/)
  return blank < 0 ? at : at + blank
}
