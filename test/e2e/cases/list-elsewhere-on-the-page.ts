import { describe, expect, it } from 'vitest'
import { inspectWhole, statuses } from '../reading'
import type { Stage } from '../stage'

const NONE = 'declares no cookie by name'

export function tests(stage: Stage): void {
  describe('a policy whose list stands elsewhere than in its mark-up', () => {
    it.each(['frame', 'lazy', 'object', 'srcdoc', 'refresh', 'details', 'noscript'])(
      'is read from the front page: %s',
      async (place) => {
        const reading = await inspectWhole(stage.browser, stage.portal.url('harbour', `/quay?place=${place}`))
        expect(reading).toMatchObject({ charter: 'policy-page', whole: 'true', issues: [] })
        expect(statuses(reading)).toEqual({ ancre: 'declared', secrete: 'undeclared' })
        expect(reading.parts.filter(({ text }) => text.includes(NONE))).toEqual([])
      },
    )

    it.each([
      ['late', 'policy_drawn_by_script'],
      ['template', 'policy_drawn_by_script'],
      ['data', 'list_unread'],
    ])('is said not to be read from the front page where only a script draws it: %s', async (place, why) => {
      const reading = await inspectWhole(stage.browser, stage.portal.url('harbour', `/quay?place=${place}`))
      expect(reading).toMatchObject({ whole: 'false', issues: [why] })
      expect(Object.values(statuses(reading))).not.toContain('undeclared')
      expect(reading.parts.filter(({ text }) => text.includes(NONE))).toEqual([])
    })

    it.each(['frame', 'srcdoc', 'details', 'late', 'data'])('is read where it is open itself: %s', async (place) => {
      const reading = await inspectWhole(stage.browser, stage.portal.url('harbour', `/policy?place=${place}`))
      expect(reading).toMatchObject({ charter: 'policy-page', whole: 'true' })
      expect(statuses(reading)).toEqual({ ancre: 'declared', secrete: 'undeclared' })
      expect(reading.parts.filter(({ text }) => text.includes(NONE))).toEqual([])
    })
  })
}
