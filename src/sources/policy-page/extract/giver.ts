import { fold } from '../../../core/fold'
import type { Vocabulary } from '../../../core/vocabulary'
import type { Fields } from './declaration'

const MOST_WORDS = 4

/** Gives whom a sentence names before the verb by which cookies are set: "Somebody Ltd sets …"; null for the site itself, and nobody. */
export function subjectOf(sentence: string, vocabulary: Vocabulary): string | null {
  const words = sentence.split(/\s+/)
  const verb = words.findIndex((word, at) => at > 0 && vocabulary.sets.has(fold(word)))
  let start = verb
  while (start > 0 && verb - start < MOST_WORDS && /^\p{Lu}[\p{L}\p{N}.&'’-]*$/u.test(words[start - 1] ?? '')) start--
  const named = words.slice(start, verb)
  return named.length === 0 || vocabulary.own.has(fold(named[0] ?? '')) ? null : named.join(' ')
}

/** Takes whom a purpose names: "… set by Somebody." */
export function takeProvider(fields: Fields, vocabulary: Vocabulary): void {
  if (fields.provider !== undefined || fields.purpose === undefined || !/\p{Lu}/u.test(fields.purpose.slice(1))) return
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
}
