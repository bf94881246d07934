import { describe, expect, it } from 'vitest'
import { inspectWhole, statuses } from '../reading'
import type { Stage } from '../stage'

export function tests(stage: Stage): void {
  describe('a charter in several places', () => {
    it.each([
      ['a file', '/pdf', '/more-cookies.pdf', 'policy_pdf'],
      ['a page that fails', '/failing', '/more-cookies', 'policy_failed'],
      ['a tenth page', '/many', '/cookies/guide', 'policy_beyond'],
      ['a file that a sentence of the policy names', '/sentence', '/more-cookies.pdf', 'policy_pdf'],
      ['a place that only a script draws', '/route', '/cookies/route#/rest', 'policy_in_page'],
    ])('calls nothing undeclared where one was not read: %s', async (_, path, unread, why) => {
      const reading = await inspectWhole(stage.browser, stage.portal.url('museum', path))
      expect(reading).toMatchObject({ charter: 'policy-page', whole: 'false', issues: [why] })
      expect(statuses(reading)).toMatchObject({ vestiaire: 'declared', guide: 'unchecked' })
      expect(reading.parts).toContainEqual(expect.objectContaining({ path: unread, state: 'unread', issue: why }))
    })

    it('is read in four pages that the site links to', async () => {
      const reading = await inspectWhole(stage.browser, stage.portal.url('museum', '/four'))
      expect(reading).toMatchObject({ charter: 'policy-page', whole: 'true', issues: [] })
      expect(statuses(reading)).toMatchObject({ vestiaire: 'declared', guide: 'declared' })
    })

    it('is read on where the policy itself leads on', async () => {
      const reading = await inspectWhole(stage.browser, stage.portal.url('museum', '/onward'))
      expect(reading).toMatchObject({ charter: 'policy-page', whole: 'true', issues: [] })
      expect(statuses(reading)).toEqual({ vestiaire: 'declared', guide: 'declared' })
      expect(reading.parts.map(({ kind, path }) => [kind, path])).toEqual([
        ['policy-page', '/cookies/short'],
        ['linked-list', '/cookies/guide'],
      ])
    })
  })
}
