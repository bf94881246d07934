import { describe, expect, it } from 'vitest'
import { looked, openSettled, read, statuses } from '../reading'
import type { Stage } from '../stage'

export function tests(stage: Stage): void {
  describe('a consent platform that watches who reads it', () => {
    it('is read for what it declares, and learns nothing of who read it', async () => {
      const { browser, portal } = stage
      const tab = await browser.open(portal.url('watching'))
      const popup = await openSettled(browser, tab)
      await looked(popup)
      const reading = await read(popup)
      expect(reading).toMatchObject({ state: 'ready', charter: 'onetrust', whole: 'true' })
      expect(statuses(reading)).toEqual({
        panier_guet: 'declared',
        inconnu_guet: 'undeclared',
        menteur: 'unknown',
        vrai: 'unknown',
      })
      await popup.close()

      const looks = await tab.evaluate(() => (window as unknown as { looks: string[] }).looks)
      expect(looks.length).toBeGreaterThan(0)
      const id = await browser.background(() => {
        const { chrome } = globalThis as unknown as { chrome: { runtime: { getURL(path: string): string } } }
        return new URL(chrome.runtime.getURL('')).host
      })
      expect(id).not.toBe('')
      expect(looks.filter((look) => look.includes(id) || look.includes('-extension:'))).toEqual([])
      expect(await tab.evaluate(() => document.cookie)).toContain('panier_guet=1')
    })
  })
}
