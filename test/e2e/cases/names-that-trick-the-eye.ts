import { describe, expect, it } from 'vitest'
import { TRICKY_NAMES } from '../../portal/sites/frames'
import type { Popup } from '../browsers/browser'
import { grantSite } from '../grant'
import { looked, openSettled, read, statuses } from '../reading'
import type { Stage } from '../stage'

/** Names that are the declared one but for case, signs that the eye does not see, or an accent; the others are undeclared. */
const ALIKE = new Map(
  Object.entries({
    monture: 'declared',
    MONTURE: 'declared',
    'mon\u200cture': 'near',
    'mon\u00adture': 'near',
    'm\u00f4nture': 'near',
  }),
)

export function tests(stage: Stage): void {
  describe('names that trick the eye', () => {
    it('are written so that each is read for what it is, before and after the grant', async () => {
      const { browser, portal } = stage
      const tab = await browser.open(portal.url('frames', '/', 'http'))
      const before = await openSettled(browser, tab)
      await looked(before)
      expect(await drawn(before)).toEqual(TRICKY_NAMES)
      const popup = await grantSite(stage, before)
      expect(await drawn(popup)).toEqual(TRICKY_NAMES)
      const reading = await read(popup)
      expect(reading.visibility).toBe('site')
      expect(statuses(reading)).toEqual(
        Object.fromEntries(Object.keys(TRICKY_NAMES).map((name) => [name, ALIKE.get(name) ?? 'undeclared'])),
      )
      expect(await widest(popup)).toBeLessThanOrEqual(0)
      await popup.close()
    })

    it('say where a name is no text', async () => {
      const { browser, portal } = stage
      const tab = await browser.open(portal.url('frames', '/octets', 'http'))
      const popup = await openSettled(browser, tab)
      await looked(popup)
      expect(await drawn(popup)).toMatchObject({ 'branch\ufffd': 'branch[U+FFFD]' })
      expect((await read(popup)).visibility).toBe('site')
      await popup.evaluate(() => {
        const row = document.querySelector<HTMLDetailsElement>('[data-name="branch\ufffd"] details')
        if (row !== null) row.open = true
      })
      await popup.waitUntil(
        () => /no UTF-8/.test(document.querySelector('[data-testid="name-spelled"]')?.textContent ?? ''),
        [],
      )
      await popup.close()
    })
  })
}

/** How each name is written in its row. */
function drawn(popup: Popup): Promise<Record<string, string>> {
  return popup.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll<HTMLElement>('[data-testid="cookie"]')].map((row) => [
        row.dataset['name'] ?? '',
        row.querySelector('summary bdi')?.textContent ?? '',
      ]),
    ),
  )
}

/** By how many pixels the page is wider than the popup. */
function widest(popup: Popup): Promise<number> {
  return popup.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}
