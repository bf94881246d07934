import * as v from 'valibot'
import type { ObservedCookie, SameSite } from '../core/cookie'
import type { Site } from '../core/site'

const PageCookieSchema = v.object({
  name: v.string(),
  domain: v.optional(v.nullable(v.string())),
  path: v.optional(v.string()),
  secure: v.optional(v.boolean()),
  sameSite: v.optional(v.string()),
  expires: v.optional(v.nullable(v.number())),
  partitioned: v.optional(v.boolean()),
})

export const PageReadingSchema = v.object({
  address: v.string(),
  began: v.number(),
  contentType: v.string(),
  cookies: v.nullable(v.array(PageCookieSchema)),
  found: v.array(v.string()),
})

const SAME_SITE = new Map<string, SameSite>([
  ['strict', 'strict'],
  ['lax', 'lax'],
  ['none', 'no_restriction'],
])

/**
 * Gives a cookie that the page told in the shape of all observed cookies.
 * What the page's own view cannot tell stays not visible; a cookie that a script can read is not HttpOnly.
 */
export function pageCookieAsObserved(
  cookie: v.InferOutput<typeof PageCookieSchema>,
  site: Site,
  storeId: string | null,
): ObservedCookie {
  const { domain, expires, partitioned } = cookie
  return {
    name: cookie.name,
    domain: domain === undefined ? null : (domain ?? site.host).replace(/^\./, ''),
    hostOnly: domain === undefined ? null : domain === null,
    path: cookie.path ?? null,
    secure: cookie.secure ?? null,
    httpOnly: false,
    sameSite: cookie.sameSite === undefined ? null : (SAME_SITE.get(cookie.sameSite) ?? null),
    session: expires === undefined ? null : expires === null,
    expirationDate: expires === undefined || expires === null ? null : expires / 1000,
    partitionKey: partitioned === false ? 'unpartitioned' : null,
    storeId,
  }
}
