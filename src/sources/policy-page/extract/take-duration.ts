import { isDuration, saysWhenItEnds, statedLength, statedTime } from '../../../core/declared-duration'
import { fold } from '../../../core/fold'
import type { Vocabulary } from '../../../core/vocabulary'
import { no, none, rule, same } from '../../reading/rule'
import { type Fields, stated } from './declaration'

const PARTS = /\s+[–—|-]\s+|\s*[()]\s*|(?<=[.;])\s+/
const MOST_WORDS = 8
const MOST_WORDS_OF_END = 14
/** More words say something of the cookie besides. */
const LONGEST_STATEMENT = 4
/** "counts visits, 2 years" does as well. */
const WORDS_BEFORE_COMMA = /^\p{L}+\s[^\d,]*,\s/u

/** `_a (Somebody, 2 years), _b (1 day)`: gives the durations in brackets behind names. */
export const durationsBeside = rule('durations behind names', none, (text: string, vocabulary: Vocabulary): string[] =>
  [...text.matchAll(/\s\(([^()]*)\)/g)].flatMap(
    ([, inner = '']) => inner.split(/\s*[,;]\s*/).find((part) => isDuration(part, vocabulary)) ?? [],
  ),
)

/**
 * Takes a duration that stands for itself in running words: alone, in brackets, behind a dash, as a last short sentence;
 * gives what is left. Words that are `told` as the purpose are never the duration as a whole.
 */
export const takeDuration = rule(
  'a duration in running words',
  same,
  (text: string | undefined, fields: Fields, vocabulary: Vocabulary, isTold = false) => {
    if (text === undefined || fields.duration !== undefined) return text
    const is = (part: string) => (isLength(part, vocabulary) && !(isTold && part === text)) || isEnd(part, vocabulary)
    const part = text.split(PARTS).findLast((one) => one !== '' && is(one))
    if (part === undefined) {
      const clause = /,\s+([^,]{3,80})$/.exec(text)?.[1] ?? ''
      if (is(clause)) fields.duration = statedTime(clause, vocabulary).replace(/[.;]$/, '')
      return text
    }
    const saysMore = part.split(/\s+/).length > LONGEST_STATEMENT || WORDS_BEFORE_COMMA.test(part)
    const isSentence = saysMore && !isLabelled(part, vocabulary)
    fields.duration = (isSentence ? statedTime(part, vocabulary) : part).replace(/^[,;]\s*|^\p{L}+:\s+|[.;,]$/gu, '')
    const at = text.lastIndexOf(part)
    const rest = `${text.slice(0, at)}${text.slice(at + part.length)}`
      .replace(/\s*\(\s*\)/g, '')
      .replace(/^[\s:–—|-]+|[\s;,–—|-]+$/g, '')
    const told = stated(rest.replace(/\s+/g, ' ').trim())
    return told === undefined && saysMore ? text : told
  },
)

const isEnd = rule('words of the end of a cookie', no, (part: string, vocabulary: Vocabulary) => {
  return part.split(/\s+/).length <= MOST_WORDS_OF_END && saysWhenItEnds(part, vocabulary)
})

/** Words that only hold one of sessions are no duration: "Session timeout". */
const isLength = rule('words that are a duration and no more', isDuration, (text: string, vocabulary: Vocabulary) => {
  const folded = fold(text)
  if (text.split(/\s+/).length > MOST_WORDS) return false
  if (/\d/.test(text) || isLabelled(text, vocabulary)) return isDuration(text, vocabulary)
  if (vocabulary.session.has(folded) || vocabulary.persistent.has(folded)) return true
  return folded.split(' ').length <= 2 && statedLength(text, vocabulary) !== null
})

const isLabelled = rule('a labelled duration', no, (text: string, vocabulary: Vocabulary) => {
  return vocabulary.roles.get(fold(text).split(' ')[0] ?? '') === 'duration'
})
