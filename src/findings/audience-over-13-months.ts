import type { FindingRule } from './finding-rule'
import { DAY, remainingLife } from './reading/lifetime'
import { ownDeclarations } from './reading/own-declarations'
import { isExemptAudience } from './reading/purpose'

/**
 * More than thirteen months remain of an audience measurement that is declared exempt from consent. It can only be seen
 * in the first days after it was set: browsers allow 400 days. Attention: the months are a condition of the exemption.
 */
export default {
  id: 'audience-over-13-months',
  source: {
    citation: 'CNIL 2020-092, art. 5',
    url: 'https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000042388197',
  },
  variants: [],
  values: { remaining: 'seconds', date: 'date' },
  find(inspected) {
    const { takenAt } = inspected
    return ownDeclarations(inspected).cookies.flatMap(({ match, cookie, own }) => {
      if (!isExemptAudience(own.entry)) return []
      const remaining = remainingLife(cookie, takenAt)
      if (remaining === null || remaining <= thirteenMonths(takenAt)) return []
      const end = new Date(Date.parse(takenAt) + remaining * 1000).toISOString()
      return [
        {
          name: cookie.name,
          match: match.id,
          places: [own.place],
          values: { remaining: { kind: 'seconds', seconds: remaining }, date: { kind: 'date', date: end } },
          variant: null,
          severity: 'attention',
        },
      ]
    })
  },
} satisfies FindingRule

/**
 * Gives thirteen months from a time, in seconds, by whichever way of counting is longer: to the end of the day that bears
 * the same number, or of the month's last (Regulation (EEC) 1182/71, art. 3(2)(c); UTC), or thirteen twelfths of 365 days.
 */
function thirteenMonths(takenAt: string): number {
  const from = new Date(takenAt)
  const year = from.getUTCFullYear()
  const month = from.getUTCMonth() + 13
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  const end = Date.UTC(year, month, Math.min(from.getUTCDate(), lastDay) + 1)
  return Math.max((end - from.getTime()) / 1000, (13 / 12) * 365 * DAY)
}
