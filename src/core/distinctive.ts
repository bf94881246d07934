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

/**
 * Lists the beginnings of a name before an id that no sign parts from it: `SSESS` in `SSESS0a1b2c3d`, `note` in `note3`. Each has
 * three letters or digits or more.
 */
export function gluedStemsOf(name: string): string[] {
  const digits = endOf(name, isDigit)
  const hexadecimals = endOf(name, isHexadecimal)
  const places =
    name.length - hexadecimals >= FEWEST_HEXADECIMAL && hexadecimals < digits ? [digits, hexadecimals] : [digits]
  return places
    .filter((at) => at < name.length && at >= FEWEST_OF_STEM)
    .map((at) => name.slice(0, at))
    .filter((stem) => stem.replace(/[^\p{L}\p{N}]/gu, '').length >= FEWEST_OF_STEM)
}

/** Gives where the run of such signs begins that a name ends in. */
function endOf(name: string, isOne: (code: number) => boolean): number {
  let at = name.length
  while (at > 0 && isOne(name.charCodeAt(at - 1))) at--
  return at
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

function isHexadecimal(code: number): boolean {
  return isDigit(code) || (code >= 0x41 && code <= 0x46) || (code >= 0x61 && code <= 0x66)
}

const FEWEST_HEXADECIMAL = 8
const FEWEST_OF_STEM = 3

const INNER_CAPITAL = /.\p{Lu}/su

function hasShape(name: string): boolean {
  return /[_\-.\d]/.test(name) || INNER_CAPITAL.test(name)
}
