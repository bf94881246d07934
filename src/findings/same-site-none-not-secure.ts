import type { FindingRule } from './finding-rule'

/**
 * A cookie is to be sent from all sites (SameSite=None) and may travel unencrypted. Today's browsers refuse one, so it is
 * old, or this browser is. Attention: it can be read on the way wherever it is sent from.
 */
export default {
  id: 'same-site-none-not-secure',
  source: {
    citation: 'RFC 6265bis, 5.7',
    url: 'https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-rfc6265bis',
  },
  variants: [],
  values: {},
  find({ matches }) {
    return matches.flatMap(({ cookie, id }) =>
      cookie !== null && cookie.sameSite === 'no_restriction' && cookie.secure === false
        ? [{ name: cookie.name, match: id, places: [], values: {}, variant: null, severity: 'attention' }]
        : [],
    )
  },
} satisfies FindingRule
