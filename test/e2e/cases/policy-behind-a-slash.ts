import { describe, expect, it } from 'vitest'
import { inspectWhole, statuses } from '../reading'
import type { Stage } from '../stage'

export function tests(stage: Stage): void {
  describe('a policy whose address is sent on', () => {
    it.each([
      ['pondOfAssociation', '/', '/cookies/'],
      ['pondOfAuthors', '/', '/cookies/'],
      ['pondOfDesign', '/', '/cookies/'],
      ['pondOfAssociation', '/language', '/en/our-cookies/'],
      ['pondOfAssociation', '/authors', '/auth/cookies-of-authors/'],
    ] as const)('is read and asks for no log-in: %s%s', async (name, path, arrived) => {
      const reading = await inspectWhole(stage.browser, stage.portal.url(name, path))
      expect(reading).toMatchObject({ charter: 'policy-page', whole: 'true', issues: [] })
      expect(statuses(reading)).toEqual({ canne: 'declared', secrete: 'undeclared' })
      expect(reading.parts.map((part) => part.path)).toEqual([arrived])
    })
  })
}
