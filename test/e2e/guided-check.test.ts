import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { TestBrowser } from './browsers/browser'
import { LONGEST } from './browsers/wait'
import {
  choose,
  forget,
  heard,
  isWokenByTabs,
  keptChecks,
  moveBack,
  rightsOf,
  row,
  rowsOf,
  start,
  startClearing,
  tell,
  waitForState,
  wordsOf,
} from './checking'
import { grantSite } from './grant'
import { openSettled, unfold } from './reading'
import { describeInBrowsers } from './stage'

const MINUTE = 60_000

describeInBrowsers('the guided check', { private: true, others: async () => [await makeWatcher()] }, (stage) => {
  it('shows what was there before a refusal, what came back after it, and by which request', async () => {
    const { browser, portal } = stage
    const tab = await browser.open(portal.url('choice'))
    const popup = await grantSite(stage, await openSettled(browser, tab))
    await unfold(popup, 'check')
    await popup.click('[data-testid="check-grant-requests"]')
    await popup.waitUntil(() => document.querySelector('[data-testid="check-requests-granted"]') !== null, [])
    await startClearing(popup)
    expect(await wordsOf(popup, '[data-testid="check-cleared"]')).toContain('2 cookies were cleared.')
    await popup.close()
    await tab.waitFor('#cookie-banner:not([hidden])')
    await heard(browser, 2)
    await browser.stopBackground()
    await tab.goto(portal.url('choice', '/suite'))
    await heard(browser, 3)
    await choose(tab, 'refuse')
    await heard(browser, 6)
    await browser.stopBackground()

    const again = await openSettled(browser, tab)
    await tell(again, 'refused')
    expect(await rowsOf(again)).toEqual([
      row('session_mag', 'set', 'before', 'necessary', portal.url('choice', '/')),
      row('audience_tot', 'set', 'before', 'statistics'),
      row('choix_cookies', 'set', 'after', 'necessary'),
      row('audience_tot', 'removed', 'after', 'statistics'),
      row('audience_tot', 'set', 'after', 'statistics', portal.url('choice', '/relance')),
    ])
    expect(await wordsOf(again, '[data-testid="check-headline"]')).toBe(
      'Before your choice: 2 cookies, of which 1 declared for measurement. After you refused: 2 came, of which 1 declared for measurement.',
    )
    expect(await wordsOf(again, '[data-testid="check-verdict"]')).toBe(
      '1 cookie for measurement or advertising, by the charter, was set after you refused.',
    )
    expect(await wordsOf(again, '[data-testid="check-more"]')).toContain(
      '1 was removed. 1 of those from before has stayed.',
    )
    const words = await wordsOf(again)
    expect(words).toContain('taken to be your click in the page at')
    expect(words).toContain('set by the page itself, or by an answer that could not be seen')
    expect(words).not.toContain('did not see every change')

    await again.click('[data-testid="check-end"]')
    await waitForState(again, 'ended')
    await again.close()
    expect(await rightsOf(browser)).not.toContain('webRequest')
  })

  it('shows what an acceptance brings, and not by which request where nobody may watch them', async () => {
    const { browser, portal } = stage
    const tab = await browser.open(portal.url('choice', '/suite'))
    const popup = await openSettled(browser, tab)
    await forget(popup)
    await startClearing(popup)
    await popup.close()
    await tab.waitFor('#cookie-banner:not([hidden])')
    await heard(browser, 1)
    await choose(tab, 'accept')
    await heard(browser, 4)
    await tab.goto(portal.url('choice', '/'))

    const again = await openSettled(browser, tab)
    await tell(again, 'accepted')
    expect(await rowsOf(again)).toEqual([
      row('audience_tot', 'set', 'before', 'statistics'),
      row('choix_cookies', 'set', 'after', 'necessary'),
      row('audience_script', 'set', 'after', 'statistics'),
      row('audience_serveur', 'set', 'after', 'statistics'),
      row('session_mag', 'set', 'after', 'necessary'),
    ])
    expect(await wordsOf(again, '[data-testid="check-verdict"]')).toBe(
      '1 cookie for measurement or advertising, by the charter, was set before you chose.',
    )
    expect(await wordsOf(again)).not.toContain('answer of')
    await again.close()
    await tab.close()

    const other = await browser.open(portal.url('choice', '/'))
    const ended = await openSettled(browser, other)
    await waitForState(ended, 'ended')
    await ended.close()
    await other.close()
  })

  it('ends by itself once its time is over, and when its tab has left the site', async () => {
    const { browser, portal } = stage
    const tab = await browser.open(portal.url('choice', '/suite'))
    const popup = await openSettled(browser, tab)
    await forget(popup)
    await unfold(popup, 'check')
    await popup.click('[data-testid="check-grant-requests"]')
    await popup.waitUntil(() => document.querySelector('[data-testid="check-requests-granted"]') !== null, [])
    await start(popup)
    await popup.close()
    expect(await rightsOf(browser)).toContain('webRequest')

    await moveBack(browser, 31)
    await tab.goto(portal.url('choice', '/suite'))
    const length = async () => {
      const [kept] = await keptChecks(browser)
      return Date.parse(kept?.check.endedAt ?? '') - Date.parse(kept?.check.startedAt ?? '')
    }
    await expect.poll(length, { timeout: LONGEST }).toBe(30 * MINUTE)
    await expect.poll(() => rightsOf(browser), { timeout: LONGEST }).not.toContain('webRequest')
    // One that is stopped before it has taken its listeners away is woken to do so.
    if (stage.name === 'chromium') await expect.poll(() => isWokenByTabs(browser), { timeout: LONGEST }).toBe(false)
    await browser.stopBackground()
    await tab.goto(portal.url('choice', '/'))
    if (stage.name === 'chromium') expect(await browser.isBackgroundRunning()).toBe(false)

    const again = await openSettled(browser, tab)
    await waitForState(again, 'ended')
    await forget(again)
    await start(again)
    await again.close()
    await tab.goto(portal.url('plain', '/next'))
    await expect.poll(async () => (await keptChecks(browser))[0]?.check.endedAt, { timeout: LONGEST }).toMatch(/Z$/)
    await tab.close()
  })

  it('sees a private window’s own cookies alone, leaves nothing on the disk, and is gone with its tab', async () => {
    const { browser, portal } = stage
    const usual = await browser.open(portal.url('choice', '/'))
    const onDisk = await lasting(browser)
    const tab = await browser.openPrivate(portal.url('choice', '/suite'))
    const popup = await openSettled(browser, tab)
    expect(await wordsOf(popup)).toContain('Private window: what the check sees stays in memory')
    await start(popup)
    await popup.close()
    await usual.evaluate(() => {
      // biome-ignore lint/suspicious/noDocumentCookie: Firefox ESR has no other way in a page
      document.cookie = 'audience_script=usual; Path=/'
    })
    await choose(tab, 'refuse')
    await heard(browser, 3)

    const again = await openSettled(browser, tab)
    await tell(again, 'refused')
    expect(await rowsOf(again)).toEqual([
      row('audience_tot', 'there', 'before', 'statistics'),
      row('choix_cookies', 'set', 'after', 'necessary'),
      row('audience_tot', 'removed', 'after', 'statistics'),
      row('audience_tot', 'set', 'after', 'statistics'),
    ])
    await again.close()
    const [kept] = (await keptChecks(browser)).filter((record) => record.private)
    expect(kept?.storeId).toMatch(/./)
    expect(await lasting(browser)).toBe(onDisk)
    const stores = await storesLookedAt(browser)
    expect(stores.length).toBeGreaterThan(0)
    expect(stores).not.toContain(kept?.storeId)

    await tab.close()
    await expect.poll(async () => (await keptChecks(browser)).filter((record) => record.private)).toEqual([])
    await usual.close()
  })
})

interface Api {
  storage: Record<'local' | 'session', { get(key: string | null): Promise<object> }>
}

/** All that the extension keeps on the disk. */
function lasting(browser: TestBrowser): Promise<string> {
  return browser.background(async () =>
    JSON.stringify(await (globalThis as unknown as { chrome: Api }).chrome.storage.local.get(null)),
  )
}

/** In which cookie stores looks are noted in memory. */
function storesLookedAt(browser: TestBrowser): Promise<string[]> {
  return browser.background(async () => {
    const { session } = (globalThis as unknown as { chrome: Api }).chrome.storage
    const { 'earlier-looks': looks = [] } = (await session.get('earlier-looks')) as Record<
      string,
      { storeId: string }[]
    >
    return looks.map(({ storeId }) => storeId)
  })
}

/** Chromium tells of requests only while some extension has had the right to watch them since it was loaded. */
async function makeWatcher(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'watcher-'))
  const manifest = { manifest_version: 3, name: 'Watcher', version: '1', permissions: ['webRequest'] }
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest))
  return folder
}
