import { fold } from '../../../core/fold'
import type { Vocabulary } from '../../../core/vocabulary'
import { speaksOfCookies } from '../../reading/roles'
import { no, nothing, rule } from '../../reading/rule'
import { cleanName, hasSigns, isSomebodyLike, isUnmistakable, likeness } from './names'

/** A text that says "cookie" before a word that the page marks as code needs no form; one that names or marks it, only that; any other, a sure one. */
export type Sureness = 'any' | 'form' | 'unmistakable'

/** One stands around a word that the page marks, the other around one that is marked as code; no page means them. */
export const MARK = '\ue000'
export const CODE = '\ue001'
export const MARKS = /[\ue000\ue001]/g
/** A name in quotes, one that the page marks, one in brackets, or a word with signs that stand in no other. */
const NAME =
  /["“«„‘'](?:\s?)([^\s"”»’']{2,80})(?:\s?)["”»“’']|[\ue000\ue001]([^\ue000\ue001\s]{2,80})[\ue000\ue001]|\(([^\s()]{2,80})\)|(?<=\s)([^\s"“”«»\ue000\ue001]*[_*#][^\s"“”«»\ue000\ue001]*)/g
const BETWEEN_NAMES = /^\s*(?:,|\p{L}{1,4}|&)\s*$/u

/** Names that stand together in a sentence, with the words before and behind them, and the marks in these. */
export interface Named {
  names: string[]
  sureness: Sureness
  before: string
  rest: string
}

/** The names right behind the word "cookie", or behind "under the key", and the words around them. */
export function namedIn(sentence: string, vocabulary: Vocabulary): Named[] {
  const all: (Named & { end: number })[] = []
  for (const match of sentence.matchAll(NAME)) {
    const [whole, quoted, marked, inner, bare] = match
    const name = cleanName((quoted ?? marked ?? inner ?? bare ?? '').replace(/\.$/, ''))
    const isOther = inner !== undefined && (!isUnmistakable(name) || isSomebodyLike(name))
    if (isOther || likeness(name) === 0 || (bare !== undefined && !hasSigns(name))) continue
    const last = all.at(-1)
    const before = sentence.slice(last?.end ?? 0, match.index)
    const end = match.index + whole.length
    if (last !== undefined && BETWEEN_NAMES.test(before)) {
      last.names.push(name)
      last.end = end
      continue
    }
    const behind = behindCookie(before, name, vocabulary)
    if (behind === null && !isKept(before, whole.charAt(0), name, vocabulary)) continue
    if (last !== undefined) last.rest = before
    const isSure = behind !== null && whole.startsWith(CODE)
    const sureness = isSure ? 'any' : marked !== undefined || behind === 'named' ? 'form' : 'unmistakable'
    all.push({ names: [name], sureness, before, rest: '', end })
  }
  const last = all.at(-1)
  if (last !== undefined) last.rest = sentence.slice(last.end)
  return all
}

/** What stands right before a word that is marked as code says that it is kept or set: "under the key", "sets"; one in bold needs signs and "named". */
const isKept = rule('what a key keeps', no, (before: string, mark: string, name: string, vocabulary: Vocabulary) => {
  const words = fold(before.replace(MARKS, ' ')).split(' ')
  const isNamed = [1, 2, 3].some((length) => vocabulary.named.has(words.slice(-length).join(' ')))
  const near = words.at(-1) ?? ''
  if (hasSigns(name) && isShortForCookie(near, vocabulary)) return true
  return mark === CODE ? isNamed || vocabulary.sets.has(near) : mark === MARK && isNamed && hasSigns(name)
})

/** "Plik" where a cookie is a "plik cookie". */
const isShortForCookie = rule('a cookie called a file', no, (word: string, { cookies }: Vocabulary): boolean =>
  cookies.has(`${word} cookie`),
)

/** A word that says more of a cookie: "un cookie technique". */
const MORE = /^\p{Ll}{5,}$/u

/** Between the word "cookie" and the name stands nothing, "named", or a word that says more of the cookie; null elsewhere. */
const behindCookie = rule('names behind "cookie"', nothing, (before: string, name: string, vocabulary: Vocabulary) => {
  const words = before.replace(MARKS, ' ').trim().split(/\s+/).slice(-5)
  for (let length = 0; length < words.length; length++) {
    const between = fold(words.slice(words.length - length).join(' '))
    if (length > 0 && !vocabulary.named.has(between)) continue
    const [further = '', near = ''] = ['', '', ...words.slice(0, words.length - length)].slice(-2)
    const isSaidMoreOf = MORE.test(near) && /^\p{L}+$/u.test(further) && speaksOfCookies(further)
    const isBehind = speaksOfCookies(near) || (isSaidMoreOf && (length > 0 || hasSigns(name)))
    if (isBehind) return length > 0 ? 'named' : 'bare'
  }
  return null
})
