import type { ObservedCookie } from '../core/cookie'
import type { FindingRule } from './finding-rule'

/**
 * A cookie's name begins with a prefix that promises attributes which it has not. Browsers know the prefixes in capitals
 * and small letters alike, and refuse such a cookie, so it is old, or this browser is. Attention: a server that trusts
 * the name can be deceived.
 */
export default {
  id: 'broken-name-prefix',
  source: {
    citation: 'RFC 6265bis, 4.1.3; draft-ietf-httpbis-layered-cookies (__Http-, __Host-Http-)',
    url: 'https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-layered-cookies',
  },
  variants: ['secure', 'http-only', 'host', 'path'],
  values: { prefix: 'text' },
  find({ matches }) {
    return matches.flatMap(({ cookie, id }) => {
      const asked = cookie === null ? null : promisesOf(cookie.name)
      if (cookie === null || asked === null) return []
      return asked.promises
        .filter((promise) => BROKEN[promise](cookie))
        .map((variant) => ({
          name: cookie.name,
          match: id,
          places: [],
          values: { prefix: { kind: 'text' as const, text: asked.prefix } },
          variant,
          severity: 'attention' as const,
        }))
    })
  },
} satisfies FindingRule

type Promised = 'secure' | 'http-only' | 'host' | 'path'

/** What is not visible is not broken. */
const BROKEN: Record<Promised, (cookie: ObservedCookie) => boolean> = {
  secure: ({ secure }) => secure === false,
  'http-only': ({ httpOnly }) => httpOnly === false,
  host: ({ hostOnly }) => hostOnly === false,
  path: ({ path }) => path !== null && path !== '/',
}

/** The longer of two prefixes that begin alike stands first. */
const PREFIXES: { prefix: string; promises: Promised[] }[] = [
  { prefix: '__Host-Http-', promises: ['secure', 'http-only', 'host', 'path'] },
  { prefix: '__Host-', promises: ['secure', 'host', 'path'] },
  { prefix: '__Secure-', promises: ['secure'] },
  { prefix: '__Http-', promises: ['secure', 'http-only'] },
]

function promisesOf(name: string) {
  const start = name.slice(0, 12).toLowerCase()
  return PREFIXES.find(({ prefix }) => start.startsWith(prefix.toLowerCase())) ?? null
}
