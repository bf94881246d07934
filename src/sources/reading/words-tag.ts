/** Norwegian is written in two forms, and declared as either or as neither. */
export const NORWEGIAN: ReadonlySet<string> = new Set(['no', 'nn'])

/** Gives the tag of the words for a language, of those that are known; English for a BCP 47 tag that is not, and for none. */
export function wordsTag(language: string | null, known: ReadonlyMap<string, unknown>): string {
  const [primary = ''] = (language ?? '').toLowerCase().split('-')
  return NORWEGIAN.has(primary) ? 'nb' : known.has(primary) ? primary : 'en'
}
