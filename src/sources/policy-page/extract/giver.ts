import { fold } from '../../../core/fold'
import type { Vocabulary } from '../../../core/vocabulary'
import { nothing, rule } from '../../reading/rule'
import type { Fields } from './declaration'

const MOST_WORDS = 4
const NAME_WORD = /^\p{Lu}[\p{L}\p{N}.&'’-]*$/u

/** Gives whom a sentence names before the verb by which cookies are set: "Somebody sets …", "by Somebody, which sets …"; null for the site itself, and nobody. */
export const subjectOf = rule(
  'who sets what follows',
  nothing,
  (sentence: string, vocabulary: Vocabulary): string | null => {
    const words = sentence.split(/\s+/)
    const verb = words.findIndex((word, at) => at > 0 && vocabulary.sets.has(fold(word)))
    const isRelative = words[verb - 2]?.endsWith(',') ?? false
    const end = isRelative ? verb - 1 : verb
    if (end > 0 && isRelative) words[end - 1] = words[end - 1]?.slice(0, -1) ?? ''
    let start = end
    while (start > 0 && end - start < MOST_WORDS && isOfName(words[start - 1] ?? '', start === end)) start--
    const named = words.slice(start, Math.max(start, end))
    if (vocabulary.own.has(fold(named[0] ?? ''))) named.shift()
    return named.length === 0 ? null : named.join(' ')
  },
)

/** A stop ends a sentence, and a name. */
function isOfName(word: string, isLast: boolean): boolean {
  return NAME_WORD.test(word) && (isLast || !word.endsWith('.'))
}

/** Takes whom a purpose names: "… set by Somebody"; it is to be believed before whom the line above the list names, the `leader`. */
export const takeProvider = rule(
  'whom a purpose names',
  () => undefined,
  (fields: Fields, vocabulary: Vocabulary, leader: string | null = null): void => {
    if (
      (fields.provider !== undefined && fields.provider !== leader) ||
      fields.purpose === undefined ||
      !/\p{Lu}/u.test(fields.purpose.slice(1))
    )
      return
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
      if (provider !== undefined && provider !== '') fields.provider = provider
      return
    }
  },
)
