import type { Entry } from '../../core/charter'
import { speaksOf } from './words'

/** What a cookie of somebody signed in may be for without keeping them signed in; a token against forgery is read by scripts. */
const OTHER_PURPOSES = ['antiForgery', 'audience', 'preferences'] as const

/**
 * Tells whether the declaration makes it a cookie that keeps somebody signed in: necessary, and for signing in or a
 * session by the words of its purpose or service, which speak of nothing else. No name tells it.
 */
export function isForSigningIn({ category, purpose, service }: Entry): boolean {
  return (
    category === 'necessary' &&
    speaksOf('signIn', purpose, service) &&
    !OTHER_PURPOSES.some((topic) => speaksOf(topic, purpose, service))
  )
}

/**
 * Tells whether the declaration makes it an audience measurement that takes itself for exempt from consent: statistics
 * declared exempt, or a measurement by its words that is declared necessary.
 */
export function isExemptAudience({ category, consent, purpose, service, declaredCategory }: Entry): boolean {
  if (consent === 'required') return false
  if (category === 'statistics') return consent === 'exempt'
  return category === 'necessary' && speaksOf('audience', purpose, service, declaredCategory)
}

/**
 * Tells whether a cookie so declared needs the visitor's consent by the general rule in France: advertising, statistics
 * that are not declared exempt, and what its own charter says needs it. Preferences depend on what was asked for, and
 * nothing is known of what has no category, so neither does.
 * Sources: art. 82 of the law of 6 January 1978; CNIL guidelines 2020-091, art. 5.
 */
export function needsConsent({ category, consent }: Entry): boolean {
  return consent === 'required' || category === 'marketing' || (category === 'statistics' && consent !== 'exempt')
}
