import { isExact, literalLength, type NamePattern } from './name-pattern'
import { DATE_PARTS, JOINS, LETTER_JOINS, STARTING_WITH, YEARS } from './name-words'
import { percentDecoded, plainText } from './plain-text'
import { parseRegexPattern } from './regex-pattern'

/** A browser keeps at most 4,096 bytes of name and value, so what asks for a longer name declares no cookie. */
const LONGEST_NAME = 4096

/**
 * Reads the names that a charter's words declare: `_ga`, `_ga_*`, `_gat_UA-XXXXX-Y`, `SSESS<ID>`, `{site}_session`,
 * `plan_YYYYMMDD`, `(prefix)_cart`, `_hjSessionUser; _hjid`, `/^_gat_.+$/i`, "Any cookie starting with _hs".
 * A regular expression may stand without its slashes where it begins with `^`, as consent platforms take it.
 * Placeholders become wildcards; what has no literal character left, or cannot be read, declares nothing. A regular
 * expression is read only where it says no more than literals and gaps; it is never compiled. Signs that nobody sees are passed
 * over (`plainText`). Linear in the text's length, and never cut, because half a name is another name.
 */
export function parseNamePatterns(declared: string): NamePattern[] {
  const text = plainText(declared).trim()
  if (isPlainName(text)) return text.length <= LONGEST_NAME ? [exactly(text)] : []
  const regex = parseRegexPattern(text)
  if (regex !== null) return regex.filter(declaresSome)
  const bare = text.startsWith('^') ? (parseRegexPattern(`/${text}/`) ?? []).filter(declaresSome) : []
  if (bare.length > 0) return bare
  return splitNames(text).map(parseOneName).filter(declaresSome)
}

/** A name that a charter's words may mean besides, and whether its percent-encoding was undone for it. */
export interface OtherReading {
  pattern: NamePattern
  isDecoded: boolean
}

/**
 * Reads what else a charter's words may mean; what is live decides: the words letter by letter (`panier[ref]`, `Vue (1er passage)`),
 * a stem where a name ends in `_`, `-` or `.`, a name without the dot that ends its sentence, each of several between slashes
 * (`vis/clou`), letters that stand in for others right behind a word (`SESSxxxx`), and the words without percent-encoding.
 * None of a plain name and of a regular expression.
 */
export function parseOtherReadings(declared: string): OtherReading[] {
  const raw = declared.trim()
  const text = plainText(raw).trim()
  const isPlain = isPlainName(text)
  if (isPlain && raw === text && !ENDS_OPEN.test(text) && !GLUED_STAND_IN.test(text)) return []
  if (parseRegexPattern(text) !== null) return []
  const patterns = [exactly(raw), exactly(text)]
  const names = isPlain ? [text] : splitNames(text)
  for (const name of names) {
    patterns.push(...slashParts(name).map(parseGlob))
    for (const one of [name, ...slashParts(name)]) patterns.push(...endReadings(one), ...gluedReadings(one))
  }
  const decoded = percentDecoded(text)
  const sure = new Set(parseNamePatterns(declared).map(keyOf))
  return [
    ...patterns.map((pattern) => ({ pattern, isDecoded: false })),
    ...(decoded === null ? [] : [exactly(decoded), ...parseNamePatterns(decoded)]).map((pattern) => ({
      pattern,
      isDecoded: true,
    })),
  ].filter(({ pattern }) => {
    const key = keyOf(pattern)
    return declaresSome(pattern) && !sure.has(key) && sure.add(key)
  })
}

function keyOf({ openStart, openEnd, literals }: NamePattern): string {
  return `${openStart}\n${openEnd}\n${literals.join('\n')}`
}

function exactly(name: string): NamePattern {
  return { literals: [name], openStart: false, openEnd: false, ignoreCase: false }
}

const ENDS_OPEN = /[_.-]$/
const HAS_SIGN = /[\p{L}\p{N}]/u

/** A stem needs a letter or a digit: `_` and `-` alone declare no more than themselves. */
function endReadings(name: string): NamePattern[] {
  if (!ENDS_OPEN.test(name)) return []
  const pattern = parseGlob(name)
  if (pattern.openEnd || !pattern.literals.some((literal) => HAS_SIGN.test(literal))) return []
  const stem = { ...pattern, openEnd: true }
  return name.endsWith('.') ? [stem, parseGlob(name.slice(0, -1))] : [stem]
}

/** Four letters alike are no word's; they stand in for an id also where a word touches them. */
const GLUED_STAND_IN = /[\p{L}\d](?:x{4,}|X{4,})/u

