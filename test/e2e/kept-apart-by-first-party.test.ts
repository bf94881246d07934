import { expect, it } from 'vitest'
import { grantSite } from './grant'
import { openSettled, read, statuses } from './reading'
import { describeInBrowsers } from './stage'

describeInBrowsers('first-party isolation', { browsers: ['firefox'], firstPartyIsolation: true }, (stage) => {
  it('shows the cookies of the site’s own jar, and none that is kept for a site that frames it', async () => {
    const { browser, portal } = stage
    const around = await browser.open(portal.url('market', '/', 'http'))
    await around.waitFor('iframe')
    const tab = await browser.open(portal.url('jars', '/', 'http'))
    const popup = await grantSite(stage, await openSettled(browser, tab))
    const reading = await read(popup)
    const jarsInBrowser = await browser.background(async () => {
      const { cookies } = (globalThis as unknown as { browser: { cookies: CookiesApi } }).browser
      return (await cookies.getAll({ firstPartyDomain: null })).map((cookie) => cookie.firstPartyDomain).toSorted()
    })
    expect(jarsInBrowser).toEqual(['etagere-exemple.test', 'marche-exemple.test', 'marche-exemple.test'])
    expect(reading.rows).toHaveLength(1)
    expect(statuses(reading)).toEqual({ etiquette: 'declared' })
    expect(reading.visibility).toBe('site')
    await popup.close()
  })
})

interface CookiesApi {
  getAll(details: { firstPartyDomain: null }): Promise<{ firstPartyDomain: string }[]>
}
