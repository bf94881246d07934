import type { FindingRule } from './finding-rule'
import { checkedCookies, choiceTime } from './reading/choice'

/**
 * A cookie that needs consent by this site's own declaration was set after the visitor had refused, as a guided check
 * saw it. Without a check it cannot be told: browsers give no date of setting. Serious: the refusal had no effect.
 */
export default {
  id: 'set-after-refusal',
  source: {
    citation: 'Loi 78-17 du 6 janvier 1978, art. 82; CNIL 2020-091, art. 2',
    url: 'https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000042388179',
  },
  variants: ['request', 'unknown-request'],
  values: { after: 'seconds', address: 'text', category: 'category' },
  find(inspected) {
    const { check } = inspected
    const chosen = choiceTime(inspected)
    if (check?.choice !== 'refused' || check.choiceAt === null || chosen === null) return []
    return checkedCookies(inspected).flatMap(({ cookie, match, own, set }) => {
      const anew = set.find(({ at }) => at > chosen)
      if (anew === undefined) return []
      const address = anew.request === null ? '' : withoutQuery(anew.request.url)
      return [
        {
          name: cookie.name,
          match,
          places: [own.place],
          values: {
            after: { kind: 'seconds', seconds: (anew.at - chosen) / 1000 },
            address: { kind: 'text', text: address },
            category: { kind: 'category', category: own.entry.category },
          },
          variant: address === '' ? 'unknown-request' : 'request',
          severity: 'serious',
        },
      ]
    })
  },
} satisfies FindingRule

/** Queries and fragments may hold secrets. */
function withoutQuery(address: string): string {
  return address.replace(/[?#].*$/s, '')
}
