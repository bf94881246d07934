import type { CategoryId } from '../../../core/category'
import { fold } from '../../../core/fold'
import { asRecord, asText } from './open-data'
import { translated } from './translated'

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
  return asText(value) ?? translated(value, [...languages, ...Object.keys(asRecord(value))], [])
}
