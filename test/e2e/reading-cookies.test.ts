import { expect, it } from 'vitest'
import type { Tab } from './browsers/browser'
import { grantSite } from './grant'
import { inspect, openSettled, read, settled, statuses, switchLanguage } from './reading'
import { describeInBrowsers } from './stage'

describeInBrowsers('cookies that are hard to read', { private: true }, (stage) => {
  it('tells apart twins, paths, partitions and odd names once the site is granted', async () => {
    const { browser, portal } = stage
    await browser.open(portal.url('plain', '/'))
    const tab = await browser.open(portal.url('plain', '/names'))
    const popup = await grantSite(stage, await openSettled(browser, tab))
    const reading = await read(popup)
    const count = (name: string) => reading.rows.filter((row) => row.name === name).length

    expect(reading.rows.map((row) => row.status)).not.toContain('declared')
    expect(count('twin')).toBe(2)
    expect(count('path')).toBe(2)
    expect(count('chips')).toBe(2)
    expect(count('elsewhere')).toBe(1)
    expect(count('sid')).toBe(1)
    expect(count('audience')).toBe(1)
    for (const name of ['__proto__', 'constructor', '__Host-locked']) expect(count(name), name).toBe(1)
    const keepsNameless = await tab.evaluate(() => /(?:^|; )=?sansnom/.test(document.cookie))
    expect(count('')).toBe(keepsNameless ? 1 : 0)
    expect(reading.text.includes('(no name)')).toBe(keepsNameless)
    expect(keepsNameless).toBe(stage.name === 'chromium')

    await popup.evaluate(() => {
      for (const row of document.querySelectorAll<HTMLDetailsElement>('[data-testid="cookie"] details')) row.open = true
    })
    await popup.waitUntil(
      () =>
        document.querySelectorAll('[data-testid="details"]').length ===
        document.querySelectorAll('[data-testid="cookie"] details').length,
      [],
    )
    const details = await popup.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[data-testid="cookie"]')].map(
        (row) => `${row.dataset['name']}: ${row.querySelector('[data-testid="details"]')?.textContent}`,
      ),
    )
    const chips = details.filter((text) => text.startsWith('chips:'))
    expect(chips.filter((text) => text.includes('yes, only together with https://journal-exemple.test'))).toHaveLength(
      1,
    )
    const twins = details.filter((text) => text.startsWith('twin:'))
    expect(twins.filter((text) => text.includes('www.journal-exemple.test only'))).toHaveLength(1)
    expect(twins.filter((text) => text.includes('journal-exemple.test and all its subdomains'))).toHaveLength(1)
    expect(details.find((text) => text.startsWith('sid:'))).toMatch(/\(HttpOnly\)yes/)
    expect(details.find((text) => text.startsWith('elsewhere:'))).toContain('/autre')
    await popup.close()
  })

  it('shows the 160 cookies of a crowded domain and says that the browser drops some', async () => {
    const { browser, portal } = stage
    const tab = await browser.open(portal.url('plain', '/many-set?n=160'))
    const reading = await inspect(browser, tab)
    expect(reading.visibility).toBe('site')
    expect(reading.rows.filter((row) => /^c\d{3}$/.test(row.name))).toHaveLength(160)
    expect(reading.issues).toContain('domain_limit_near')
    await tab.goto(portal.url('plain', '/clear'))
  })

  it('reads the private window’s own cookies, says that nothing is kept, and keeps nothing', async () => {
    const { browser, portal } = stage
    const tab = await browser.openPrivate(portal.url('plain', '/many-set?n=3'))
    const popup = await openSettled(browser, tab)
    const reading = await read(popup)
    expect(reading.visibility).toBe('site')
    expect(Object.keys(statuses(reading)).toSorted()).toEqual(['c000', 'c001', 'c002'])
    expect(reading.text).toContain('Private window: nothing is kept.')
    await switchLanguage(popup, 'fr')
    await popup.close()
    await tab.close()
    const stored = await browser.background(() => {
      const api = (globalThis as unknown as { chrome: { storage: { local: { get(): Promise<object> } } } }).chrome
      return api.storage.local.get()
    })
    expect(stored).toEqual({})
  })

  it('reads the container’s own cookies', async ({ skip }) => {
    if (stage.name !== 'firefox') skip('Chromium has no containers')
    const { browser, portal } = stage
    const tab = await browser.openContainer(portal.url('plain', '/many-set?n=2'))
    const popup = await openSettled(browser, tab)
    const reading = await read(popup)
    expect(Object.keys(statuses(reading)).toSorted()).toEqual(['c000', 'c001'])
    expect(reading.text).toMatch(/Conteneur|Container/)
    await popup.close()
  })
})

describeInBrowsers('pages that are hard to read', {}, (stage) => {
  it('says that a sandboxed page hides its cookies', async () => {
    const { browser, portal } = stage
    await browser.open(portal.url('plain', '/'))
    const reading = await inspect(browser, await browser.open(portal.url('plain', '/sandboxed')))
    expect(reading).toMatchObject({ state: 'ready', visibility: 'page', rows: [] })
    expect(reading.issues).toContain('page_cookies_blocked')
    expect(reading.sentence).toContain('This page does not let its cookies be seen.')
  })

  it('reads a page whose content security policy forbids everything', async () => {
    const { browser, portal } = stage
    const reading = await inspect(browser, await browser.open(portal.url('plain', '/strict')))
    expect(reading.state).toBe('ready')
    expect(Object.keys(statuses(reading))).toContain('visitor_id')
  })

  it('says in words that a page of the browser cannot be read', async () => {
    const { browser } = stage
    const tab = await browser.openBrowserPage()
    const reading = await inspect(browser, tab)
    expect(reading.state).toBe('restricted')
    expect(reading.text).toContain('This is a page of the browser itself.')
  })

  it('says in words that the PDF viewer cannot be read', async () => {
    const { browser, portal } = stage
    const tab = await browser.open(portal.url('empty', '/'))
    await tab.goto(portal.url('plain', '/document.pdf')).catch(() => {})
    const reading = await inspect(browser, tab)
    expect(reading.state).toBe('restricted')
    expect(reading.text).toContain('This is a PDF document')
  })

  it('reads again, or asks for another click, when the page changes under the open popup', async () => {
    const { browser, portal } = stage
    const tab = await browser.open(portal.url('plain', '/many-set?n=1'))
    const popup = await openSettled(browser, tab)
    expect(Object.keys(statuses(await read(popup)))).toContain('c000')
    await leaveFor(tab, portal.url('plain', '/many-set?n=4'))
    await popup.waitUntil(
      () => document.querySelector('[data-name="c003"], [data-restriction="page-changed"]') !== null,
      [],
    )
    await popup.close()
    expect(Object.keys(statuses(await inspect(browser, tab)))).toContain('c003')
  })

  it('shows a page that never ends loading', async () => {
    const { browser, portal } = stage
    const tab = await browser.open(portal.url('plain', '/next'))
    await leaveFor(tab, portal.url('plain', '/slow'))
    const popup = await browser.openPopup(tab)
    await settled(popup)
    expect((await read(popup)).state).toMatch(/ready|restricted/)
    await popup.close()
  })
})

/** Lets the page itself go elsewhere, and waits for nothing. */
function leaveFor(tab: Tab, address: string): Promise<void> {
  return tab.evaluate((to) => {
    location.href = to
  }, address)
}
