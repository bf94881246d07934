import type { CategoryId } from '../../../core/category'
import type { Entry } from '../../../core/charter'
import type { CategoryChoice } from '../../../core/consent-platform'
import { parseCategory } from '../../../core/declared-category'
import { parseDuration } from '../../../core/declared-duration'
import { parseNamePatterns } from '../../../core/declared-names'
import type { Vocabulary } from '../../../core/vocabulary'
import { declaredAddress, declaredText } from './declared-text'
import { labelledCells } from './labelled-cells'
import type { DeclaredCookie, ToldCategory } from './platform'

const LONGEST_QUOTE = 20_000

/**
 * Makes an entry of what a platform tells of a cookie; null where it has no name, or one that would declare anything.
 * `url` is the page or file in which it stands. The quote is the row's cells as told.
 */
export function platformEntry(
  told: DeclaredCookie,
  row: number,
  url: string | null,
  vocabulary: Vocabulary,
): Entry | null {
  const cookie = told.cells === undefined ? told : withCells(told, labelledCells(told.cells, vocabulary))
  const name = declaredText(cookie.name)
  if (name === null || parseNamePatterns(name).length === 0) return null
  const provider = declaredText(cookie.provider)
  const service = declaredText(cookie.service)
  const purpose = declaredText(cookie.purpose)
  const declaredCategory = declaredText(cookie.declaredCategory)
  const duration = declaredText(cookie.duration)
  const declaredConsent = declaredText(cookie.declaredConsent)
  const cells = [name, provider, service, declaredCategory, purpose, duration, declaredConsent]
  return {
    name,
    provider,
    service,
    purpose,
    category: cookie.category ?? categoryOf(declaredCategory, vocabulary),
    declaredCategory,
    consent: cookie.consent ?? 'not-stated',
    declaredConsent,
    duration,
    durationSeconds: secondsOf(cookie.durationSeconds, duration, vocabulary),
    party: cookie.party ?? null,
    domain: declaredText(cookie.domain),
    storage: cookie.storage ?? null,
    quote: cells
      .filter((cell) => cell !== null)
      .join(' | ')
      .slice(0, LONGEST_QUOTE),
    locator: { url, row },
    documents: [...new Set((cookie.documents ?? []).map(declaredAddress).filter((address) => address !== null))],
    translations: {},
    elsewhere: [],
  }
}

function withCells(told: DeclaredCookie, cells: Partial<DeclaredCookie>): DeclaredCookie {
  const own = Object.entries(told).filter(([, value]) => value !== null && value !== undefined)
  return { name: null, ...cells, ...Object.fromEntries(own) }
}

/** Makes what was chosen for a category of what a platform tells of it; null where it has no name. */
export function categoryChoice(told: ToldCategory, vocabulary: Vocabulary): CategoryChoice | null {
  const declared = declaredText(told.declared)
  if (declared === null) return null
  const words = told.declaredCategory === undefined ? declared : declaredText(told.declaredCategory)
  const { accepted, fixed } = told
  return { declared, category: told.category ?? categoryOf(words, vocabulary), accepted, fixed }
}

function categoryOf(words: string | null, vocabulary: Vocabulary): CategoryId {
  return words === null ? 'unclassified' : parseCategory(words, vocabulary)
}

function secondsOf(told: number | null | undefined, duration: string | null, vocabulary: Vocabulary): number | null {
  if (told !== undefined) return told !== null && Number.isFinite(told) && told >= 0 ? told : null
  return duration === null ? null : parseDuration(duration, vocabulary)
}
