import { literalLength, type NamePattern } from './name-pattern'
import { parseRegexPattern } from './regex-pattern'

/** A browser keeps at most 4,096 bytes of name and value, so what asks for a longer name declares no cookie. */
const LONGEST_NAME = 4096

/**
 * Reads the names that a charter's words declare: `_ga`, `_ga_*`, `_gat_UA-xxxx`, `SSESS<ID>`, `{site}_session`,
 * `_hjSessionUser; _hjid`, `/^_gat_.+$/i`, "Any cookie starting with _hs".
 * A regular expression may stand without its slashes where it begins with `^`, as consent platforms take it.
 * Placeholders become wildcards; what has no literal character left, or cannot be read, declares nothing. A regular
 * expression is read only where it says no more than literals and gaps; it is never compiled. Linear in the text's length,
 * and never cut, because half a name is another name.
 */
export function parseNamePatterns(declared: string): NamePattern[] {
  const text = declared.trim()
  if (isPlainName(text) && text.length <= LONGEST_NAME)
    return [{ literals: [text], openStart: false, openEnd: false, ignoreCase: false }]
  const regex = parseRegexPattern(text)
  if (regex !== null) return regex.filter(declaresSome)
  const bare = text.startsWith('^') ? (parseRegexPattern(`/${text}/`) ?? []).filter(declaresSome) : []
  if (bare.length > 0) return bare
  return splitNames(text).map(parseOneName).filter(declaresSome)
}

const PLAIN_CHARACTERS = /^[A-Za-z0-9_-]+$/
const STAND_IN = /(?:^|[_-])(?:[xX]{2,}|[nN]{3,})(?:[_-]|$)/

/** Most names are plain: nothing in them could be a separator, a placeholder or a quote. */
function isPlainName(text: string): boolean {
  return PLAIN_CHARACTERS.test(text) && !STAND_IN.test(text)
}

function declaresSome(pattern: NamePattern): boolean {
  const length = literalLength(pattern)
  return length > 0 && length <= LONGEST_NAME
}

const SEPARATOR_OR_QUOTE = /[;,\s"'`“”«»‘’]/
const SEPARATORS = /[;,\n\r\t]|\s[/|&]\s|\s(?:et|and|ou|or)\s/

function splitNames(text: string): string[] {
  if (!SEPARATOR_OR_QUOTE.test(text)) return [text]
  return text
    .split(SEPARATORS)
    .map(trimQuotes)
    .filter((part) => part !== '')
}

const QUOTES = new Set(['"', "'", '`', '“', '”', '«', '»', '‘', '’', ' ', '\u00a0', '\u202f'])

function trimQuotes(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && QUOTES.has(text.charAt(start))) start++
  while (end > start && QUOTES.has(text.charAt(end - 1))) end--
  return text.slice(start, end)
}

const STARTING_WITH =
  /(?:\s|^)(?:start(?:s|ing)?|begin(?:s|ning)?|prefixed) (?:with|by)\s|(?:\s|^)(?:commen[cç](?:ant|e|ent)|d[ée]but(?:ant|e|ent)|pr[ée]fix[ée]e?s?) par\s|(?:\s|^)dont le nom commence par\s/i

function parseOneName(part: string): NamePattern {
  if (!part.includes(' ')) return parseGlob(part)
  const phrase = STARTING_WITH.exec(part)
  if (phrase !== null) {
    const prefix = trimQuotes(part.slice(phrase.index + phrase[0].length))
    const pattern = parseGlob(prefix.split(/\s/, 1)[0] ?? '')
    return { ...pattern, openEnd: true }
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

  const closer = CLOSERS[character]
  if (closer !== undefined) {
    const end = closed(closer, at)
    if (end < 0) return 0
    return end - at + runLength(text, end, closer)
  }
  return standInLength(text, at, afterPlaceholder)
}

/** Letters that stand in for any others: `xxxx`, `XX`, `nnn`, apart from the words around them; one X is enough behind another placeholder. */
function standInLength(text: string, at: number, afterPlaceholder: boolean): number {
  const character = text.charAt(at)
  if (character !== 'x' && character !== 'X' && character !== 'n' && character !== 'N') return 0
  if (at > 0 && isWordCharacter(text.charAt(at - 1))) return 0
  const length = runLength(text, at, character)
  if (isWordCharacter(text.charAt(at + length))) return 0
  if (character === 'x' || character === 'X') return length >= 2 || afterPlaceholder ? length : 0
  return length >= 3 ? length : 0
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
