import type { FindingRule } from './finding-rule'
import { ownDeclarations } from './reading/own-declarations'

/**
 * A cookie that this site declares necessary belongs to another site. Attention, not more: what is necessary may be in
 * another's hands (a payment, a load balancer), but usually serves something else than what was asked for.
 */
export default {
  id: 'necessary-from-third-party',
  source: {
    citation: 'Article 29 Working Party, Opinion 04/2012 (WP 194); CNIL 2020-091, art. 5',
    url: 'https://ec.europa.eu/justice/article-29/documentation/opinion-recommendation/files/2012/wp194_en.pdf',
  },
  variants: [],
  values: { domain: 'text' },
  find(inspected) {
    return ownDeclarations(inspected).cookies.flatMap(({ match, cookie, own }) => {
      if (own.entry.category !== 'necessary' || match.party !== 'third' || cookie.domain === null) return []
      return [
        {
          name: cookie.name,
          match: match.id,
          places: [own.place],
          values: { domain: { kind: 'text', text: cookie.domain } },
          variant: null,
          severity: 'attention',
        },
      ]
    })
  },
} satisfies FindingRule
