import { asRecord, asText } from './open-data'

/**
 * Looks words up in translations by language: the page's language with its region, without it, then those that follow. The
 * path leads inward from the language; where `inner` is given, words may also stand one step further, under that name.
 */
export function translated(
  translations: unknown,
  languages: readonly string[],
  path: readonly string[],
  inner?: string,
): string | null {
  for (const language of languages) {
    let value: unknown = asRecord(translations)[language]
    for (const step of path) value = asRecord(value)[step]
    const words = asText(value) ?? (inner === undefined ? null : asText(asRecord(value)[inner]))
    if (words !== null) return words
  }
  return null
}

/** Lists a language's tags to look up: `fr-CA`, `fr-ca`, `fr`. None where it is null. */
export function tagsOf(language: string | null): string[] {
  if (language === null) return []
  const [primary = ''] = language.split(/[-_]/)
  return [...new Set([language, language.toLowerCase(), primary.toLowerCase()])]
}
