/** What each code unit counts as, worked out when it is first met: its small letter where it is of a word, 0 where it is not. */
const signs = new Uint16Array(0x10000).fill(0xffff)
const UNKNOWN = 0xffff

/**
 * Gives what counts at a place of a text: the small letter of a letter, digit, `_` or `-`, and 0 for all else, also for the text's end.
 * Both halves of a surrogate pair count as they are, where the pair is a letter or digit.
 */
export function wordSign(text: string, at: number): number {
  const code = text.charCodeAt(at)
  const sign = signs[code]
  if (sign === undefined) return 0
  return sign === UNKNOWN ? learn(text, at, code) : sign
}

function learn(text: string, at: number, code: number): number {
  if (code >= 0xd800 && code <= 0xdfff) return signOfPair(text, at, code >= 0xdc00 && at > 0 ? 1 : 0)
  const sign = String.fromCharCode(code)
  const made = /[\p{L}\p{N}_-]/u.test(sign) ? lowerOf(sign).charCodeAt(0) : 0
  signs[code] = made
  return made
}

function signOfPair(text: string, at: number, half: number): number {
  const pair = String.fromCodePoint(text.codePointAt(at - half) ?? 0)
  return /^[\p{L}\p{N}]/u.test(pair) ? lowerOf(pair).charCodeAt(half) || 0 : 0
}

/** The small letter, where it takes as many code units. */
function lowerOf(letter: string): string {
  const lower = letter.toLowerCase()
  return lower.length === letter.length ? lower : letter
}

/** Writes a text in lower case, letter by letter, so that each stays in its place. */
export function lowerInPlace(text: string): string {
  if (/^[ -~\s]*$/.test(text)) return text.toLowerCase()
  const lower = text.toLowerCase()
  return lower.length === text.length && !lower.includes(FINAL_SIGMA) ? lower : [...text].map(lowerOf).join('')
}

/** The one letter of which the small form depends on those around it. */
const FINAL_SIGMA = '\u03c2'
