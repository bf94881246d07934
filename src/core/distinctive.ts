import { COMMON_NAMES, commonKey } from './common-names'

/**
 * Tells whether a name is hardly borne by two things by chance: it holds `_`, `-`, `.`, a digit or an inner capital, and
 * is none of those that anyone may use (`common-names.ts`).
 */
export function isDistinctive(name: string): boolean {
  return hasShape(name) && !COMMON_NAMES.has(commonKey(name))
}

/** Tells whether a name is an ordinary word: only letters, and no capital but at its start. */
export function isOrdinaryWord(name: string): boolean {
  return /^\p{L}+$/u.test(name) && !INNER_CAPITAL.test(name)
}

/** Tells whether a text is an id, of which a name's variable part is made: it has a digit, or is eight hexadecimal signs or more. */
export function isId(text: string): boolean {
  return /\d/.test(text) || /^[\da-f]{8,}$/i.test(text)
}

/** A name's beginning before an id. */
export interface Stem {
  /** Without the sign that parts it from the id. */
  text: string
  separator: string
}

const LONGEST_WITH_STEMS = 512
const MOST_STEMS = 8

/**
 * Lists the stems of a name, the longest first: what stands before `_`, `-` or `.` where the next segment is an id, as `_pk_id.12` and
 * `_pk_id` in `_pk_id.12.1fff`. Each has a letter or a digit. Of a name of many ids only the longest eight; none of one too long to mean any.
 */
export function stemsOf(name: string): Stem[] {
  const stems: Stem[] = []
  if (name.length > LONGEST_WITH_STEMS || !/[\da-f]/i.test(name)) return stems
  let end = name.length
  for (let at = name.length - 1; at > 0 && stems.length < MOST_STEMS; at--) {
    const separator = name.charAt(at)
    if (separator !== '_' && separator !== '-' && separator !== '.') continue
    if (isId(name.slice(at + 1, end)) && /[\p{L}\p{N}]/u.test(name.slice(0, at)))
      stems.push({ text: name.slice(0, at), separator })
    end = at
  }
  return stems
}

const INNER_CAPITAL = /.\p{Lu}/su

function hasShape(name: string): boolean {
  return /[_\-.\d]/.test(name) || INNER_CAPITAL.test(name)
}
