import type { CategoryId } from '../../../core/category'
import { fold } from '../../../core/fold'
import { asRecord, asText, entriesOf } from './open-data'

/** The categories that the platform itself sets up; a site may rename them and add others. */
export const COOKIEYES_CATEGORIES = new Map<string, CategoryId>([
  ['necessary', 'necessary'],
  ['functional', 'preferences'],
  ['performance', 'statistics'],
  ['analytics', 'statistics'],
  ['advertisement', 'marketing'],
  ['other', 'unclassified'],
  ['others', 'unclassified'],
])

/** What it writes where nobody has told the purpose. */
const UNTOLD = new Set(
  ['No description available.', 'No description', 'Description is currently not available.'].map(fold),
)

/** Gives a purpose unless it only says that there is none. */
export function toldPurpose(purpose: unknown): unknown {
  return typeof purpose === 'string' && UNTOLD.has(fold(purpose)) ? null : purpose
}

/** Gives a text in the best of the languages that it is told in, the best first; null where it is told in none. */
export function inLanguage(value: unknown, languages: readonly string[]): string | null {
  const plain = asText(value)
  if (plain !== null) return plain
  const words = asRecord(value)
  const best = languages.map((language) => asText(words[language])).find((text) => text !== null)
  return (
    best ??
    entriesOf(value)
      .map(([, text]) => asText(text))
      .find((text) => text !== null) ??
    null
  )
}