function gluedReadings(name: string): NamePattern[] {
  return GLUED_STAND_IN.test(name) ? [parseGlob(name.replace(/x{4,}|X{4,}/g, '*'))] : []
}

const FEWEST_OF_PART = { exact: 2, family: 3 }

/**
 * Takes apart several names between slashes. A path is none (`pagead/1p-list/7`): each part must have two letters or digits, three
 * where it has a placeholder, and one of them a letter, so that no fragment declares a stranger.
 */
function slashParts(name: string): string[] {
  if (!name.includes('/') || name.includes('://')) return []
  const parts = name.split('/').map(trimQuotes)
  return parts.every((part) => isPart(parseGlob(part))) ? parts : []
}

function isPart(pattern: NamePattern): boolean {
  const signs = pattern.literals.join('').replace(/[^\p{L}\p{N}]/gu, '')
  return signs.length >= FEWEST_OF_PART[isExact(pattern) ? 'exact' : 'family'] && /\p{L}/u.test(signs)
}

const PLAIN_CHARACTERS = /^[A-Za-z0-9_-]+$/
const DATE_LETTERS = DATE_PARTS.replace(/[^\p{Lu}]/gu, '')
const STAND_IN = new RegExp(`(?:^|[_-])(?:[xX]{2,}|[nN]{3,}|[yY]{3,}|[${DATE_LETTERS}]{4,}|0{3,})(?:[_-]|$)`)

/** Most names are plain: nothing in them could be a separator, a placeholder or a quote. */
function isPlainName(text: string): boolean {
  return PLAIN_CHARACTERS.test(text) && !STAND_IN.test(text)
}

function declaresSome(pattern: NamePattern): boolean {
  const length = literalLength(pattern)
  return length > 0 && length <= LONGEST_NAME
}

const SEPARATOR_OR_QUOTE = /[;,\s"'`“”«»‘’„‚]/

const SEPARATORS = separatorsOf(JOINS)
/** Words of one letter part names only where nothing else is among the names. */
const ALL_SEPARATORS = separatorsOf(`${JOINS}|${LETTER_JOINS}`)

function separatorsOf(conjunctions: string): RegExp {
  return new RegExp(`[;,\\n\\r\\t]|\\s(?:[/|&+]|${conjunctions})\\s`)
}

/** A remark in brackets behind a blank may hold separators: `_ga (Google, Ireland), _gid`. */
const REMARK = /\s\([^()]+\)/g

function splitNames(text: string): string[] {
  if (!SEPARATOR_OR_QUOTE.test(text)) return [text]
  const bare = text.includes(' (') ? text.replace(REMARK, (remark) => (/\S[\s;,/|&]/.test(remark) ? '' : remark)) : text
  const all = partsOf(bare, ALL_SEPARATORS)
  return all.some((part) => /\s/.test(part)) ? partsOf(bare, SEPARATORS) : all
}

function partsOf(text: string, separators: RegExp): string[] {
  return text
    .split(separators)
    .map(trimQuotes)
    .filter((part) => part !== '')
}

const QUOTES = new Set(['"', "'", '`', '“', '”', '«', '»', '‘', '’', '„', '‚', ' '])

function trimQuotes(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && QUOTES.has(text.charAt(start))) start++
  while (end > start && QUOTES.has(text.charAt(end - 1))) end--
  return text.slice(start, end)
}

/** Of the words on both sides of "starting with", the stem is the one with a sign that words have not: languages differ. */
const NAME_SIGN = /[_\d]|-./

function parseOneName(part: string): NamePattern {
  if (!part.includes(' ')) return parseGlob(part)
  const phrase = STARTING_WITH.exec(part)
  if (phrase !== null) {
    const behind = trimQuotes(part.slice(phrase.index + phrase[0].length)).split(/\s/, 1)[0] ?? ''
    const before = trimQuotes(part.slice(0, phrase.index)).split(/\s/).at(-1) ?? ''
    const isBefore = behind === '' || (NAME_SIGN.test(before) && !NAME_SIGN.test(behind))
    return { ...parseGlob(trimQuotes(isBefore ? before : behind)), openEnd: true }
  }
  return parseGlob(withoutRemark(part))
}

/** `_ga (Google Analytics)`: a remark in brackets behind a blank is no part of the name. */
function withoutRemark(part: string): string {
  const at = part.indexOf(' (')
  return at > 0 && part.endsWith(')') ? part.slice(0, at).trimEnd() : part
}

const CLOSERS: Record<string, string> = { '<': '>', '{': '}', '[': ']' }

