import type { ObservedCookie } from '../core/cookie'
import type { Language } from '../ui/language'

/** Words how long the browser will still keep the cookie; null where that is not visible. Browsers give no creation date. */
export function lifetimeWords(cookie: ObservedCookie, takenAt: string, language: Language): string | null {
  if (cookie.session === null) return null
  if (cookie.session || cookie.expirationDate === null) return language.say('lifetime_session')
  const left = cookie.expirationDate - Date.parse(takenAt) / 1000
  if (left <= 0) return language.say('lifetime_expired')
  return language.say('lifetime_expires', { duration: language.duration(left) })
}
