import type { ObservedCookie } from '../../core/cookie'

/** Gives a cookie of which nothing but its name is visible. */
export function unseenCookie(name: string): ObservedCookie {
  return {
    name,
    domain: null,
    hostOnly: null,
    path: null,
    secure: null,
    httpOnly: null,
    sameSite: null,
    session: null,
    expirationDate: null,
    partitionKey: null,
    storeId: null,
  }
}
