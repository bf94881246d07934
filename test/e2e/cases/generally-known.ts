import { describe, expect, it } from 'vitest'
import { SPOKEN } from '../../portal/sites/almanac'
import { USUAL_COOKIES } from '../../portal/sites/boutique'
import type { Popup } from '../browsers/browser'
import { grantSite } from '../grant'
import { looked, openSettled, read, statuses } from '../reading'
import type { Stage } from '../stage'

export function tests(stage: Stage): void {
  describe('what is generally known', () => {
    it('explains the usual cookies of a shop without a list, never as the site’s word, before and after the grant', async () => {
      const { browser, portal } = stage
      const tab = await browser.open(portal.url('boutique'))
      const before = await openSettled(browser, tab)
      await looked(before)
      await allKnown(before)
      const popup = await grantSite(stage, before)
      await allKnown(popup)
      await popup.close()
    })

    it('ties a cookie to the service that the policy speaks of, and to the sentence', async () => {
      const { browser, portal } = stage
      const tab = await browser.open(portal.url('almanac'))
      const popup = await openSettled(browser, tab)
      await looked(popup)
      await popup.waitUntil(() => document.querySelector('[data-reason="service-named"]') !== null, [])
      expect(statuses(await read(popup))).toEqual({
        _ga: 'near',
        _ga_QX4T7PLM2W: 'near',
        _fbp: 'unchecked',
        seed_of_the_day: 'unchecked',
      })
      await open(popup, '_ga')
      const near = await popup.evaluate(() => {
        const details = document.querySelector('[data-name="_ga"] [data-testid="near"]')
        return {
          quote: details?.querySelector('q')?.textContent ?? '',
          href: details?.querySelector('a')?.href ?? '',
        }
      })
      expect(near.quote).toContain(SPOKEN)
      expect(near.href).toMatch(/\/cookie-policy#:~:text=We%20use%20Google/)
      expect(await generalWords(popup)).toContainEqual(
        expect.stringMatching(/^Generally: Google Analytics \(Google\), /),
      )
      await popup.close()
    })

    it('changes nothing where the site explains its own cookies', async () => {
      const { browser, portal } = stage
      const tab = await browser.open(portal.url('charter'))
      const popup = await openSettled(browser, tab)
      await looked(popup)
      const reading = await read(popup)
      expect(reading.rows.filter(({ status }) => status === 'declared').length).toBeGreaterThan(0)
      expect(
        await popup.evaluate(() => document.querySelectorAll('[data-status="declared"] [data-word="general"]').length),
      ).toBe(0)
      await popup.close()
    })
  })
}

/** Every usual cookie has its line, each line begins with its label, and nothing is called declared or undeclared. */
async function allKnown(popup: Popup): Promise<void> {
  await popup.waitUntil(() => document.querySelector('[data-word="general"]') !== null, [])
  const rows = await read(popup)
  expect(Object.keys(statuses(rows)).toSorted()).toEqual(Object.keys(USUAL_COOKIES).toSorted())
  expect(new Set(Object.values(statuses(rows)))).toEqual(new Set(['unchecked']))
  const explained = await popup.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-testid="cookie"]')]
      .filter((row) => row.querySelector('[data-word="general"]') !== null)
      .map((row) => row.dataset['name'] ?? ''),
  )
  expect(explained).toHaveLength(31)
  for (const words of await generalWords(popup)) expect(words).toMatch(/^Generally: /)
}

function generalWords(popup: Popup): Promise<string[]> {
  return popup.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-word="general"]')].map((sentence) => sentence.textContent ?? ''),
  )
}

async function open(popup: Popup, name: string): Promise<void> {
  await popup.evaluate((wanted) => {
    const row = document.querySelector<HTMLDetailsElement>(`[data-name="${wanted}"] details`)
    if (row !== null) row.open = true
  }, name)
  await popup.waitUntil(
    (wanted) => document.querySelector(`[data-name="${wanted}"] [data-testid="details"]`) !== null,
    [name],
  )
}
