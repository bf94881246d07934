import { makeVocabulary, type Vocabulary, type Words } from '../../core/vocabulary'
import { WORD_FILES } from './word-files'
import { NORWEGIAN, wordsTag } from './words-tag'

const made = new Map<string, Vocabulary>()

/** Gives every language's words, those of the document's language first, English next. An unknown tag is none. */
export function vocabularyOf(language: string | null): Vocabulary {
  const tag = wordsTag(language, WORD_FILES)
  const order = [...new Set([tag, 'en', ...WORD_FILES.keys()])]
  const vocabulary = made.get(tag) ?? makeVocabulary(order.flatMap((one) => WORD_FILES.get(one) ?? []))
  made.set(tag, vocabulary)
  return vocabulary
}

/** Tells whether there are words of the language of this BCP 47 tag. */
export function isKnownLanguage(language: string): boolean {
  const [primary = ''] = language.toLowerCase().split('-')
  return WORD_FILES.has(primary) || NORWEGIAN.has(primary) || UNSAID.has(primary)
}

/** Tags that name no language (RFC 5646, 4.1; ISO 639-3). */
const UNSAID = new Set(['', 'und', 'mul', 'mis', 'zxx'])

/** Lists the words of every language. */
export function allWords(): Words[] {
  return [...WORD_FILES.values()]
}
