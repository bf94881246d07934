import { networkInterfaces } from 'node:os'
import { expect, it } from 'vitest'
import { grantSite } from './grant'
import { looked, openSettled, read, settled, statuses } from './reading'
import { describeInBrowsers } from './stage'

const ALL = { seance: 'declared', gamme: 'declared', vitrine: 'declared', caisse: 'declared' }

const hasIpv6 = Object.values(networkInterfaces())
  .flat()
  .some((address) => address?.address === '::1')

describeInBrowsers('hosts of many kinds', {}, (stage) => {
  it.each(['lampsByAddress', 'lampsWithDot', 'lampsWithHyphen', 'lampsWithUnderscore', 'lampsOfOneLabel'] as const)(
    '%s: the four cookies are seen once the site is granted, and none is lost',
    async (name) => {
      if (name === 'lampsByAddress' && !hasIpv6) return
      const { browser, portal } = stage
      const tab = await browser.open(portal.url(name, '/', 'http'))
      const before = await openSettled(browser, tab)
      expect((await read(before)).rows.length).toBeGreaterThan(0)
      const popup = await grantSite(stage, before)
      await looked(popup)
      const reading = await read(popup)
      expect(statuses(reading)).toEqual(ALL)
      expect(reading).toMatchObject({ visibility: 'site', host: new URL(portal.url(name)).hostname })
      expect(reading.issues.filter((code) => code.startsWith('cookie_'))).toEqual([])
      await popup.click('[data-testid="give-back-site"]')
      await settled(popup, 'page')
      await popup.close()
    },
  )
})
