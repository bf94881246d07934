import { describe, expect, it } from 'vitest'
import { WRITTEN } from '../../portal/sites/nursery'
import { inspectWhole, looked, openSettled, read, statuses } from '../reading'
import type { Stage } from '../stage'

export function tests(stage: Stage): void {
  describe('names as webmasters write them', () => {
    it('declare what the browser holds by each of them, and not what none of them means', async () => {
      const reading = await inspectWhole(stage.browser, stage.portal.url('nursery'))
      expect(reading).toMatchObject({ whole: 'true', issues: [] })
      const found = statuses(reading)
      expect(WRITTEN.map(([, live]) => [live, found[live]])).toEqual(WRITTEN.map(([, live]) => [live, 'declared']))
      expect(found).toMatchObject({ inconnu: 'undeclared' })
    })

    it('may be meant by a sentence, which is quoted, and linked to in its place', async () => {
      const { browser, portal } = stage
      const popup = await openSettled(browser, await browser.open(portal.url('nursery', '/words')))
      await looked(popup)
      const reading = await read(popup)
      expect(reading.rows.find(({ name }) => name === 'greffon_pommier')).toMatchObject({
        status: 'near',
        reason: 'in-text',
      })
      expect(statuses(reading)).toMatchObject({ semis_R7T2: 'declared' })
      expect(statuses(reading)['greffon_pommier']).not.toBe('undeclared')
      await popup.click('[data-name="greffon_pommier"] summary')
      await popup.waitUntil(() => document.querySelector('[data-name="greffon_pommier"] mark') !== null, [])
      const shown = await popup.evaluate(() => {
        const row = document.querySelector('[data-name="greffon_pommier"]')
        return {
          quote: row?.querySelector('q')?.textContent ?? '',
          mark: row?.querySelector('mark')?.textContent ?? '',
          links: [...(row?.querySelectorAll('a') ?? [])].map(({ href }) => href),
        }
      })
      expect(shown.quote).toContain('Who grafts a tree with us is known again by greffon_pommier')
      expect(shown.mark).toBe('greffon_pommier')
      expect(shown.links[0]).toMatch(new RegExp(`^${portal.url('nursery', '/cookies-in-words')}(?:#|$)`))
      await popup.close()
    })
  })
}
