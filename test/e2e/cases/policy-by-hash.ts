import { describe, expect, it } from 'vitest'
import { inspectWhole, statuses } from '../reading'
import type { Stage } from '../stage'

export function tests(stage: Stage): void {
  describe('a policy that a script draws at a hash', () => {
    it.each([
      ['/', '#/cookies'],
      ['/bang', '#!/cookies'],
      ['/mark', '#cookies'],
    ])('is named, and is read where it is open: %s%s', async (path, hash) => {
      const { browser, portal } = stage
      const front = await inspectWhole(browser, portal.url('newsstand', path))
      expect(front).toMatchObject({ charter: 'none', issues: ['policy_in_page'] })
      expect(statuses(front)).toEqual({ abonne: 'unchecked', secrete: 'unchecked' })
      expect(front.parts.map((part) => [part.path, part.issue])).toEqual([[`${path}${hash}`, 'policy_in_page']])

      const there = await inspectWhole(browser, portal.url('newsstand', `${path}${hash}`))
      expect(there).toMatchObject({ charter: 'policy-page', whole: 'true', issues: [] })
      expect(statuses(there)).toEqual({ abonne: 'declared', secrete: 'undeclared' })
      expect(there.parts.map((part) => [part.path, part.kind])).toEqual([[`${path}${hash}`, 'open-page']])
    })
  })
}