function parseGlob(text: string): NamePattern {
  const literals: string[] = []
  const closed = closerFinder(text)
  let openStart = false
  let openEnd = false
  let begin = 0
  let at = 0
  while (at < text.length) {
    const length = placeholderLength(text, at, closed, openStart || literals.length > 0)
    if (length === 0) {
      at++
      openEnd = false
      continue
    }
    if (at > begin) literals.push(text.slice(begin, at))
    else if (at === 0) openStart = true
    openEnd = true
    at += length
    begin = at
  }
  if (at > begin) literals.push(text.slice(begin))
  return { literals, openStart, openEnd, ignoreCase: false }
}

/** Gives the length of the placeholder that begins here, or 0. */
function placeholderLength(
  text: string,
  at: number,
  closed: (closer: string, from: number) => number,
  afterPlaceholder: boolean,
): number {
  const character = text.charAt(at)
  if (character === '*' || character === '#' || character === '…') return 1
  if (character === '.') return text.startsWith('...', at) ? runLength(text, at, '.') : 0
  if (character === '$' && text.charAt(at + 1) === '{') return 1
  if (character === '%' && text.charAt(at + 1) === 's' && !isWordCharacter(text.charAt(at + 2))) return 2

  if (character === '(') return roundLength(text, at, closed)
  const closer = CLOSERS[character]
  if (closer !== undefined) {
    const end = closed(closer, at)
    if (end < 0) return 0
    return end - at + runLength(text, end, closer)
  }
  return standInLength(text, at, afterPlaceholder)
}

const SEPARATOR = /^[_.-]?$/
const LONGEST_ROUND = 40

/**
 * `(prefix)_session`, `cart_(user id)`: round brackets hold words for what stands there where a separator parts them from the
 * rest of the name. What touches a name is a plural or a note (`cookie(s)`, `_visit(1)`).
 */
function roundLength(text: string, at: number, closed: (closer: string, from: number) => number): number {
  const end = closed(')', at)
  const isWhole = at === 0 && end === text.length - 1
  if (end < 0 || end - at > LONGEST_ROUND || isWhole) return 0
  const isApart = SEPARATOR.test(text.charAt(at - 1)) && SEPARATOR.test(text.charAt(end + 1))
  return isApart && /^[\p{L}\p{N}][^()]*$/u.test(text.slice(at + 1, end)) && /\p{L}/u.test(text.slice(at + 1, end))
    ? end - at + 1
    : 0
}

/**
 * Letters that stand in for any others, apart from the words around them: `xxxx`, `XX`, `nnn`, `yyy`, a date's `YYYYMMDD` or
 * `DD-MM-YYYY`; behind another placeholder one X or Y is enough, or a date's two.
 */
function standInLength(text: string, at: number, afterPlaceholder: boolean): number {
  const character = text.charAt(at)
  if (!STAND_IN_LETTERS.has(character) || (at > 0 && isWordCharacter(text.charAt(at - 1)))) return 0
  const length = runLength(text, at, character)
  if (isWordCharacter(text.charAt(at + length))) return dateLength(text, at)
  const fewest = FEWEST_LETTERS[character] ?? 0
  if (fewest > 0 && (length >= fewest || (afterPlaceholder && fewest < 4))) return length
  return afterPlaceholder && length === 2 ? length : dateLength(text, at)
}

const STAND_IN_LETTERS = new Set(`xXnNyY0${DATE_LETTERS}`)
const FEWEST_LETTERS: Record<string, number> = {
  ...Object.fromEntries(YEARS.map((year) => [year.charAt(0), year.length])),
  x: 2,
  X: 2,
  n: 3,
  N: 3,
  y: 3,
  Y: 3,
  0: 4,
}

/** A date as languages write it, with at least a year or three fields. */
const DATE = new RegExp(`(?!\\p{Ll})(?:${DATE_PARTS})(?:[-_.:T]?(?:${DATE_PARTS})){1,6}`, 'uy')

function dateLength(text: string, at: number): number {
  DATE.lastIndex = at
  const found = DATE.exec(text)?.[0] ?? ''
  return found.length >= 6 && !isWordCharacter(text.charAt(at + found.length)) ? found.length : 0
}

function isWordCharacter(character: string): boolean {
  if (character < '\x80') return /^[A-Za-z0-9]$/.test(character)
  return /^[\p{L}\p{N}]$/u.test(character)
}

function runLength(text: string, at: number, character: string): number {
  let end = at
  while (text.charAt(end) === character) end++
  return end - at
}

/** Finds the next closer in one pass over the text for each kind, however many openers ask. */
function closerFinder(text: string): (closer: string, from: number) => number {
  const found = new Map<string, number>()
  return (closer, from) => {
    const known = found.get(closer)
    if (known !== undefined && (known < 0 || known > from)) return known
    const next = text.indexOf(closer, from)
    found.set(closer, next)
    return next
  }
}
