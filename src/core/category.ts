/** The kinds of cookies, in the order in which they are shown. */
export const CATEGORIES = ['necessary', 'preferences', 'statistics', 'marketing', 'unclassified'] as const

export type CategoryId = (typeof CATEGORIES)[number]

/** Tells whether a word is the id of a category. */
export function isCategory(id: string): id is CategoryId {
  return (CATEGORIES as readonly string[]).includes(id)
}

/** What a charter itself says of consent; it is shown, never decided. */
export const DECLARED_CONSENTS = ['exempt', 'required', 'not-stated'] as const

export type DeclaredConsent = (typeof DECLARED_CONSENTS)[number]

/**
 * The general rule in France for a category, shown beside the charter's word and marked as such.
 * Sources: art. 82 of the law of 6 January 1978; CNIL guidelines 2020-091, art. 5; CNIL recommendation 2020-092, art. 5.
 */
export const GENERAL_RULE = {
  necessary: 'exempt',
  preferences: 'depends',
  statistics: 'exempt-under-conditions',
  marketing: 'required',
  unclassified: 'unknown',
} as const satisfies Record<CategoryId, string>
