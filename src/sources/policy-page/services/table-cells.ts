import { namedCategory } from '../../../core/declared-category'
import { holdsPhrase } from '../../../core/vocabulary'
import { readLabel } from '../../reading/roles'
import { vocabularyOf } from '../../reading/vocabulary-of'
import { hasSigns } from '../extract/names'
import { companyEndings, knownServices, noServices } from './name-lists'
import { sentenceOf } from './outline'
import type { Reading } from './reading'
import { tokensOf } from './tokens'

/** A name in a cell is not longer than this. */
export const LONGEST_NAME = 60
const MOST_NAME_WORDS = 6
const ADDRESS = /(?:https?:\/\/|\bwww\.)\S+/g
const BETWEEN_NAMES = /\n|;|,\s|•/
/** A word in capitals in a column of names is that of a cookie, where no well-known service bears it. */
const LIKE_COOKIE = /^[\p{Lu}\d]{2,16}$/u

/** Gives the lines of a cell without addresses and brackets. */
export function linesOf(text: string): string[] {
  return text
    .replace(ADDRESS, ' ')
    .replace(/\s*\([^()]{0,200}\)/g, ' ')
    .split(BETWEEN_NAMES)
    .map((line) => line.replace(/^[\s•*–-]+|[\s,;:]+$/g, ''))
    .filter((line) => line !== '')
}

/** Gives the names in a cell: a word in capitals too, where it stands among names. */
export function namesOf(text: string, reading: Reading): string[] {
  const lines = linesOf(text)
  const names = new Set(lines.filter((line) => isName(line, reading)))
  return names.size === 0 ? [] : lines.filter((line) => names.has(line) || LIKE_COOKIE.test(line))
}

/** Tells whether the words of a cell are the name of somebody or something, and not a kind, a cookie or a sentence. */
export function isName(text: string, reading: Reading): boolean {
  const { lexicon } = reading.outline
  const tokens = tokensOf(text)
  if (text.length > LONGEST_NAME || tokens.length === 0 || tokens.length > MOST_NAME_WORDS) return false
  const known = knownServices.at(tokens, 0)[0]?.length ?? 0
  if (known > 0 && (known === tokens.length || /\p{Lu}/u.test(text))) return true
  if (!/\p{Lu}/u.test(text)) return false
  const isCompany = tokens.some((_, at) => at > 0 && companyEndings.at(tokens, at).length > 0)
  if (/[!?]$/.test(text) || (text.endsWith('.') && !isCompany)) return false
  if (hasSigns(text.split(' ')[0] ?? '') || LIKE_COOKIE.test(text) || !/^[\p{Lu}\d]/u.test(text)) return false
  const vocabulary = vocabularyOf(lexicon.language)
  if (
    namedCategory(text, vocabulary) !== null ||
    holdsPhrase(text, vocabulary.parties) ||
    readLabel(text, vocabulary)?.strength === 3
  )
    return false
  const { senses } = sentenceOf(text, lexicon)
  if (senses.has('not') || senses.has('cookie') || lexicon.verbs.has(tokens[0]?.folded ?? '')) return false
  return !tokens.every(({ folded }) => lexicon.generic.has(folded) || reading.use.small.has(folded))
}

/** The cell says that there are no cookies. */
export function isNo(text: string, { outline: { lexicon } }: Reading): boolean {
  const tokens = tokensOf(text)
  if (tokens.length === 0) return /^\s*[-–—✗✘×]\s*$/.test(text)
  return tokens.length <= 4 && lexicon.phrases.at(tokens, 0).some(({ value }) => value === 'no')
}

/** The name is the site's own, or that of a browser or of a body for opting out. */
export function isOwnOrOther(name: string, { own }: Reading): boolean {
  const tokens = tokensOf(name)
  const known = knownServices.at(tokens, 0)[0]?.length ?? 0
  return own.isOwn(name, known > 0) || (noServices.at(tokens, 0)[0]?.length ?? 0) > known
}
