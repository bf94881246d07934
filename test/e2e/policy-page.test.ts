import { expect, it } from 'vitest'
import type { Popup } from './browsers/browser'
import { grantSite } from './grant'
import { looked, openSettled, read, statuses } from './reading'
import { describeInBrowsers, type Stage } from './stage'

/** Opens the popup over a site of the demo and waits until it has looked at the site's pages. */
async function openLooked(stage: Stage, site: Parameters<Stage['portal']['url']>[0], path = '/'): Promise<Popup> {
  const tab = await stage.browser.open(stage.portal.url(site, path))
  const popup = await openSettled(stage.browser, tab)
  await looked(popup)
  return popup
}

describeInBrowsers('a site with a cookie policy of its own', {}, (stage) => {
  it('is read on a portal with its own domain, in the words of its page', async () => {
    const popup = await openLooked(stage, 'declaring')
    const reading = await read(popup)
    expect(reading).toMatchObject({ state: 'ready', charter: 'policy-page', whole: 'true' })
    expect(reading.rows.find((row) => row.name === 'csrftoken')).toMatchObject({
      status: 'declared',
      basis: 'site',
      category: 'necessary',
      provider: 'Opendatasoft',
      purpose: 'Security: protects the forms of the portal.',
    })
    expect(statuses(reading)).toMatchObject({ compteur_visites: 'undeclared', sessionid: 'unknown' })
    expect(reading.issues).toEqual([])

    await popup.click('[data-name="csrftoken"] summary')
    const links = () =>
      popup.evaluate(() =>
        [...document.querySelectorAll<HTMLAnchorElement>('[data-testid="details"] a')].map((a) => a.href),
      )
    await popup.waitUntil(() => document.querySelector('[data-testid="details"] a') !== null, [])
    expect((await links())[0]).toBe(
      `${stage.portal.url('declaring', '/terms/cookies-policy/')}#:~:text=Opendatasoft,Security%3A%20protects%20the%20forms%20of%20the%20portal.`,
    )
    const others = await popup.evaluate(() => document.querySelectorAll('[data-testid="other-words"]').length)
    expect(others).toBe(1)
    await popup.close()
  })

  it('is kept, can be read again and can be forgotten', async () => {
    const popup = await openLooked(stage, 'declaring')
    await popup.click('[data-testid="view-charter"]')
    await popup.waitUntil(() => document.querySelector('[data-testid="kept"]') !== null, [])
    await popup.click('[data-testid="look-again-charter"]')
    await popup.waitUntil(
      () => !(document.querySelector('[role="status"]')?.textContent ?? '').startsWith('Reading'),
      [],
    )
    const kept = () =>
      stage.browser.background(async () => {
        const api = (globalThis as unknown as { chrome: { storage: { local: { get(): Promise<object> } } } }).chrome
        return Object.keys(await api.storage.local.get()).filter((key) => key.startsWith('policy '))
      })
    const { origin } = new URL(stage.portal.url('declaring'))
    expect((await kept()).map((key) => key.replace(/[0-9a-f]{64}$/, '<sha-256>'))).toEqual([
      `policy ${origin} <sha-256>`,
    ])
    await popup.click('[data-testid="forget-charter"]')
    await popup.waitUntil(() => document.querySelector('[data-testid="kept"]') === null, [])
    expect(await kept()).toEqual([])
    await popup.close()
  })

  it('that names no category is read for the kinds and the consent that its purposes tell', async () => {
    const popup = await openLooked(stage, 'observatory')
    const reading = await read(popup)
    expect(reading).toMatchObject({ charter: 'policy-page', whole: 'true' })
    expect(Object.fromEntries(reading.rows.map(({ name, category }) => [name, category]))).toEqual({
      coupole: 'necessary',
      eclat: 'statistics',
      comete: 'marketing',
      nuage: 'unclassified',
    })
    await popup.click('[data-name="eclat"] summary')
    await popup.waitUntil(() => document.querySelector('[data-testid="details"] dl') !== null, [])
    const told = await popup.evaluate(() => document.querySelector('[data-name="eclat"]')?.textContent ?? '')
    expect(told.match(/read from its purpose/g)).toHaveLength(3)
    await popup.close()
  })

  it('is read from a definition list, and what it leaves out is said', async () => {
    const popup = await openLooked(stage, 'definitions')
    const reading = await read(popup)
    expect(reading).toMatchObject({ charter: 'policy-page', whole: 'true' })
    expect(statuses(reading)).toEqual({
      langue_visite: 'declared',
      mesure_salle: 'undeclared',
      _billets: 'unknown',
      _frequentation: 'unknown',
    })
    await popup.close()
  })

  it('is read by the extension itself once granted, where the page forbids to fetch', async () => {
    const popup = await openLooked(stage, 'definitions', '/strict')
    const granted = await grantSite(stage, popup)
    const reading = await read(granted)
    expect(reading).toMatchObject({ charter: 'policy-page', visibility: 'site' })
    expect(statuses(reading)['_billets']).toBe('declared')
    await granted.close()
  })

  it('is named where it is on another host, and is read there by a click', async () => {
    const popup = await openLooked(stage, 'policyAway')
    const reading = await read(popup)
    expect(reading).toMatchObject({ charter: 'none', issues: ['policy_elsewhere'] })
    expect(statuses(reading)).toEqual({ panier: 'unchecked' })
    expect(reading.text).toContain('droit.maison-exemple.test')
    await popup.close()
    const there = await openLooked(stage, 'legal', '/cookies')
    expect(await read(there)).toMatchObject({ charter: 'policy-page', whole: 'true' })
    await there.close()
  })
})
