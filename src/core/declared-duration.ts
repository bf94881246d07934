import { fold } from './fold'
import { type Found, findPhrases, type Unit, type Vocabulary } from './vocabulary'

const DAY = 86_400
const SECONDS: Record<Unit, number> = {
  second: 1,
  minute: 60,
  hour: 3600,
  day: DAY,
  week: 7 * DAY,
  month: (365 / 12) * DAY,
  year: 365 * DAY,
}

/** More parts are no statement of one duration. */
const LONGEST = 300

/**
 * Reads a duration as declared into seconds: "13 mois", "1 year 1 month", "2 ans / 24h", "… up to 12 months", "un an".
 * Of several durations the longest counts, of a range its upper end; parts side by side in falling units ("1 year 1 month", "1 year
 * and 1 month") are added, but not where brackets say the same again ("1 year (365 days)"), and one word may stand between a number
 * and its unit ("30 de minute"); half of one is half of it ("half an hour", "une demi-heure"). 0 is "until
 * the browser is closed"; null is what says no length, "persistent" among it. A month is a twelfth of 365 days.
 */
export function parseDuration(declared: string, vocabulary: Vocabulary): number | null {
  const text = declared.slice(0, LONGEST)
  const longest = longestStated(text, vocabulary)
  if (longest !== null) return longest
  const folded = fold(text)
  if (says(folded, vocabulary.persistent)) return null
  return says(folded, vocabulary.session) ? 0 : null
}

/** Tells whether words state a duration of any kind: a length, a session, or that there is no end. */
export function isDuration(declared: string, vocabulary: Vocabulary): boolean {
  if (declared.length > LONGEST) return false
  const folded = fold(declared)
  return (
    longestStated(declared, vocabulary) !== null ||
    says(folded, vocabulary.session) ||
    says(folded, vocabulary.persistent)
  )
}

const FEWEST_WORDS = 3
/** A verb may stand behind it: "a böngésző bezárásáig marad meg". */
const MOST_BEHIND = 2

/** Tells whether words end in a phrase of some length, or are little more, that says when a cookie ends: "when you close your browser". */
export function saysWhenItEnds(declared: string, vocabulary: Vocabulary): boolean {
  const end = endIn(declared, vocabulary)
  const words = fold(declared.slice(0, LONGEST)).split(' ').length
  return end !== undefined && end.at + end.length >= words - MOST_BEHIND
}

function endIn(text: string, vocabulary: Vocabulary): Found<true> | undefined {
  const folded = fold(text.slice(0, LONGEST))
  return [vocabulary.session, vocabulary.persistent]
    .flatMap((words) => findPhrases(folded, words))
    .find(({ length }) => length >= FEWEST_WORDS)
}

/** Gives the words of a sentence that state how long a cookie lives: "1 year", "until you close your browser"; else the sentence. */
export function statedTime(text: string, vocabulary: Vocabulary): string {
  const end = endIn(text, vocabulary)
  const words = text.split(/\s+/)
  if (end === undefined || fold(text).split(' ').length !== words.length) return statedLength(text, vocabulary) ?? text
  return words.slice(end.at, end.at + end.length).join(' ')
}

/** Gives the first length stated in running text, as written: "20 minutes", "one year"; null where there is none. */
export function statedLength(text: string, vocabulary: Vocabulary): string | null {
  const words = text.split(/\s+/).filter((word) => word !== '')
  for (let at = 0; at + 1 < words.length; at++) {
    const pair = `${words[at]} ${words[at + 1]}`
    if (lengthIn(pair, vocabulary) !== null) return pair.replace(/^\P{L}*?(?=[\p{L}\p{N}])|[^\p{L}\p{N}]+$/gu, '')
  }
  return null
}

/** Bars and semicolons stand between durations of different things, brackets around one that is said again. */
const APART = /[/|;\n=≈~]|\((?=[^()]*\d[^()]*\p{L})|(?<=\d[^()]*\p{L}[^()]*)\)/u

function longestStated(text: string, vocabulary: Vocabulary): number | null {
  const lengths = text.split(APART).flatMap((part) => lengthIn(part, vocabulary) ?? [])
  return lengths.length === 0 ? null : Math.max(...lengths)
}

function lengthIn(text: string, vocabulary: Vocabulary): number | null {
  let longest: number | null = null
  let sum = 0
  let last = Number.POSITIVE_INFINITY
  let lastEnd = -1
  const tokens = tokensOf(text)
  for (let at = 0; at + 1 < tokens.length; at++) {
    const start = at
    let amount = amountOf(tokens[at] ?? '', vocabulary)
    if (amount === null) continue
    const factor = amountOf(tokens[at + 1] ?? '', vocabulary)
    if (factor !== null && Math.min(amount, factor) < 1 && !/\d/.test(`${tokens[at]}${tokens[at + 1]}`)) {
      amount *= factor
      at++
    }
    const unitAt = unitBehind(tokens, at, vocabulary)
    const unit = vocabulary.units.get(tokens[unitAt] ?? '')
    if (unit === undefined) continue
    const size = SECONDS[unit]
    const isBeside = start === lastEnd || (start === lastEnd + 1 && vocabulary.and.has(tokens[lastEnd] ?? ''))
    const continues = isBeside && size < last
    sum = continues ? sum + amount * size : amount * size
    last = size
    lastEnd = unitAt + 1
    longest = Math.max(longest ?? 0, sum)
    at = unitAt
  }
  return longest === null ? null : Math.round(longest)
}

/** One word may stand between a number and its unit, but no number: "12 24 months" is a range. */
function unitBehind(tokens: readonly string[], at: number, vocabulary: Vocabulary): number {
  if (vocabulary.units.has(tokens[at + 1] ?? '') || !/\d/.test(tokens[at] ?? '')) return at + 1
  return amountOf(tokens[at + 1] ?? '', vocabulary) === null ? at + 2 : at + 1
}

/** Numbers and words apart: `24h` is two. A comma or stop between digits is a decimal sign before one or two digits. */
function tokensOf(text: string): string[] {
  const spaced = text.replace(/(\d)[.,](\d{1,2})(?!\d)/g, '$1_$2').replace(/(\d)[\s.,](\d{3})(?!\d)/g, '$1$2')
  const marked = spaced.replace(/_/g, 'ppp')
  return fold(marked)
    .replace(/(\d)ppp(\d)/g, '$1.$2')
    .replace(/(\d)(\p{L})/gu, '$1 $2')
    .split(' ')
}

function amountOf(token: string, vocabulary: Vocabulary): number | null {
  if (/^\d{1,9}(?:\.\d+)?$/.test(token)) return Number(token)
  return vocabulary.numbers.get(token) ?? null
}

function says(folded: string, words: ReadonlyMap<string, true>): boolean {
  return findPhrases(folded, words).length > 0
}
