import { fold } from '../../../core/fold'
import { findPhrases, type Vocabulary } from '../../../core/vocabulary'
import { speaksOfCookies } from '../../reading/roles'
import { nothing, rule, unsaid } from '../../reading/rule'
import type { Fields } from './declaration'
import { NAME_WORD, namedBy } from './title'

const MOST_WORDS = 6
const MOST_BEFORE_COOKIE = 5
const PLAIN_WORD = /^\p{Lu}\p{Ll}+$/u

/** Gives whom a sentence names before the verb by which cookies are set: "Somebody sets …", "by Somebody, which sets …"; null for the site itself, and nobody. */
export const subjectOf = rule(
  'who sets what follows',
  nothing,
  (sentence: string, vocabulary: Vocabulary, verbs = vocabulary.sets): string | null => {
    const words = sentence.split(/\s+/)
    const verb = words.findIndex((word, at) => at > 0 && verbs.has(fold(word)))
    const isRelative = words[verb - 2]?.endsWith(',') ?? false
    const end = isRelative ? verb - 1 : withoutModal(words, verb)
    if (end > 0 && isRelative) words[end - 1] = words[end - 1]?.slice(0, -1) ?? ''
    let start = end
    while (start > 0 && end - start < MOST_WORDS) {
      const length = [1, 2, 3].find((count) =>
        isPartOfName(words.slice(Math.max(0, start - count), start), start === end),
      )
      if (length === undefined || length > start) break
      start -= length
    }
    const named = words.slice(start, Math.max(start, end))
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

/** A word of a name, with the small ones that join it to the next: "Bank of the". */
function isPartOfName([first = '', ...small]: readonly string[], isLast: boolean): boolean {
  if (isLast && small.length > 0) return false
  return isOfName(first, isLast) && small.every((word) => /^\p{Ll}{1,2}$/u.test(word))
}

/** A stop ends a sentence, and a name. */
function isOfName(word: string, isLast: boolean): boolean {
  return NAME_WORD.test(word) && (isLast || !word.endsWith('.'))
}

/** Takes whom a purpose names: "… set by Somebody"; it is to be believed before whom the line above the list names, the `leader`. */
export const takeProvider = rule(
  'whom a purpose names',
  unsaid,
  (fields: Fields, vocabulary: Vocabulary, leader: string | null = null): void => {
    if ((fields.provider !== undefined && fields.provider !== leader) || fields.purpose === undefined) return
    const first = fields.purpose.split(/\s+/, MOST_WORDS + 1).join(' ')
    const subject = subjectOf(first, vocabulary, vocabulary.uses) ?? ''
    const behind = fields.purpose.slice(subject.length).split(/\s+/, MOST_BEFORE_COOKIE).join(' ')
    if (subject !== '' && fields.purpose.startsWith(subject) && speaksOfCookies(behind)) fields.provider = subject
    if (fields.provider === subject || !/\p{Lu}/u.test(fields.purpose.slice(1))) return
    const words = fields.purpose.split(/\s+/)
    const folded = words.map(fold)
    for (const phrase of vocabulary.setBy) {
      const parts = phrase.split(' ')
      const at = folded.findIndex((_, start) => parts.every((part, index) => folded[start + index] === part))
      if (at < 0) continue
      const [named = ''] = words
        .slice(at + parts.length)
        .join(' ')
        .split(/[.,;(]/)
      const provider = /^(?:\p{Lu}[\p{L}\p{N}.&'-]*\s?){1,4}/u.exec(named)?.[0]?.trim().replace(/\.$/, '')
      if (
        provider !== undefined &&
        provider !== '' &&
        namedBy(provider, vocabulary) !== 'category' &&
        !speaksOfCookies(provider)
      )
        fields.provider = provider
      return
    }
  },
)

const BEFORE_DASH = /^(\p{Lu}[^–—]{1,40}?)\s+[–—-]\s+(?=\p{Ll})/u
const BEHIND_COMMA = /^.\P{Lu}*,\s+(\p{Lu}[\p{L}\p{N}.&'’-]*(?:\s\p{Lu}[\p{L}\p{N}.&'’-]*){0,2})$/u

/** "Somebody – counts visits", of a name that is no plain word or under words of third parties; "counts visits, Somebody". */
export const takeBeside = rule(
  'somebody before or behind a purpose',
  unsaid,
  (fields: Fields, vocabulary: Vocabulary): void => {
    if (fields.provider !== undefined || fields.purpose === undefined) return
    const [ahead = '', before = ''] = fields.duration === undefined ? [] : (BEFORE_DASH.exec(fields.purpose) ?? [])
    const isOther = findPhrases(fold(fields.category ?? ''), vocabulary.parties).some(({ value }) => value === 'third')
    const name =
      isOther || /\s\p{Lu}/u.test(before) ? before : BEHIND_COMMA.exec(fields.purpose.replace(/\.$/, ''))?.[1]
    if (name === undefined || namedBy(name, vocabulary) !== 'provider') return
    fields.provider = name
    if (name === before) fields.purpose = fields.purpose.slice(ahead.length)
  },
)
