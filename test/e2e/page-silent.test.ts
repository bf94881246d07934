import { expect, it } from 'vitest'
import type { ChromiumTab } from './browsers/chromium-tab'
import { waitForState } from './checking'
import { grantAll, grantSite } from './grant'
import { looked, openSettled, read, settled, statuses, unfold } from './reading'
import { describeInBrowsers } from './stage'

/** Milliseconds for the words that are promised in two seconds, on a machine that does other things too. */
const SOON = 3_000
/** Milliseconds for which the frame of the portal halts. */
const HALTED = 15_000
const SILENT = 'The page does not answer, so nothing can be seen yet.'

describeInBrowsers('a page that does not answer', {}, (stage) => {
  it('is said not to, in time and without a count, and is read once it answers', async () => {
    const { browser, portal } = stage
    const tab = await browser.open(portal.url('halted'))
    const halt = tab.evaluate(() => {
      for (const end = Date.now() + 9_000; Date.now() < end; );
    })
    const popup = await openSettled(browser, tab)
    expect(await popup.evaluate(() => performance.now())).toBeLessThan(SOON)
    const reading = await read(popup)
    expect(reading).toMatchObject({ state: 'ready', visibility: 'page', rows: [], issues: ['page_silent'] })
    expect(reading.sentence.trim()).toBe(SILENT)
    await expect.poll(() => announced(popup)).toContain('The page does not answer')

    await halt
    await popup.waitUntil(() => document.querySelectorAll('[data-testid="cookie"]').length >= 3, [])
    await looked(popup)
    expect(statuses(await read(popup))).toEqual({ rayon: 'declared', inconnu: 'undeclared', porte: 'unknown' })
    expect((await read(popup)).issues).toEqual([])
    await popup.close()
  })

  it('is read once it answers, though the background that asked it was stopped meanwhile', async ({ skip }) => {
    if (stage.name !== 'chromium') skip('only in Chromium does the background ask pages')
    const { browser, portal } = stage
    const tab = await browser.open(portal.url('halted'))
    const halt = tab.evaluate(() => {
      for (const end = Date.now() + 7_000; Date.now() < end; );
    })
    const popup = await openSettled(browser, tab)
    expect((await read(popup)).issues).toEqual(['page_silent'])
    expect(await browser.isBackgroundRunning()).toBe(true)
    await browser.stopBackground()
    await halt
    await popup.waitUntil(() => document.querySelectorAll('[data-testid="cookie"]').length >= 3, [], 20_000)
    await looked(popup)
    expect(statuses(await read(popup))).toEqual({ rayon: 'declared', inconnu: 'undeclared', porte: 'unknown' })
    expect((await read(popup)).issues).toEqual([])
    await popup.close()
  })

  it('shows with a grant what the browser holds, and calls nothing of it undeclared', async () => {
    const { browser, portal } = stage
    const tab = await browser.open(portal.url('halted'))
    await (await grantSite(stage, await openSettled(browser, tab))).close()
    const halt = tab.evaluate(() => {
      for (const end = Date.now() + 7_000; Date.now() < end; );
    })
    const popup = await openSettled(browser, tab)
    expect(await popup.evaluate(() => performance.now())).toBeLessThan(SOON)
    const reading = await read(popup)
    expect(reading).toMatchObject({ visibility: 'site', whole: 'false', issues: ['page_silent'] })
    expect(statuses(reading)).toEqual({ rayon: 'unchecked', porte: 'unchecked', inconnu: 'unchecked' })
    expect(reading.sentence).toContain('own list of cookies cannot be looked for yet')
    await halt
    await popup.waitUntil(() => document.querySelector('[data-status="undeclared"]') !== null, [])
    expect(statuses(await read(popup))).toEqual({ rayon: 'declared', porte: 'declared', inconnu: 'undeclared' })
    await popup.close()
  })

  it('is one with an open dialog in Chromium; Firefox has it answer', async () => {
    const { browser, portal } = stage
    const tab = await browser.open(portal.url('halted'))
    void tab.evaluate(() => alert('Bonjour')).catch(() => {})
    const popup = await openSettled(browser, tab)
    const reading = await read(popup)
    // The site is granted since the test before.
    expect(Object.keys(statuses(reading))).toEqual(expect.arrayContaining(['rayon', 'porte', 'inconnu']))
    if (stage.name === 'chromium') expect(reading.issues).toEqual(['page_silent'])
    else expect(reading.issues).toEqual([])
    await popup.close()
  })

  it('is one that is held at a breakpoint', async ({ skip }) => {
    if (stage.name !== 'chromium') skip('only Chromium’s driver sets breakpoints')
    const { browser, portal } = stage
    const tab = await browser.open(portal.url('halted', '/cookies'))
    const session = await (tab as ChromiumTab).page.createCDPSession()
    await session.send('Debugger.enable')
    const paused = new Promise((resolve) => session.once('Debugger.paused', resolve))
    void session.send('Runtime.evaluate', { expression: 'debugger' })
    await paused
    const popup = await openSettled(browser, tab)
    expect((await read(popup)).issues).toEqual(['page_silent'])
    await popup.close()
    await session.send('Debugger.resume')
  })
})

describeInBrowsers('a frame that does not answer', { sitesApart: true }, (stage) => {
  it('costs what it would have told, and nothing of the others', async () => {
    const { browser, portal } = stage
    const tab = await browser.open(portal.url('halted', '/cadres'))
    const site = await grantSite(stage, await openSettled(browser, tab))
    await (await grantAll(stage, site)).close()
    await tab.evaluate(() => dispatchEvent(new Event('arret')))
    await tab.waitFor('[data-halted]')
    const popup = await browser.openPopup(tab)
    await settled(popup, 'all')
    await looked(popup)
    const stored = await popup.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[data-testid="stored"]')].map(({ dataset }) => dataset['name']),
    )
    expect(stored.toSorted()).toEqual(['etage', 'regie_visiteur'])
    const reading = await read(popup)
    expect(reading.issues).toEqual(['frame_silent'])
    expect(statuses(reading)).toMatchObject({ rayon: 'declared', porte: 'declared', inconnu: 'undeclared' })
    expect(reading.rows.map((row) => row.name)).toContain('suivi')
    await popup.close()
    await tab.close()
  })

  it('does not keep a guided check from beginning', async () => {
    const { browser, portal } = stage
    const tab = await browser.open(portal.url('halted', '/cadres'))
    const popup = await browser.openPopup(tab)
    await settled(popup, 'all')
    await looked(popup)
    await unfold(popup, 'check')
    await tab.evaluate(() => dispatchEvent(new Event('arret')))
    await tab.waitFor('[data-halted]')
    const asked = Date.now()
    await popup.click('[data-testid="check-start"]')
    await waitForState(popup, 'running')
    expect(Date.now() - asked).toBeLessThan(HALTED - 5_000)
    await popup.close()
    await tab.close()
  })
})

function announced(popup: { evaluate(run: () => string): Promise<string> }): Promise<string> {
  return popup.evaluate(() => document.querySelector('[role="status"]')?.textContent ?? '')
}
