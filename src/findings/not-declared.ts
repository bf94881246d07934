import type { FindingRule } from './finding-rule'

/**
 * A cookie is there that this site's own charter, read whole, does not declare. Worth attention, and no more: the
 * cookie may be harmless, and is already first in the list.
 */
export default {
  id: 'not-declared',
  source: {
    citation: 'Loi 78-17 du 6 janvier 1978, art. 82; CNIL 2020-092, art. 5',
    url: 'https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000042388197',
  },
  variants: [],
  values: { rows: 'count' },
  find({ matches, charters }) {
    const own = charters.filter((charter) => charter.basis === 'site')
    const rows = own.reduce((sum, charter) => sum + charter.rows.read, 0)
    return matches.flatMap(({ status, cookie, id }) =>
      status === 'undeclared' && cookie !== null
        ? [
            {
              name: cookie.name,
              match: id,
              places: [],
              values: { rows: { kind: 'count', count: rows } },
              variant: null,
              severity: 'attention',
            },
          ]
        : [],
    )
  },
} satisfies FindingRule
