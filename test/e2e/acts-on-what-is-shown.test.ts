import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Popup, Tab, TestBrowser } from './browsers/browser'
import { LONGEST } from './browsers/wait'
import { forget, keptChecks, rightsOf, start, startClearing, waitForState, wordsOf } from './checking'
import { openSettled, unfold } from './reading'
import { describeInBrowsers } from './stage'

describeInBrowsers('an act on a page that the tab has left', { extension: withEverySite }, (stage) => {
  it('does nothing to the site that took its place, though that is slow to load', async () => {
    const { browser, portal } = stage
    await (await browser.open(portal.url('island', '/courrier'))).close()
    const tab = await browser.open(portal.url('quay'))
    const popup = await openSettled(browser, tab)
    await unfold(popup, 'check')
    await popup.click('[data-testid="check-clear"]')
    expect(await listed(popup)).toEqual(['amarre bac-exemple.test', 'billet quai.bac-exemple.test'])
    await leave(tab)
    await popup.waitUntil(
      () => document.querySelector('[data-host="www.ile-exemple.test"]:not([data-stale])') !== null,
      [],
    )
    expect(await listed(popup)).toEqual([])
    await start(popup)
    expect(await namesOf(browser, 'www.ile-exemple.test')).toEqual(['compte', 'panier'])
    expect(await namesOf(browser, 'quai.bac-exemple.test')).toEqual(['amarre', 'billet'])
    await popup.click('[data-testid="check-end"]')
    await waitForState(popup, 'ended')
    await forget(popup)
    await popup.close()
    await tab.close()
  })

  it.each(['/brouillard', '/ronde'])('is refused from when another document begins to load: %s', async (path) => {
    const { browser, portal } = stage
    const tab = await browser.open(portal.url('quay', path))
    const popup = await openSettled(browser, tab)
    await unfold(popup, 'check')
    await popup.click('[data-testid="check-clear"]')
    await popup.waitUntil(() => document.querySelector('[data-testid="check-loss"]') !== null, [])
    await leave(tab)
    if (path === '/brouillard') {
      await popup.waitUntil(() => document.querySelector('[data-testid="stale"]') !== null, [])
      await popup.click('[data-testid="check-start"]')
      await popup.waitUntil(() => document.querySelector('[data-testid="refused"]') !== null, [])
      expect(await keptChecks(browser)).toEqual([])
    } else {
      await popup.waitUntil(() => document.querySelector('[data-testid="check-loss"]') === null, [])
    }
    expect(await namesOf(browser, 'quai.bac-exemple.test')).toEqual(['amarre', 'billet'])
    await popup.close()
    await tab.close()
  })

  it('clears what is listed, and no cookie of its name that a parent of the host keeps to itself', async () => {
    const { browser, portal } = stage
    await (await browser.open(portal.url('ferry'))).close()
    const tab = await browser.open(portal.url('quay'))
    const popup = await openSettled(browser, tab)
    await startClearing(popup)
    expect(await wordsOf(popup, '[data-testid="check-cleared"]')).toContain('2 cookies were cleared.')
    await popup.close()
    const own = await browser.background(async () => {
      const cookies = await (globalThis as unknown as { chrome: Api }).chrome.cookies.getAll({
        domain: 'bac-exemple.test',
      })
      return cookies.filter(({ hostOnly, domain }) => hostOnly && domain === 'bac-exemple.test').map(({ name }) => name)
    })
    expect(own).toEqual(['amarre'])
    await tab.close()
  })

  it('is that of one origin: a check of the site is none of its plain pages', async () => {
    const { browser, portal } = stage
    const tab = await browser.open(portal.url('quay', '/brouillard'))
    const popup = await openSettled(browser, tab)
    await forget(popup)
    await start(popup)
    await popup.close()
    const plain = await browser.open(portal.url('quay', '/brouillard', 'http'))
    const other = await openSettled(browser, plain)
    await waitForState(other, 'none')
    await other.close()
    await plain.close()
    await tab.close()
  })
})

describeInBrowsers('the right to watch requests', { extension: withEverySite }, (stage) => {
  it('goes with the popup where no check has begun, stays with a check, and goes where that is lost', async () => {
    const { browser, portal } = stage
    const tab = await browser.open(portal.url('quay', '/brouillard'))
    const popup = await watching(await openSettled(browser, tab))
    await popup.close()
    await expect.poll(() => rightsOf(browser), { timeout: LONGEST }).not.toContain('webRequest')

    const again = await watching(await openSettled(browser, tab))
    await start(again)
    await again.close()
    await browser.stopBackground()
    await tab.goto(portal.url('quay', '/brouillard'))
    expect(await rightsOf(browser)).toContain('webRequest')

    // As after a crash or an update.
    await browser.background(() => (globalThis as unknown as { chrome: Api }).chrome.storage.session.clear())
    await browser.stopBackground()
    await expect.poll(() => rightsOf(browser), { timeout: LONGEST }).not.toContain('webRequest')
    await tab.close()
  })
})

interface Api {
  cookies: { getAll(of: { domain: string }): Promise<{ name: string; domain: string; hostOnly: boolean }[]> }
  storage: { session: { clear(): Promise<void> } }
}

/** Has the page send the visitor on. */
function leave(tab: Tab): Promise<void> {
  return tab.evaluate(() => void dispatchEvent(new Event('depart')))
}

/** The cookies that would be cleared, each with its host, as the popup lists them. */
function listed(popup: Popup): Promise<string[]> {
  return popup.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-testid="check-cleared-cookie"]')]
      .map(({ dataset }) => `${dataset['name']} ${dataset['domain']}`)
      .sort(),
  )
}

/** The names of the cookies that the browser keeps for a host and what is above it. */
async function namesOf(browser: TestBrowser, host: string): Promise<string[]> {
  const names = await browser.background(async (of) => {
    const { cookies } = (globalThis as unknown as { chrome: Api }).chrome
    const own = await cookies.getAll({ domain: of })
    const above = await cookies.getAll({ domain: of.slice(of.indexOf('.') + 1) })
    return [...own, ...above.filter(({ domain }) => domain.startsWith('.'))].map(({ name }) => name)
  }, host)
  return [...new Set(names)].toSorted()
}

/** Asks for the right to watch requests, for which browsers want no prompt, and gives the popup that shows it. */
async function watching(popup: Popup): Promise<Popup> {
  const isGranted = () => document.querySelector('[data-testid="check-requests-granted"]') !== null
  await unfold(popup, 'check')
  await popup.click('[data-testid="check-grant-requests"]')
  await popup.waitUntil(isGranted, [])
  return popup
}

/** A build to which every site is granted, so that no prompt comes. */
async function withEverySite(built: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'granted-'))
  await cp(built, folder, { recursive: true })
  const file = join(folder, 'manifest.json')
  const manifest = JSON.parse(await readFile(file, 'utf8')) as object
  await writeFile(file, JSON.stringify({ ...manifest, host_permissions: ['https://*/*', 'http://*/*'] }))
  return folder
}
