import type { ObservedCookie } from '../../core/cookie'

export const DAY = 86_400

/**
 * Gives how long the browser will still keep a persistent cookie, in seconds from `takenAt` (ISO 8601).
 * Null for a session cookie, one that has expired, and one whose expiry is not visible. Browsers do not tell how long a
 * cookie was to live when it was set.
 */
export function remainingLife(cookie: ObservedCookie, takenAt: string): number | null {
  if (cookie.session !== false || cookie.expirationDate === null) return null
  const left = cookie.expirationDate - Date.parse(takenAt) / 1000
  return left > 0 ? left : null
}
