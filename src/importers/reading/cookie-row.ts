import * as v from 'valibot'
import type { ObservedCookie, PartitionKey, SameSite } from '../../core/cookie'
import { unseenCookie } from './unseen-cookie'

/** A browser keeps at most 4,096 bytes of a cookie's name and value (RFC 6265bis, 5.7). */
export const LONGEST_NAME = 4_096

const SAME_SITES = new Map<string, SameSite>([
  ['no_restriction', 'no_restriction'],
  ['none', 'no_restriction'],
  ['lax', 'lax'],
  ['strict', 'strict'],
  ['unspecified', 'unspecified'],
])

/** What an attribute holds that is not of the kind expected is "not visible", never "no". */
export function visible<Schema extends v.GenericSchema>(schema: Schema) {
  return v.fallback(v.nullish(schema, null), null)
}

/**
 * A cookie as JSON of cookie editors, Playwright, Puppeteer and Selenium has it. Each has its own word for the end of its
 * life, in seconds since 1970; -1 is a session.
 */
export const CookieRowSchema = v.pipe(
  v.object({
    name: v.pipe(v.string(), v.maxLength(LONGEST_NAME)),
    domain: v.nullish(v.string(), null),
    hostOnly: visible(v.boolean()),
    path: visible(v.string()),
    secure: visible(v.boolean()),
    httpOnly: visible(v.boolean()),
    sameSite: visible(v.string()),
    session: visible(v.boolean()),
    expirationDate: visible(v.number()),
    expires: visible(v.number()),
    expiry: visible(v.number()),
    partitionKey: visible(
      v.union([v.string(), v.object({ topLevelSite: v.string(), hasCrossSiteAncestor: v.nullish(v.boolean(), null) })]),
    ),
    storeId: visible(v.string()),
  }),
  v.transform((row): ObservedCookie => {
    const end = row.expirationDate ?? row.expires ?? row.expiry
    const session = row.session ?? (end === null ? null : end <= 0)
    return {
      ...unseenCookie(row.name),
      ...placeOf(row.domain, row.hostOnly),
      path: row.path,
      secure: row.secure,
      httpOnly: row.httpOnly,
      sameSite: sameSiteOf(row.sameSite),
      session,
      expirationDate: session === true ? null : end,
      partitionKey: partitionOf(row.partitionKey),
      storeId: row.storeId,
    }
  }),
)

/** Reads the word of any of these formats for it; null where it is none. */
export function sameSiteOf(word: string | null): SameSite | null {
  return SAME_SITES.get(word?.toLowerCase() ?? '') ?? null
}

/** Gives the domain without its leading dot, which, where the file says no more, shows that hosts below it are sent it too. */
export function placeOf(domain: string | null, hostOnly: boolean | null): Pick<ObservedCookie, 'domain' | 'hostOnly'> {
  const bare = domain?.trim().toLowerCase().replace(/^\./, '') ?? ''
  if (domain === null || bare === '') return { domain: null, hostOnly: null }
  return { domain: bare, hostOnly: hostOnly ?? !domain.trim().startsWith('.') }
}

function partitionOf(key: string | PartitionKey | null): PartitionKey | null {
  return typeof key === 'string' ? { topLevelSite: key, hasCrossSiteAncestor: null } : key
}
