/**
 * Why a cookie may be meant: its name, or its stem before an id, stands in a part's text (`in-text`), the same for a name that is
 * an ordinary word (`word-in-text`), a declared name is like it (`similar-name`), the row that bears its name states another
 * domain (`other-domain`) or is hidden from readers (`hidden`), or the policy speaks of the service that it belongs to (`service-named`).
 */
export const NEAR_REASONS = [
  'similar-name',
  'other-domain',
  'hidden',
  'in-text',
  'service-named',
  'word-in-text',
] as const

export type NearReason = (typeof NEAR_REASONS)[number]

/** What in the site's own words may mean a cookie that no row declares. */
export interface Near {
  reason: NearReason
  /** The words that may mean it: the name or stem as it stands there, or the declared name. */
  words: string
  /** The sentence or row in which they stand. */
  quote: string
  /** Where that is, as exactly as is known; null where it has no address. */
  url: string | null
}
