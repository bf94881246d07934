import { describe, expect, it } from 'vitest'
import { inspectWhole, statuses } from '../reading'
import type { Stage } from '../stage'

export function tests(stage: Stage): void {
  describe('pages of several people on one host', () => {
    it('have each the charter that they link to, and none where they link to none', async () => {
      const { browser, portal } = stage
      const first = await inspectWhole(browser, portal.url('campus', '/~ines/'))
      expect(declaredIn(first.rows)).toEqual(['desk_ines'])
      const silent = await inspectWhole(browser, portal.url('campus', '/silent/'))
      expect(silent).toMatchObject({ charter: 'none', issues: ['policy_not_found'] })
      for (const who of ['~jules', 'lab', '~ines', 'lab', '~jules']) {
        const reading = await inspectWhole(browser, portal.url('campus', `/${who}/`))
        expect(reading).toMatchObject({ charter: 'policy-page', whole: 'true', issues: [] })
        expect(statuses(reading)).toEqual({ [`desk_${who.replace('~', '')}`]: 'declared' })
        expect(reading.parts.map((part) => part.path)).toEqual([`/${who}/cookies`])
      }
    })
  })

  describe('sites that share a host', () => {
    it('have each the charter of their own origin, kept or not', async () => {
      const { browser, portal } = stage
      for (const look of ['first', 'kept']) {
        const upper = await inspectWhole(browser, portal.url('campus', '/', 'https'))
        expect([look, upper.charter, statuses(upper)['desk_upper']]).toEqual([look, 'policy-page', 'declared'])
        expect(declaredIn(upper.rows)).toEqual(['desk_upper'])
        const lower = await inspectWhole(browser, portal.url('campus', '/', 'http'))
        expect([look, lower.charter, statuses(lower)['desk_lower']]).toEqual([look, 'policy-page', 'declared'])
        expect(declaredIn(lower.rows)).toEqual(['desk_lower'])
      }
    })
  })
}

function declaredIn(rows: readonly { name: string; status: string }[]): string[] {
  return rows.filter(({ status }) => status === 'declared').map(({ name }) => name)
}
