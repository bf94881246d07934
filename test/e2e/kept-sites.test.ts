import { expect, it } from 'vitest'
import type { Popup, TestBrowser } from './browsers/browser'
import { LONGEST } from './browsers/wait'
import { looked, openMenu, openSettled } from './reading'
import { describeInBrowsers } from './stage'

interface Api {
  storage: {
    local: {
      get(keys: null): Promise<Record<string, unknown>>
      set(records: object): Promise<void>
      clear(): Promise<void>
    }
  }
}

/** What the extension holds to, in bytes of JSON. */
const MOST_OF_ALL = 4_194_304

describeInBrowsers('What is kept of sites', {}, (stage) => {
  it('stays within its bound, the oldest goes first, and is listed and forgotten in the popup', async () => {
    const { browser, portal } = stage
    await seed(browser, 17, 249_000)
    const before = await kept(browser)
    expect(before.bytes).toBeGreaterThan(MOST_OF_ALL)

    const popup = await openSettled(browser, await browser.open(portal.url('declaring')))
    await looked(popup)
    const own = new URL(portal.url('declaring')).origin
    await expect.poll(async () => (await kept(browser)).origins, { timeout: LONGEST }).toContain(own)
    const after = await kept(browser)
    expect(after.bytes).toBeLessThanOrEqual(MOST_OF_ALL)
    expect(after.origins).not.toContain('https://site0.example')
    expect(after.origins).toContain('https://site16.example')

    await openMenu(popup, 'kept')
    await popup.waitUntil(() => document.querySelector('[data-testid="kept-site"]') !== null, [])
    expect((await listed(popup)).toSorted()).toEqual(after.origins.toSorted())
    await popup.click('[data-origin="https://site16.example"] [data-testid="forget-site"]')
    await popup.waitUntil(() => document.querySelector('[data-origin="https://site16.example"]') === null, [])
    expect((await kept(browser)).origins).not.toContain('https://site16.example')

    await popup.click('[data-testid="forget-all"]')
    await popup.waitUntil(() => document.querySelector('[data-testid="kept-site"]') === null, [])
    expect(await keys(browser)).toEqual([])
    await popup.close()
  })

  it('is found, passed over and cleared where an older version left it, or it is corrupt', async () => {
    const { browser, portal } = stage
    await browser.background(async () => {
      const { storage } = (globalThis as unknown as { chrome: Api }).chrome
      await storage.local.clear()
      await storage.local.set({
        kept: 'nonsense',
        'policy https://orphan.example 00': { current: 5 },
        'charters data.example.org': { charters: ['of an older version'] },
      })
    })
    const popup = await openSettled(browser, await browser.open(portal.url('declaring')))
    await looked(popup)
    const own = new URL(portal.url('declaring')).origin
    await expect.poll(async () => (await kept(browser)).origins, { timeout: LONGEST }).toContain(own)
    await openMenu(popup, 'kept')
    await popup.waitUntil(() => document.querySelector('[data-testid="kept-unknown"]') !== null, [])
    expect((await listed(popup)).toSorted()).toEqual([own, 'https://orphan.example'].toSorted())
    await popup.click('[data-testid="forget-all"]')
    await popup.waitUntil(() => document.querySelector('[data-testid="kept-unknown"]') === null, [])
    expect(await keys(browser)).toEqual([])
    await popup.close()
  })
})

function listed(popup: Popup): Promise<string[]> {
  return popup.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-testid="kept-site"]')].map(
      ({ dataset }) => dataset['origin'] ?? '',
    ),
  )
}

/** Puts there what so many looks at large charters leave, the first the oldest. */
async function seed(browser: TestBrowser, sites: number, bytes: number): Promise<void> {
  await browser.background(
    async (count, size) => {
      const { storage } = (globalThis as unknown as { chrome: Api }).chrome
      await storage.local.clear()
      const index: object[] = []
      for (let at = 0; at < count; at++) {
        const name = `policy https://site${at}.example 00`
        index.push({ name, bytes: size, writtenAt: 1_000 + at, isChosen: false })
        await storage.local.set({ [name]: 'x'.repeat(size - 2) })
      }
      await storage.local.set({ kept: index })
    },
    sites,
    bytes,
  )
}

function keys(browser: TestBrowser): Promise<string[]> {
  return browser.background(async () => {
    const { storage } = (globalThis as unknown as { chrome: Api }).chrome
    return Object.keys(await storage.local.get(null))
  })
}

function kept(browser: TestBrowser): Promise<{ origins: string[]; bytes: number }> {
  return browser.background(async () => {
    const { storage } = (globalThis as unknown as { chrome: Api }).chrome
    const all = Object.entries(await storage.local.get(null)).filter(([name]) => name.startsWith('policy '))
    return {
      origins: [...new Set(all.map(([name]) => name.split(' ')[1] ?? ''))],
      bytes: all.reduce((sum, [, record]) => sum + JSON.stringify(record).length, 0),
    }
  })
}
