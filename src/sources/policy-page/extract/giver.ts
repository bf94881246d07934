import { fold } from '../../../core/fold'
import { findPhrases, type Vocabulary } from '../../../core/vocabulary'
import { speaksOfCookies } from '../../reading/roles'
import { nothing, rule, unsaid } from '../../reading/rule'
import type { Fields } from './declaration'
import { NAME_WORD, namedBy, WORD_OF_NAME } from './title'

const MOST_WORDS = 6
const MOST_BEFORE_COOKIE = 5
const PLAIN_WORD = /^\p{Lu}\p{Ll}+$/u
/** A name at the end of words, with the small ones that join its own: "Bank of Oarsmen". A stop ends a sentence, and a name. */
const NAME_AT_END = new RegExp(`(?<!\\S)(?:${WORD_OF_NAME}(?<!\\.)(?: \\p{Ll}{1,2}){0,2} ){0,5}${WORD_OF_NAME}$`, 'u')

/** Gives whom a sentence names before the verb by which cookies are set: "Somebody sets …", "by Somebody, which sets …"; null for the site itself, and nobody. */
export const subjectOf = rule(
  'who sets what follows',
  nothing,
  (sentence: string, vocabulary: Vocabulary, verbs = vocabulary.sets): string | null => {
    const words = sentence.split(/\s+/)
    const verb = words.findIndex((word, at) => at > 0 && verbs.has(fold(word)))
    const isRelative = words[verb - 2]?.endsWith(',') ?? false
    const end = isRelative ? verb - 1 : withoutModal(words, verb)
    const before = words.slice(0, Math.max(0, end)).join(' ')
    const named = NAME_AT_END.exec(isRelative ? before.slice(0, -1) : before)?.[0].split(' ') ?? []
    const isBehindArticle = vocabulary.own.has(fold(named[0] ?? ''))
    if (isBehindArticle) named.shift()
    const isWord = named.length === 1 && PLAIN_WORD.test(named[0] ?? '')
    const isNoun = isBehindArticle ? hasCapitalNouns(words, vocabulary) : end < verb && !isRelative
    return (isWord && isNoun) || named.length === 0 || speaksOfCookies(named.join(' ')) ? null : named.join(' ')
  },
)

/** In German, every noun behind an article begins with a capital. */
function hasCapitalNouns(words: readonly string[], { own }: Vocabulary): boolean {
  return words.filter((word, at) => PLAIN_WORD.test(word) && own.has(fold(words[at - 1] ?? ''))).length > 1
}

/** "Somebody may store": a word between a name and the verb. */
function withoutModal(words: readonly string[], verb: number): number {
  const isBehindName = NAME_WORD.test(words[verb - 2] ?? '') && /^\p{Ll}{3,6}$/u.test(words[verb - 1] ?? '')
  return isBehindName ? verb - 1 : verb
}

/** Gives whom words name behind those by which cookies are set: "… set by Somebody". */
export const setterIn = rule('whom a purpose names', nothing, (text: string, vocabulary: Vocabulary): string | null => {
  const words = text.split(/\s+/)
  const isBehind = (at: number) => {
    const before = fold(words.slice(Math.max(0, at - MOST_WORDS), at).join(' '))
    return vocabulary.setBy.some((phrase) => ` ${before}`.endsWith(` ${phrase}`))
  }
  const at = words.findIndex((word, index) => index > 0 && /^\p{Lu}/u.test(word) && isBehind(index))
  const setter = /^(?:\p{Lu}[\p{L}\p{N}&'-]*\s?){1,4}/u.exec(at < 0 ? '' : words.slice(at).join(' '))?.[0].trim()
  if (setter === undefined || namedBy(setter, vocabulary) === 'category' || speaksOfCookies(setter)) return null
  return setter
})

/** Takes whom a purpose names: "Somebody uses cookies …", "… set by Somebody". It is believed before whom the line above names, the `leader`. */
export function takeProvider(fields: Fields, vocabulary: Vocabulary, leader: string | null = null): void {
  const { provider, purpose } = fields
  if ((provider !== undefined && provider !== leader) || purpose === undefined) return
  const first = purpose.split(/\s+/, MOST_WORDS + 1).join(' ')
  const subject = subjectOf(first, vocabulary, vocabulary.uses)
  const behind = purpose.slice(subject?.length).split(/\s+/, MOST_BEFORE_COOKIE).join(' ')
  const isSubject = subject !== null && purpose.startsWith(subject) && speaksOfCookies(behind)
  fields.provider = (isSubject ? subject : setterIn(purpose, vocabulary)) ?? provider
}

const BEFORE_DASH = /^(\p{Lu}[^–—]{1,40}?)\s+[–—-]\s+(?=\p{Ll})/u
const BEHIND_COMMA = /^.\P{Lu}*,\s+(\p{Lu}[\p{L}\p{N}.&'’-]*(?:\s\p{Lu}[\p{L}\p{N}.&'’-]*){0,2})$/u

/** "Somebody – counts visits", of a name that is no plain word or under words of third parties; "counts visits, Somebody". */
export const takeBeside = rule('somebody beside a purpose', unsaid, (fields: Fields, vocabulary: Vocabulary) => {
  if (fields.provider !== undefined || fields.purpose === undefined) return
  const [ahead = '', before = ''] = fields.duration === undefined ? [] : (BEFORE_DASH.exec(fields.purpose) ?? [])
  const isOther = findPhrases(fold(fields.category ?? ''), vocabulary.parties).some(({ value }) => value === 'third')
  const isBefore = isOther || /\s\p{Lu}/u.test(before)
  const name = isBefore ? before : BEHIND_COMMA.exec(fields.purpose.replace(/\.$/, ''))?.[1]
  if (name === undefined || namedBy(name, vocabulary) !== 'provider') return
  fields.provider = name
  if (isBefore) fields.purpose = fields.purpose.slice(ahead.length)
})
