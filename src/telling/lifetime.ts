import type { ObservedCookie } from '../core/cookie'
import type { Language } from './language'

/**
 * Words how long the browser will still keep the cookie, on request with the date; null where that is not visible.
 * Browsers give no creation date.
 */
export function lifetimeWords(
  cookie: ObservedCookie,
  takenAt: string,
  language: Language,
  dated = false,
): string | null {
  if (cookie.session === null) return null
  if (cookie.session || cookie.expirationDate === null)
    return language.say(dated ? 'lifetime_session' : 'lifetime_closing')
  const left = cookie.expirationDate - Date.parse(takenAt) / 1000
  if (left <= 0) return language.say('lifetime_expired')
  const duration = language.duration(left)
  if (!dated) return language.say('lifetime_expires', { duration })
  const date = language.date(new Date(cookie.expirationDate * 1000).toISOString())
  return language.say('lifetime_until', { duration, date })
}
