import type { NamePattern } from './name-pattern'

const MOST_ALTERNATIVES = 64
const LITERAL_ESCAPES = new Set('\\/.*+?()[]{}^$|-_#&')
const GAP_ESCAPES = new Set(['d', 'w', 'D', 'W', 'S'])

/**
 * Reads a regular expression, as `/^_gat_.+$/i`, that says no more than literals, gaps and alternatives.
 * Null where the text is no regular expression; an empty list where it says more than that, so that it declares nothing
 * rather than something else. A gap (`.*`, `\d+`, `[a-f]{3}`) is read as any text, also where the expression narrows it.
 */
export function parseRegexPattern(text: string): NamePattern[] | null {
  const parts = /^\/(.+)\/([a-z]*)$/s.exec(text)
  if (parts === null) return null
  const [, source = '', flags = ''] = parts
  const alternatives = topLevelAlternatives(source)
  if (alternatives === null) return []
  const patterns = alternatives.map((alternative) => parseAlternative(alternative, flags.includes('i')))
  return patterns.some((pattern) => pattern === null) ? [] : patterns.filter((pattern) => pattern !== null)
}

/** `^(_ga|_gid)$`, `^_ga$|^_gid$` and `_ga` alike as a list; null where groups stand elsewhere. */
function topLevelAlternatives(source: string): string[] | null {
  const group = /^(\^?)\((?:\?:)?([^()]*)\)(\$?)$/.exec(source)
  const [start, body, end] = group === null ? ['', source, ''] : [group[1] ?? '', group[2] ?? '', group[3] ?? '']
  if (group === null && /(?:^|[^\\])[()]/.test(source)) return null
  const list = body.split('|')
  if (list.length > MOST_ALTERNATIVES) return null
  return list.map((alternative) => `${start}${alternative}${end}`)
}

function parseAlternative(source: string, ignoreCase: boolean): NamePattern | null {
  const closedStart = source.startsWith('^')
  const closedEnd = source.endsWith('$') && !source.endsWith('\\$')
  const body = source.slice(closedStart ? 1 : 0, closedEnd ? -1 : undefined)
  const literals: string[] = []
  let literal = ''
  let openStart = !closedStart
  let open = false

  let at = 0
  while (at < body.length) {
    const token = readToken(body, at)
    if (token === null) return null
    at = token.end
    if (token.literal !== null) {
      literal += token.literal
      open = false
      continue
    }
    if (literal !== '') literals.push(literal)
    else if (literals.length === 0) openStart = true
    literal = ''
    open = true
  }
  if (literal !== '') literals.push(literal)
  return { literals, openStart, openEnd: open || !closedEnd, ignoreCase }
}

/** One literal character, or a gap with its quantifier; null where it is neither. */
function readToken(body: string, at: number): { literal: string | null; end: number } | null {
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

/** Finds the bracket that closes the class opened here, or gives -1; neither an escaped one nor one in first place does. */
function classEnd(body: string, open: number): number {
  for (let at = open + 1; at < body.length; at++) {
    if (body.charAt(at) === '\\') at++
    else if (body.charAt(at) === ']' && at > open + 1) return at
  }
  return -1
}

function literalToken(body: string, literal: string, end: number) {
  return quantifierEnd(body, end) === end ? { literal, end } : null
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
