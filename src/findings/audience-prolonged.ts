import { cookieIdentity } from '../core/cookie'
import type { FindingRule } from './finding-rule'
import { ownDeclarations } from './reading/own-declarations'
import { isExemptAudience } from './reading/purpose'

/**
 * Seconds by which a date may move and be the same date: Firefox keeps whole seconds, and browsers set a date right by
 * the server's clock, which counts whole seconds and arrives late on a slow line.
 */
const TOLERANCE = 60

/**
 * The expiry of an audience measurement that is declared exempt from consent has moved later since an earlier look.
 * Attention: that it is not prolonged at new visits is a condition of the exemption.
 */
export default {
  id: 'audience-prolonged',
  source: {
    citation: 'CNIL 2020-092, art. 5',
    url: 'https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000042388197',
  },
  variants: [],
  values: { moved: 'seconds', date: 'date' },
  find(inspected) {
    const { earlier } = inspected
    if (earlier === null) return []
    return ownDeclarations(inspected).cookies.flatMap(({ match, cookie, own }) => {
      const identity = cookieIdentity(cookie)
      const before = Object.hasOwn(earlier.expirations, identity) ? earlier.expirations[identity] : undefined
      if (before === undefined || cookie.expirationDate === null || !isExemptAudience(own.entry)) return []
      const moved = cookie.expirationDate - before
      if (moved <= TOLERANCE) return []
      return [
        {
          name: cookie.name,
          match: match.id,
          places: [own.place],
          values: {
            moved: { kind: 'seconds', seconds: moved },
            date: { kind: 'date', date: new Date(cookie.expirationDate * 1000).toISOString() },
          },
          variant: null,
          severity: 'attention',
        },
      ]
    })
  },
} satisfies FindingRule
