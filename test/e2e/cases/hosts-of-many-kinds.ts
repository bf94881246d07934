import { networkInterfaces } from 'node:os'
import { domainToUnicode } from 'node:url'
import { describe, expect, it } from 'vitest'
import { grantSite } from '../grant'
import { openSettled, read, settled, statuses, unfold } from '../reading'
import type { Stage } from '../stage'

const ALL = { seance: 'declared', gamme: 'declared', vitrine: 'declared', caisse: 'declared' }

const hasIpv6 = Object.values(networkInterfaces())
  .flat()
  .some((address) => address?.address === '::1')

export function tests(stage: Stage): void {
  describe('hosts of many kinds', () => {
    it.each(['lampsByAddress', 'lampsWithDot', 'lampsWithHyphen', 'lampsWithUnderscore', 'lampsOfOneLabel'] as const)(
      '%s: the four cookies are seen once the site is granted, and none is lost',
      async (name) => {
        if (name === 'lampsByAddress' && !hasIpv6) return
        const { browser, portal } = stage
        const tab = await browser.open(portal.url(name, '/', 'http'))
        const before = await openSettled(browser, tab)
        expect((await read(before)).rows.length).toBeGreaterThan(0)
        const popup = await grantSite(stage, before)
        const reading = await read(popup)
        expect(statuses(reading)).toEqual(ALL)
        expect(reading).toMatchObject({ visibility: 'site', host: new URL(portal.url(name)).hostname })
        expect(reading.issues.filter((code) => code.startsWith('cookie_'))).toEqual([])
        await unfold(popup, 'access')
        await popup.click('[data-testid="give-back-site"]')
        await settled(popup, 'page')
        await popup.close()
      },
    )

    it('shows an international host in its letters with its xn-- form beside, and so in what the browser will ask', async () => {
      const { browser, portal } = stage
      const tab = await browser.open(portal.url('lampsInLetters', '/', 'http'))
      const before = await openSettled(browser, tab)
      const host = 'xn--clair-9raf.lampes-exemple.test'
      const letters = `${domainToUnicode(host)} (${host})`
      expect(letters).not.toContain('xn--clair-9raf.lampes-exemple.test (')
      const asked = await read(before)
      expect(asked.host).toBe(host)
      expect(shown(asked.text)).toContain(letters)
      expect(await before.evaluate(() => document.querySelector('header p')?.textContent)).toBe(letters)
      const asks = await before.evaluate(() => {
        const button = document.querySelector('[data-testid="grant-site"]')
        return document.getElementById(button?.getAttribute('aria-describedby') ?? '')?.textContent ?? ''
      })
      expect(shown(asks)).toContain(letters)
      const popup = await grantSite(stage, before)
      expect(statuses(await read(popup))).toEqual(ALL)
      await popup.evaluate(() => {
        const row = document.querySelector<HTMLDetailsElement>('[data-name="seance"] details')
        if (row !== null) row.open = true
      })
      await popup.waitUntil(() => document.querySelector('[data-name="seance"] [data-testid="details"]') !== null, [])
      const details = await popup.evaluate(() => document.querySelector('[data-name="seance"]')?.textContent ?? '')
      expect(shown(details)).toContain(letters)
      await popup.close()
    })
  })
}

/** A text as it is seen: without what keeps directions apart. */
function shown(text: string): string {
  return text.replace(/[\u2068\u2069]/g, '')
}
