import { describe, expect, it } from 'vitest'
import { inspectWhole, statuses } from '../reading'
import type { Stage } from '../stage'

export function tests(stage: Stage): void {
  describe('a web component', () => {
    it.each([
      ['the footer in one', '/', '/legal/about-cookies.html'],
      ['the footer two deep', '/nested', '/legal/about-cookies.html'],
      ['the footer four deep', '/deep', '/legal/about-cookies.html'],
      ['the list two deep', '/quay/cookies', '/quay/cookies'],
    ])('is looked into: %s', async (_, path, declaring) => {
      const reading = await inspectWhole(stage.browser, stage.portal.url('harbour', path))
      expect(reading).toMatchObject({ charter: 'policy-page', whole: 'true', issues: [] })
      expect(statuses(reading)).toEqual({ ancre: 'declared', secrete: 'undeclared' })
      expect(reading.parts.map((part) => part.path)).toContain(declaring)
    })
  })
}
