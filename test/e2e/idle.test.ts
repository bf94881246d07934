import { expect, it } from 'vitest'
import type { Tab, TestBrowser } from './browsers/browser'
import { LONGEST } from './browsers/wait'
import { grantSite } from './grant'
import { textOnIcon, turnOffIcon } from './icon'
import { openSettled, unfold } from './reading'
import { describeInBrowsers, type Stage } from './stage'

interface Api {
  storage: Record<'local' | 'session', { get(keys: null): Promise<object> }>
  scripting: { getRegisteredContentScripts(): Promise<unknown[]> }
  webRequest?: unknown
}

const NAVIGATIONS = 50

describeInBrowsers('with every feature off', {}, (stage) => {
  it('does nothing over 50 navigations, on a site that is granted and on others; in Chromium it does not even run', async () => {
    const { browser, portal } = stage
    const tab = await browser.open(portal.url('charter'))
    await (await grantSite(stage, await openSettled(browser, tab))).close()
    const before = await stored(browser)
    await browser.stopBackground()
    expect(await browser.isBackgroundRunning()).toBe(false)

    await tab.goto(portal.url('plain', '/next'))
    const globals = await globalsOf(tab)
    await navigate(stage, tab, NAVIGATIONS)
    if (stage.name === 'chromium') expect(await browser.isBackgroundRunning()).toBe(false)
    await tab.goto(portal.url('plain', '/next'))
    expect(await globalsOf(tab)).toEqual(globals)
    expect(await stored(browser)).toEqual(before)
    expect(await registered(browser)).toEqual({ scripts: 0, requests: false })
  }, 180_000)

  it('counts on the icon once that is turned on for the site, and is asleep again once it is turned off', async () => {
    const { browser, portal } = stage
    const tab = await browser.open(portal.url('charter'))
    expect(await textOnIcon(browser)).toBe('')
    const popup = await openSettled(browser, tab)
    await unfold(popup, 'badge')
    await popup.click('[data-testid="badge-here"]')
    await expect.poll(() => textOnIcon(browser), { timeout: LONGEST }).toBe('1')
    await popup.close()

    await browser.stopBackground()
    await tab.goto(portal.url('charter', '/explore/'))
    await expect.poll(() => browser.isBackgroundRunning(), { timeout: LONGEST }).toBe(true)
    await expect.poll(() => textOnIcon(browser), { timeout: LONGEST }).toBe('1')
    await tab.goto(portal.url('sibling'))
    await tab.goto(portal.url('plain'))
    expect(await textOnIcon(browser)).toBe('')

    await tab.goto(portal.url('charter'))
    const again = await openSettled(browser, tab)
    await turnOffIcon(again)
    await expect.poll(() => textOnIcon(browser), { timeout: LONGEST }).toBe('')
    await again.close()
    expect(Object.keys(await stored(browser)).filter((key) => /^(?:badge|declared)/.test(key))).toEqual([])
    await browser.stopBackground()
    await navigate(stage, tab, 4)
    if (stage.name === 'chromium') expect(await browser.isBackgroundRunning()).toBe(false)
    expect(await textOnIcon(browser)).toBe('')
  })
})

async function navigate({ portal }: Stage, tab: Tab, times: number): Promise<void> {
  const addresses = [portal.url('charter', '/explore/'), portal.url('plain'), portal.url('empty')]
  for (let time = 0; time < times; time++) await tab.goto(addresses[time % addresses.length] ?? '')
}

function globalsOf(tab: Tab): Promise<string[]> {
  return tab.evaluate(() => Object.getOwnPropertyNames(globalThis).toSorted())
}

/** All that is kept, whichever the area. */
function stored(browser: TestBrowser): Promise<Record<string, unknown>> {
  return browser.background(async () => {
    const { storage } = (globalThis as unknown as { chrome: Api }).chrome
    return { ...(await storage.session.get(null)), ...(await storage.local.get(null)) }
  })
}

function registered(browser: TestBrowser): Promise<{ scripts: number; requests: boolean }> {
  return browser.background(async () => {
    const api = (globalThis as unknown as { chrome: Api }).chrome
    return {
      scripts: (await api.scripting.getRegisteredContentScripts()).length,
      requests: api.webRequest !== undefined,
    }
  })
}
