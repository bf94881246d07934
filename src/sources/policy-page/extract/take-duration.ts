import { isDuration, saysWhenItEnds, statedTime } from '../../../core/declared-duration'
import { fold } from '../../../core/fold'
import type { Vocabulary } from '../../../core/vocabulary'
import { no, none, rule, same, yes } from '../../reading/rule'
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

/** Takes a duration that stands for itself in running words: alone, in brackets, behind a dash, as a last short sentence; gives what is left. */
export const takeDuration = rule(
  'a duration in running words',
  same,
  (text: string | undefined, fields: Fields, vocabulary: Vocabulary) => {
    return take(
      text,
      fields,
      (part) => part.split(/\s+/).length <= MOST_WORDS && isLength(part, vocabulary),
      vocabulary,
    )
  },
)

/** Takes only what can be nothing else: "Expires after 6 months", "(2 years)", "… when you close your browser". */
export const takeLabelledDuration = rule(
  'a duration in a purpose',
  same,
  (text: string | undefined, fields: Fields, vocabulary: Vocabulary) => {
    const is = (part: string) => {
      const words = part.split(/\s+/).length
      if (part === text || words > MOST_WORDS || !isDuration(part, vocabulary)) return false
      return (words <= 3 && isNothingElse(part, vocabulary)) || isLabelled(part, vocabulary)
    }
    return take(text, fields, is, vocabulary)
  },
)

function take(
  text: string | undefined,
  fields: Fields,
  is: (part: string) => boolean,
  vocabulary: Vocabulary,
): string | undefined {
  if (text === undefined || fields.duration !== undefined) return text
  const parts = text.split(PARTS).filter((part) => part !== '')
  const part = parts.findLast((one) => is(one) || isEnd(one, vocabulary))
  if (part === undefined) {
    const clause = /,\s+([^,]{3,80})$/.exec(text)?.[1]
    if (clause !== undefined && (is(clause) || isEnd(clause, vocabulary)))
      fields.duration = statedTime(clause, vocabulary).replace(/[.;]$/, '')
    return text
  }
  const saysMore = part.split(/\s+/).length > LONGEST_STATEMENT || WORDS_BEFORE_COMMA.test(part)
  const isSentence = saysMore && !isLabelled(part, vocabulary)
  fields.duration = (isSentence ? statedTime(part, vocabulary) : part).replace(/^(?:[,;]|\p{L}+:)\s*|[.;,]$/gu, '')
  const at = text.lastIndexOf(part)
  const rest = `${text.slice(0, at)}${text.slice(at + part.length)}`
    .replace(/\s*\(\s*\)/g, '')
    .replace(/^[\s:–—|-]+|[\s;,–—|-]+$/g, '')
  const told = stated(rest.replace(/\s+/g, ' ').trim())
  return told === undefined && saysMore ? text : told
}

/** "Session timeout" speaks of a session, and is no length: the words must be those of a duration alone. */
const isNothingElse = rule('words of sessions that are no length', yes, (part: string, vocabulary: Vocabulary) => {
  const folded = fold(part)
  return /\d/.test(part) || vocabulary.session.has(folded) || vocabulary.persistent.has(folded)
})

const isEnd = rule(
  'words of the end of a cookie',
  no,
  (part: string, vocabulary: Vocabulary) =>
    part.split(/\s+/).length <= MOST_WORDS_OF_END && saysWhenItEnds(part, vocabulary),
)

/** Many words that only hold a word of sessions are no duration. */
const isLength = rule('few words that are a duration', isDuration, (text: string, vocabulary: Vocabulary): boolean => {
  const words = fold(text).split(' ').length
  return isDuration(text, vocabulary) && (/\d/.test(text) || words <= 2 || isLabelled(text, vocabulary))
})

const isLabelled = rule(
  'a labelled duration',
  no,
  (text: string, vocabulary: Vocabulary) => vocabulary.roles.get(fold(text).split(' ')[0] ?? '') === 'duration',
)
