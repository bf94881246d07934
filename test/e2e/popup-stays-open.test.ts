import { expect, it } from 'vitest'
import type { Popup } from './browsers/browser'
import { grantSite } from './grant'
import { looked, openSettled, read, statuses } from './reading'
import { describeInBrowsers, type Stage } from './stage'

/** Milliseconds for what is promised within a second, on a machine that does other things too. */
const SOON = 2_500

describeInBrowsers('a popup that stays open', {}, (stage) => {
  it('shows a cookie that a script sets, and that one goes, and says each once', async () => {
    const popup = await openOver(stage, '/')
    await setAndSee(stage, popup)
  })

  it('looks again and stays live where the page changes its address, and nothing else', async () => {
    const popup = await openOver(stage, '/atelier')
    await listen(popup)
    await signal(stage)
    await popup.waitUntil(() => document.querySelector('[data-name="rouage"]') !== null, [], SOON)
    await popup.waitUntil(() => document.querySelector('[data-name="rouage"][data-status="undeclared"]') !== null, [])
    const heard = await said(popup)
    expect(heard.news).toEqual(['A cookie came: rouage'])
    expect(heard.wasStale).toBe(false)
    expect((await read(popup)).state).toBe('ready')
    await popup.close()
  })

  it('goes stale where another document takes the place of the page, and reads that one', async () => {
    const popup = await openOver(stage, '/renvoi')
    await listen(popup)
    await signal(stage)
    await popup.waitUntil(
      () => document.querySelector('[data-name="balancier"], [data-restriction="page-changed"]') !== null,
      [],
    )
    expect((await said(popup)).wasStale).toBe(true)
    expect(await popup.evaluate(() => document.querySelector('[data-testid="stale"]'))).toBeNull()
    await popup.close()
  })
})

describeInBrowsers('a popup that stays open over a site that is granted', {}, (stage) => {
  it('does the same by what the browser tells', async () => {
    const popup = await grantSite(stage, await openOver(stage, '/'))
    await quiet(popup)
    await setAndSee(stage, popup)
  })
})

async function openOver({ browser, portal }: Stage, path: string): Promise<Popup> {
  const tab = await browser.open(portal.url('changing', path))
  const popup = await openSettled(browser, tab)
  await quiet(popup)
  fronts.set(browser, tab)
  return popup
}

/** Waits until the look has ended, and was announced. */
async function quiet(popup: Popup): Promise<void> {
  await looked(popup)
  await popup.waitUntil(() => document.querySelector('[role="status"]')?.textContent?.includes('up to date'), [])
}

const fronts = new WeakMap<object, { evaluate(run: () => unknown): Promise<unknown> }>()

/** Has the page do what it does. */
async function signal({ browser }: Pick<Stage, 'browser'>): Promise<void> {
  await fronts.get(browser)?.evaluate(() => void dispatchEvent(new Event('midi')))
}

async function setAndSee(stage: Stage, popup: Popup): Promise<void> {
  await listen(popup)
  await signal(stage)
  await popup.waitUntil(() => document.querySelector('[data-name="carillon"]') !== null, [], SOON)
  expect(statuses(await read(popup))).toEqual({ aiguille: 'declared', carillon: 'undeclared' })
  await fronts.get(stage.browser)?.evaluate(() => {
    // biome-ignore lint/suspicious/noDocumentCookie: Firefox ESR has no other way in a page
    document.cookie = 'carillon=; path=/; max-age=0'
  })
  await popup.waitUntil(() => document.querySelector('[data-name="carillon"]') === null, [], SOON)
  expect((await said(popup)).news).toEqual(['A cookie came: carillon', 'A cookie went: carillon'])
  await popup.close()
}

interface Heard {
  heard?: { news: string[]; wasStale: boolean }
}

/** Notes from now on what is announced, and whether the popup goes stale. */
async function listen(popup: Popup): Promise<void> {
  await popup.evaluate(() => {
    const heard = { news: [] as string[], wasStale: false }
    ;(document as Document & Heard).heard = heard
    const status = document.querySelector('[role="status"]')
    if (status === null) return
    new MutationObserver(() => heard.news.push(status.textContent ?? '')).observe(status, {
      childList: true,
      characterData: true,
      subtree: true,
    })
    new MutationObserver(() => {
      if (document.querySelector('[data-testid="stale"]') !== null) heard.wasStale = true
    }).observe(document.body, { childList: true, subtree: true })
  })
}

function said(popup: Popup): Promise<{ news: string[]; wasStale: boolean }> {
  return popup.evaluate(() => (document as Document & Heard).heard ?? { news: [], wasStale: false })
}
