import { makeVocabulary, type Vocabulary, type Words } from '../../core/vocabulary'

const files = import.meta.glob<Words>('../../core/words/*.json', { eager: true, import: 'default' })

const languages = new Map(
  Object.entries(files).map(([path, words]) => [/([\w-]+)\.json$/.exec(path)?.[1] ?? '', words]),
)

const made = new Map<string, Vocabulary>()

/** Gives every language's words, those of the document's language first, English next. An unknown tag is none. */
export function vocabularyOf(language: string | null): Vocabulary {
  const tag = tagOf(language)
  const known = made.get(tag)
  if (known !== undefined) return known
  const order = [...new Set([tag, 'en', ...languages.keys()])]
  const vocabulary = makeVocabulary(order.flatMap((one) => languages.get(one) ?? []))
  made.set(tag, vocabulary)
  return vocabulary
}

function tagOf(language: string | null): string {
  const [primary = ''] = (language ?? '').toLowerCase().split('-')
  return NORWEGIAN.has(primary) ? 'nb' : languages.has(primary) ? primary : 'en'
}

/** Tells whether there are words of the language of this BCP 47 tag. */
export function isKnownLanguage(language: string): boolean {
  const [primary = ''] = language.toLowerCase().split('-')
  return languages.has(primary) || NORWEGIAN.has(primary) || UNSAID.has(primary)
}

const NORWEGIAN = new Set(['no', 'nn'])
/** Tags that name no language (RFC 5646, 4.1; ISO 639-3). */
const UNSAID = new Set(['', 'und', 'mul', 'mis', 'zxx'])

/** Lists the words of every language. */
export function allWords(): Words[] {
  return [...languages.values()]
}

/** Gives the usual path of a cookie policy in a language; an unknown tag has the English one. */
export function usualPlace(language: string | null): string {
  const words = languages.get(tagOf(language)) ?? languages.get('en')
  return `/${words?.links.place[0] ?? 'cookies'}`
}
