import type { NamePattern } from './name-pattern'

const MOST_ALTERNATIVES = 64
const MOST_NESTED = 10
const LITERAL_ESCAPES = new Set('\\/.*+?()[]{}^$|-_#&')
const GAP_ESCAPES = new Set(['d', 'w', 'D', 'W', 'S'])

const GAP = Symbol('gap')
const START = Symbol('start')
const END = Symbol('end')

/** One way through an expression: literal characters, gaps and anchors. */
type Way = (string | typeof GAP | typeof START | typeof END)[]

/**
 * Reads a regular expression, as `/^_gat_.+$/i`, that says no more than literals, gaps and alternatives, in groups or not:
 * `^_(ga|gid)$`, `^_ga(_\w+)?$`. Null where the text is no regular expression; an empty list where it says more than that,
 * so that it declares nothing rather than something else. A gap (`.*`, `\d+`, `[a-f]{3}`, a group that repeats) is read as
 * any text, also where the expression narrows it.
 */
export function parseRegexPattern(text: string): NamePattern[] | null {
  const parts = /^\/(.+)\/([a-z]*)$/s.exec(text)
  if (parts === null) return null
  const [, source = '', flags = ''] = parts
  const read = readWays(source, 0, 0)
  if (read === null || read.end < source.length) return []
  const patterns = read.ways.map((way) => patternOf(way, flags.includes('i')))
  return patterns.some((pattern) => pattern === null) ? [] : patterns.filter((pattern) => pattern !== null)
}

/** Reads alternatives up to the end or to the bracket that closes them; null where there is more, or too many. */
function readWays(source: string, start: number, depth: number): { ways: Way[]; end: number } | null {
  if (depth > MOST_NESTED) return null
  const done: Way[] = []
  let ways: Way[] = [[]]
  let at = start
  while (at < source.length && source.charAt(at) !== ')') {
    if (source.charAt(at) === '|') {
      done.push(...ways)
      ways = [[]]
      at++
      continue
    }
    const step = source.charAt(at) === '(' ? readGroup(source, at, depth) : readOne(source, at)
    if (step === null) return null
    at = step.end
    ways = joined(ways, step.ways)
    if (ways.length + done.length > MOST_ALTERNATIVES) return null
  }
  return { ways: [...done, ...ways], end: at }
}

function readGroup(source: string, open: number, depth: number): { ways: Way[]; end: number } | null {
  const isPlain = source.startsWith('(?:', open)
  if (!isPlain && source.charAt(open + 1) === '?') return null
  const inner = readWays(source, open + (isPlain ? 3 : 1), depth + 1)
  if (inner === null || source.charAt(inner.end) !== ')') return null
  const close = inner.end + 1
  const end = quantifierEnd(source, close)
  if (end === close) return { ways: inner.ways, end }
  if (source.charAt(close) === '?') return { ways: [[], ...inner.ways], end }
  return inner.ways.flat().some((token) => token === START || token === END) ? null : { ways: [[GAP]], end }
}

function readOne(source: string, at: number): { ways: Way[]; end: number } | null {
  if (source.charAt(at) === '^') return { ways: [[START]], end: at + 1 }
  if (source.charAt(at) === '$') return { ways: [[END]], end: at + 1 }
  const token = readToken(source, at)
  if (token === null) return null
  const way: Way = [token.literal ?? GAP]
  return { ways: token.isOptional ? [[], way] : [way], end: token.end }
}

/** Puts each of the second behind each of the first. One alone is put there in place, so that a long text costs no more. */
function joined(first: Way[], second: readonly Way[]): Way[] {
  const [only] = second
  if (second.length === 1 && only !== undefined) {
    for (const way of first) for (const token of only) way.push(token)
    return first
  }
  if (first.length * second.length > MOST_ALTERNATIVES) return Array<Way>(MOST_ALTERNATIVES + 1).fill([])
  return first.flatMap((one) => second.map((other) => [...one, ...other]))
}

/** An anchor elsewhere than at its own end says more than a pattern can. */
function patternOf(way: Way, ignoreCase: boolean): NamePattern | null {
  const closedStart = way[0] === START
  const closedEnd = way.length > (closedStart ? 1 : 0) && way.at(-1) === END
  const body = way.slice(closedStart ? 1 : 0, closedEnd ? -1 : undefined)
  const literals: string[] = []
  let literal: string[] = []
  let openStart = !closedStart
  let open = false
  for (const token of body) {
    if (token === START || token === END) return null
    if (typeof token === 'string') {
      literal.push(token)
      open = false
      continue
    }
    if (literal.length > 0) literals.push(literal.join(''))
    else if (literals.length === 0) openStart = true
    literal = []
    open = true
  }
  if (literal.length > 0) literals.push(literal.join(''))
  return { literals, openStart, openEnd: open || !closedEnd, ignoreCase }
}

/** One literal character, or a gap with its quantifier; null where it is neither. */
function readToken(body: string, at: number): { literal: string | null; isOptional?: boolean; end: number } | null {
  const character = body.charAt(at)
  if (character === '\\') {
    const escaped = body.charAt(at + 1)
    if (GAP_ESCAPES.has(escaped)) return { literal: null, end: quantifierEnd(body, at + 2) }
    return LITERAL_ESCAPES.has(escaped) ? literalToken(body, escaped, at + 2) : null
  }
  if (character === '.') return { literal: null, end: quantifierEnd(body, at + 1) }
  if (character === '[') {
    const end = classEnd(body, at)
    return end < 0 ? null : { literal: null, end: quantifierEnd(body, end + 1) }
  }
  if ('*+?{}()^$|'.includes(character)) return null
  return literalToken(body, character, at + 1)
}

/**
 * Finds the bracket that closes the class opened here, or gives -1. One in first place closes it in some dialects and belongs to
 * it in others, so that such a class says nothing.
 */
function classEnd(body: string, open: number): number {
  const first = body.charAt(open + 1) === '^' ? open + 2 : open + 1
  for (let at = first; at < body.length; at++) {
    if (body.charAt(at) === '\\') at++
    else if (body.charAt(at) === ']') return at === first ? -1 : at
  }
  return -1
}

function literalToken(body: string, literal: string, end: number) {
  const after = quantifierEnd(body, end)
  if (after === end) return { literal, end }
  return body.charAt(end) === '?' ? { literal, isOptional: true, end: after } : null
}

function quantifierEnd(body: string, at: number): number {
  let end = at
  if (body.charAt(at) === '{') {
    const close = body.indexOf('}', at)
    if (close > 0 && close - at <= 8) end = close + 1
  } else if ('*+?'.includes(body.charAt(at)) && at < body.length) {
    end = at + 1
  }
  return end > at && body.charAt(end) === '?' ? end + 1 : end
}
