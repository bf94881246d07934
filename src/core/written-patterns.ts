import { parseNamePatterns } from './declared-names'
import { NameIndex } from './name-index'
import { isExact, literalLength, type NamePattern } from './name-pattern'
import { percentDecoded, plainText } from './plain-text'
import type { SiteText } from './site-text'
import { forEachInSteps, type Steps } from './steps'
import type { Spot } from './word-finder'

/** What a placeholder begins with, in running text. */
const PLACEHOLDER = /[*#<{[…]|\.\.\.|[xX]{3}|[nN]{3}|[yY]{3}|[YAJ]{4}/g
const BLANK = /[\s"“”«»`,;|]/
const LONGEST_WRITTEN = 64
const MOST_OF_TEXT = 5_000
const FEWEST_LITERAL = 3
/** That many are read at a step. */
const TOGETHER = 64

const written = new WeakMap<SiteText, NameIndex<Place>>()

interface Place {
  at: number
  words: string
}

/** Finds for each name a name with a placeholder in some running text (`_ga_<container-id>`, `_gat_UA-XXXX`) of which it may be one. */
export function* findWritten(names: Iterable<string>, texts: readonly SiteText[]): Steps<Map<string, Spot>> {
  const found = new Map<string, Spot>()
  for (const [number, text] of texts.entries()) {
    if (!text.isRunning) continue
    const index = written.get(text) ?? (yield* NameIndex.inSteps(yield* writtenIn(text.text)))
    written.set(text, index)
    yield* forEachInSteps(names, (name) => {
      for (const one of new Set([name, plainText(percentDecoded(name) ?? name)])) {
        index.each(one, (_, [place]) => {
          if (place !== undefined && !found.has(name)) found.set(name, { text: number, ...place })
        })
      }
    })
  }
  return found
}

function* writtenIn(text: string): Steps<{ pattern: NamePattern; item: Place }[]> {
  const patterns: { pattern: NamePattern; item: Place }[] = []
  PLACEHOLDER.lastIndex = 0
  for (
    let found = PLACEHOLDER.exec(text);
    found !== null && patterns.length < MOST_OF_TEXT;
    found = PLACEHOLDER.exec(text)
  ) {
    const { start, end } = wordAround(text, found.index)
    PLACEHOLDER.lastIndex = Math.max(end, found.index + 1)
    const words = text.slice(start, end)
    if (words.includes('://')) continue
    for (const pattern of parseNamePatterns(words).filter(isTelling))
      patterns.push({ pattern, item: { at: start, words } })
    if (patterns.length % TOGETHER === 0) yield
  }
  return patterns
}

/** Finds the word with a placeholder; a blank within the placeholder's brackets belongs to it. */
function wordAround(text: string, at: number): { start: number; end: number } {
  let start = at
  while (start > 0 && at - start < LONGEST_WRITTEN && !BLANK.test(text.charAt(start - 1))) start--
  let end = at
  let closer = ''
  while (end < text.length && end - at < LONGEST_WRITTEN) {
    const sign = text.charAt(end)
    if (closer === '' && BLANK.test(sign)) break
    if (sign === closer) closer = ''
    else if (closer === '') closer = CLOSERS[sign] ?? ''
    end++
  }
  while (start < end && text.charAt(start) === '(') start++
  while (end > start && '.:!?)'.includes(text.charAt(end - 1)) && !text.startsWith('...', end - 3)) end--
  return { start, end }
}

const CLOSERS: Record<string, string> = { '<': '>', '{': '}', '[': ']' }

/** A word with a mark for a footnote (`cookies*`) is no name; what has `_`, `-`, `.`, a digit or an inner capital may be. */
function isTelling(pattern: NamePattern): boolean {
  const { literals } = pattern
  return (
    !isExact(pattern) &&
    literalLength(pattern) >= FEWEST_LITERAL &&
    literals.some((literal) => /[_\-.\d]|.\p{Lu}/u.test(literal)) &&
    literals.some((literal) => /\p{L}/u.test(literal))
  )
}
