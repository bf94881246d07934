import type { FindingRule } from './finding-rule'
import { ownDeclarations } from './reading/own-declarations'
import { isForSigningIn } from './reading/purpose'

/**
 * On an encrypted site, a cookie that is declared to keep somebody signed in may travel unencrypted (no Secure), or be
 * read by scripts (no HttpOnly). Only what was seen counts: an attribute that is not visible is not lacking. Serious
 * without Secure, because whoever shares the network may take the account over; attention without HttpOnly, which only
 * matters once a script of somebody else's runs in the page.
 */
export default {
  id: 'sign-in-unprotected',
  source: {
    citation: 'RFC 6265bis, 4.1.2.5 (Secure), 4.1.2.6 (HttpOnly)',
    url: 'https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-rfc6265bis',
  },
  variants: ['secure', 'http-only'],
  values: {},
  find(inspected) {
    if (inspected.site.scheme !== 'https') return []
    return ownDeclarations(inspected).cookies.flatMap(({ match, cookie, own }) => {
      if ((cookie.secure !== false && cookie.httpOnly !== false) || !isForSigningIn(own.entry)) return []
      const lacking = [
        ...(cookie.secure === false ? [{ variant: 'secure', severity: 'serious' } as const] : []),
        ...(cookie.httpOnly === false ? [{ variant: 'http-only', severity: 'attention' } as const] : []),
      ]
      return lacking.map((its) => ({
        name: cookie.name,
        match: match.id,
        places: [own.place],
        values: {},
        ...its,
      }))
    })
  },
} satisfies FindingRule
