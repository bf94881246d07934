import type { NamePattern } from './name-pattern'

/**
 * Tells whether a name is of the pattern, in time linear in both lengths.
 * Leftmost places are taken for the inner literals, which is right because gaps may hold anything; each is sought by the
 * Knuth-Morris-Pratt method, so that no text makes the search start over.
 */
export function matchesPattern(pattern: NamePattern, name: string): boolean {
  const { literals, openStart, openEnd } = pattern
  const last = literals.length - 1
  let from = 0
  let to = name.length

  if (!openStart) {
    const first = literals[0] ?? ''
    if (!name.startsWith(first)) return false
    if (last === 0 && !openEnd) return name.length === first.length
    from = first.length
  }
  const lastIsInner = openEnd || (last === 0 && !openStart)
  if (!lastIsInner) {
    const end = literals[last] ?? ''
    if (name.length - end.length < from || !name.endsWith(end)) return false
    to = name.length - end.length
  }
  for (let index = openStart ? 0 : 1; index < literals.length - (lastIsInner ? 0 : 1); index++) {
    const literal = literals[index] ?? ''
    const found = find(literal, name, from, to)
    if (found < 0) return false
    from = found + literal.length
  }
  return true
}

/** Up to this length a search that starts over costs no more than a table of borders. */
const SHORT = 16

function find(literal: string, text: string, from: number, to: number): number {
  if (literal.length > to - from) return -1
  if (literal.length <= SHORT) {
    const found = text.indexOf(literal, from)
    return found + literal.length <= to ? found : -1
  }
  const borders = borderLengths(literal)
  let matched = 0
  for (let at = from; at < to; at++) {
    const character = text.charCodeAt(at)
    while (matched > 0 && literal.charCodeAt(matched) !== character) matched = borders[matched - 1] ?? 0
    if (literal.charCodeAt(matched) === character) matched++
    if (matched === literal.length) return at - matched + 1
  }
  return -1
}

function borderLengths(literal: string): Uint16Array {
  const borders = new Uint16Array(literal.length)
  let border = 0
  for (let at = 1; at < literal.length; at++) {
    while (border > 0 && literal.charCodeAt(at) !== literal.charCodeAt(border)) border = borders[border - 1] ?? 0
    if (literal.charCodeAt(at) === literal.charCodeAt(border)) border++
    borders[at] = border
  }
  return borders
}
