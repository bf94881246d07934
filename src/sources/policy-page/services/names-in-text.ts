import { namedCategory } from '../../../core/declared-category'
import { readLabel } from '../../reading/roles'
import { vocabularyOf } from '../../reading/vocabulary-of'
import { type Name, nameAt } from './name'
import { companyEndings, knownServices, noServices, smallServices } from './name-lists'
import type { Lexicon } from './service-words'
import { withShortNames } from './short-names'
import type { Token } from './tokens'
import { isCapital, type WordUse } from './word-use'

const MOST_WORDS = 6
const JOINING = /^(?:[ \u00a0]|[ \u00a0]?[&+][ \u00a0]?|[-.’']|[™®]\s?)$/

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
    const known = lengthAt(knownServices, tokens, at) || (smallServices.at(tokens, at)[0]?.length ?? 0)
    const other = lengthAt(noServices, tokens, at)
    const start = Math.max(known, other)
    if (start === 0 && !mayBegin(tokens, at, lexicon)) continue
    const length = runLength(tokens, at, Math.max(1, start), lexicon)
    const name = nameAt(source, tokens, at, length, { known, other })
    if (isName(name, tokens, { lexicon, use, isTitle, isLoud })) names.push(name)
    at += length - 1
  }
  return isLoud ? names : withShortNames(names, source, tokens, lexicon)
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

/** It is a kind of cookie, or the heading of a column. */
function tellsKind(text: string, lexicon: Lexicon): boolean {
  const vocabulary = vocabularyOf(lexicon.language)
  return namedCategory(text, vocabulary) !== null || readLabel(text, vocabulary)?.strength === 3
}

/** The first word is no name of its own, as in "Marketing Cookies"; in "Unity Ads" it is. */
function isOfKinds(first: Token | undefined, { lexicon, use }: { lexicon: Lexicon; use: WordUse }): boolean {
  return (
    first === undefined ||
    use.small.has(first.folded) ||
    lexicon.generic.has(first.folded) ||
    lexicon.phrases.at([first], 0).length > 0 ||
    tellsKind(first.text, lexicon)
  )
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
    (tellsKind(name.text, lexicon) && (!name.isMarked || isOfKinds(tokens[name.at], { lexicon, use })))
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
