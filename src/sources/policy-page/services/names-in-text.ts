import { namedCategory } from '../../../core/declared-category'
import { readLabel } from '../../reading/roles'
import { vocabularyOf } from '../../reading/vocabulary-of'
import { companyEndings, knownServices, noServices } from './name-lists'
import type { Lexicon } from './service-words'
import type { Token } from './tokens'
import { isCapital, type WordUse } from './word-use'

/** A name of somebody or something in a text. */
export interface Name {
  text: string
  folded: string
  /** Its first word, and how many it has. */
  at: number
  length: number
  /** It holds a well-known service. */
  isKnown: boolean
  /** It ends as names of companies do. */
  isCompany: boolean
  /** Its form alone tells that it is a name: a capital within, a quote around, several words with capitals. */
  isMarked: boolean
  /** A quote opens before it and goes on behind it. */
  isOpen: boolean
  /** A text defines it: (“Name”). */
  isDefined: boolean
  /** A browser, a device, a body for opting out, a law. */
  isOther: boolean
}

const MOST_WORDS = 6
const JOINING = /^(?:[ \u00a0]|[ \u00a0]?[&+][ \u00a0]?|[-.’']|[™®]\s?)$/
const CLOSING = /^\s?["”»“’'›]/
const OPENING = /["“«„‘'‹]\s?$/

/** Finds the names in a sentence or a title, in order; `isTitle` where a capital at the beginning tells as much as within. */
export function namesIn(
  source: string,
  tokens: readonly Token[],
  lexicon: Lexicon,
  use: WordUse,
  isTitle = false,
): Name[] {
  const names: Name[] = []
  const isLoud =
    tokens.length > 6 &&
    tokens.filter(({ text }) => text.length > 3 && text === text.toUpperCase()).length > tokens.length / 3
  for (let at = 0; at < tokens.length; at++) {
    const known = lengthAt(knownServices, tokens, at)
    const other = lengthAt(noServices, tokens, at)
    const start = Math.max(known, other)
    if (start === 0 && !mayBegin(tokens, at, lexicon)) continue
    const length = runLength(tokens, at, Math.max(1, start), lexicon)
    const name = nameAt(source, tokens, at, length, { known, other })
    if (isName(name, tokens, { lexicon, use, isTitle, isLoud })) names.push(name)
    at += length - 1
  }
  return names
}

function lengthAt(finder: typeof knownServices, tokens: readonly Token[], at: number): number {
  if (!isCapital(tokens[at]?.text ?? '') && !/\p{Lu}/u.test(tokens[at]?.text ?? '')) return 0
  return finder.at(tokens, at)[0]?.length ?? 0
}

function mayBegin(tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  const token = tokens[at]
  if (
    token === undefined ||
    lexicon.generic.has(token.folded) ||
    lexicon.verbs.has(token.folded) ||
    lexicon.kinds.has(token.folded)
  )
    return false
  return (
    isCapital(token.text) ||
    (/^\d/.test(token.text) &&
      isCapital(tokens[at + 1]?.text ?? '') &&
      tokens[at + 1]?.gap === ' ' &&
      token.text.length <= 2)
  )
}

/** A name goes on with capitals, and behind a dot without a blank with anything. */
function runLength(tokens: readonly Token[], at: number, least: number, lexicon: Lexicon): number {
  let length = least
  for (; length < MOST_WORDS + 2; length++) {
    const next = tokens[at + length]
    if (next === undefined || !JOINING.test(next.gap)) break
    if (next.gap === '.') {
      if (next.text.length > 6) break
      continue
    }
    const isForm = companyEndings.at(tokens, at + length).length > 0
    if (isForm && isCapital(next.text)) continue
    if (/^[’'-]$/.test(next.gap) && (!isCapital(next.text) || length >= least)) break
    if (!isCapital(next.text)) break
    const isBeforeForm = companyEndings.at(tokens, at + length + 1).length > 0
    if (lexicon.generic.has(next.folded) && !isBeforeForm) break
    if (least > 1 && length === least) break
  }
  return length
}

function nameAt(
  source: string,
  tokens: readonly Token[],
  at: number,
  length: number,
  { known, other }: { known: number; other: number },
): Name {
  const own = tokens.slice(at, at + length)
  const [first, last] = [own[0], own.at(-1)]
  const text = source.slice(first?.start ?? 0, last?.end ?? 0)
  const before = source.slice(Math.max(0, (first?.start ?? 0) - 2), first?.start ?? 0)
  const isQuoted = OPENING.test(before) && CLOSING.test(source.slice(last?.end ?? 0, (last?.end ?? 0) + 2))
  const words = own.filter(({ text: word }) => isCapital(word))
  return {
    text,
    folded: own.map(({ folded }) => folded).join(' '),
    at,
    length,
    isKnown: known > 0 && known >= other,
    isCompany: length > 1 && own.some((_, index) => index > 0 && companyEndings.at(own, index).length > 0),
    isMarked:
      isQuoted ||
      words.length > 1 ||
      own.some(({ text: word }) => /\p{Ll}\p{Lu}/u.test(word)) ||
      /\p{L}\.\p{L}{2}/u.test(text),
    isOpen: OPENING.test(before) && !isQuoted,
    isDefined:
      isQuoted && /\(\s?["“«„‘'‹]\s?$/.test(source.slice(Math.max(0, (first?.start ?? 0) - 3), first?.start ?? 0)),
    isOther:
      other > known ||
      (other > 0 && other >= length) ||
      own.some(
        (_, index) => index > 0 && (noServices.at(own, index)[0]?.length ?? 0) === length - index && known === 0,
      ),
  }
}

/** It is a kind of cookie, or the heading of a column. */
function tellsKind(text: string, lexicon: Lexicon): boolean {
  const vocabulary = vocabularyOf(lexicon.language)
  return namedCategory(text, vocabulary) !== null || readLabel(text, vocabulary)?.strength === 3
}

/** A street with its number. */
function isAddress({ at, length }: Name, tokens: readonly Token[]): boolean {
  const next = tokens[at + length]
  return next !== undefined && /^\d{1,4}$/.test(next.text) && /^[. ]{1,2}$/.test(next.gap)
}

function isAcronym(text: string): boolean {
  return /^\p{Lu}{1,4}s?$|^[\p{Lu}\d]+\d[\p{Lu}\d]*$/u.test(text)
}

interface Judging {
  lexicon: Lexicon
  use: WordUse
  isTitle: boolean
  isLoud: boolean
}

function isName(name: Name, tokens: readonly Token[], { lexicon, use, isTitle, isLoud }: Judging): boolean {
  if (name.isKnown || name.isOther) return true
  if (
    isAcronym(name.text) ||
    companyEndings.at(tokens.slice(name.at, name.at + name.length), 0).some(({ length }) => length === name.length)
  )
    return false
  if (name.isOpen || (name.isDefined && !isTitle)) return false
  if (
    tokens.slice(name.at, name.at + name.length).every(({ text }) => text.length < 3) ||
    tellsKind(name.text, lexicon)
  )
    return false
  if (isLoud || name.length > MOST_WORDS || name.text.length < 2) return false
  const own = tokens.slice(name.at, name.at + name.length)
  if (own.every(({ folded }) => use.small.has(folded) || lexicon.generic.has(folded))) return false
  if (isAddress(name, tokens)) return false
  if (lexicon.capitalNouns && !name.isMarked) return isTitle || lexicon.kinds.has(tokens[name.at - 1]?.folded ?? '')
  const isFirst = name.at === 0 || /[.:!?–—]\s*["“«„]?$/.test(tokens[name.at]?.gap ?? '')
  return isTitle || !isFirst || name.isMarked || use.capital.has(own[0]?.folded ?? '')
}
