import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Popup, Tab } from './browsers/browser'
import { grantSite } from './grant'
import { openSettled } from './reading'
import { describeInBrowsers, type Stage } from './stage'

interface Row {
  name: string
  change: string
  phase: string
  request: string
  category: string
}

describeInBrowsers('the guided check', { others: async () => [await makeWatcher()] }, (stage) => {
  it('shows what was there before a refusal, what came back after it, and by which request', async () => {
    const { browser, portal } = stage
    const tab = await browser.open(portal.url('choice'))
    const popup = await grantSite(stage, await openSettled(browser, tab))
    await popup.click('[data-testid="check-grant-requests"]')
    await popup.waitUntil(() => document.querySelector('[data-testid="check-requests-granted"]') !== null, [])
    await startClearing(popup)
    expect(await textOf(popup, '[data-testid="check-cleared"]')).toContain('2 cookies were cleared.')
    await popup.close()
    await tab.waitFor('#cookie-banner:not([hidden])')
    await heard(stage, 2)
    await browser.stopBackground()
    await tab.goto(portal.url('choice', '/suite'))
    await heard(stage, 3)
    await choose(tab, 'refuse')
    await heard(stage, 6)
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
    expect(await textOf(again, '[data-testid="check-headline"]')).toBe(
      'Before your choice: 2 cookies, of which 1 declared as statistics. After you refused: 2 came, of which 1 declared as statistics. 1 was removed. 1 of those from before has stayed.',
    )
    const words = await textOf(again, '[data-testid="check"]')
    expect(words).toContain('taken to be your click in the page at')
    expect(words).toContain('by a script of the page, or by a request that could not be seen')
    expect(words).not.toContain('did not see every change')

    await again.click('[data-testid="check-end"]')
    await again.waitUntil(() => document.querySelector('[data-testid="check"][data-state="ended"]') !== null, [])
    await again.close()
    expect(await rightsOf(stage)).not.toContain('webRequest')
  })

  it('shows what an acceptance brings, and not by which request where nobody may watch them', async () => {
    const { browser, portal } = stage
    const tab = await browser.open(portal.url('choice', '/suite'))
    const popup = await openSettled(browser, tab)
    await popup.click('[data-testid="check-forget"]')
    await startClearing(popup)
    await popup.close()
    await tab.waitFor('#cookie-banner:not([hidden])')
    await heard(stage, 1)
    await choose(tab, 'accept')
    await heard(stage, 4)
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
    expect(await textOf(again, '[data-testid="check"]')).toContain('request not known')
    await again.close()
    await tab.close()

    const other = await browser.open(portal.url('choice', '/'))
    const ended = await openSettled(browser, other)
    await ended.waitUntil(() => document.querySelector('[data-testid="check"][data-state="ended"]') !== null, [])
    await ended.close()
  })
})

function row(name: string, change: string, phase: string, category: string, request = ''): Row {
  return { name, change, phase, request, category }
}

async function startClearing(popup: Popup): Promise<void> {
  await popup.click('[data-testid="check-clear"]')
  await popup.waitUntil(() => document.querySelector('[data-testid="check-loss"]') !== null, [])
  await popup.click('[data-testid="check-start"]')
  await popup.waitUntil(
    () => document.querySelector('[data-testid="check"][data-state="running"]') !== null,
    [],
    20_000,
  )
}

/** Waits until the background keeps this many events: under load it begins late, and dates what it hears then. */
async function heard({ browser }: Stage, events: number): Promise<void> {
  const kept = () =>
    browser.background(async () => {
      interface Api {
        storage: { session: { get(keys: null): Promise<Record<string, { check?: { events: unknown[] } } | null>> } }
      }
      const all = await (globalThis as unknown as { chrome: Api }).chrome.storage.session.get(null)
      return Object.values(all).flatMap((one) => one?.check?.events ?? []).length
    })
  await expect.poll(kept, { timeout: 20_000 }).toBe(events)
}

/** Clicks the site's own button, and waits until the site has done what it does then. */
async function choose(tab: Tab, button: 'accept' | 'refuse'): Promise<void> {
  await tab.click(`#${button}`)
  await tab.waitFor('[data-choice="made"]')
}

async function tell(popup: Popup, choice: string): Promise<void> {
  await popup.click(`[data-testid="check-choice-${choice}"]`)
  await popup.waitUntil(
    (made) => document.querySelector(`[data-testid="check"][data-choice="${made}"]`) !== null,
    [choice],
  )
  await popup.waitUntil(() => document.querySelector('[data-whole="true"]') !== null, [])
}

function rowsOf(popup: Popup): Promise<Row[]> {
  return popup.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-testid="check-event"]')].map(({ dataset }) => ({
      name: dataset['name'] ?? '',
      change: dataset['change'] ?? '',
      phase: dataset['phase'] ?? '',
      request: dataset['request'] ?? '',
      category: dataset['category'] ?? '',
    })),
  )
}

function textOf(popup: Popup, selector: string): Promise<string> {
  return popup.evaluate((wanted) => document.querySelector(wanted)?.textContent ?? '', selector)
}

function rightsOf({ browser }: Stage): Promise<string[]> {
  return browser.background(async () => {
    const api = globalThis as unknown as { chrome: { permissions: { getAll(): Promise<{ permissions: string[] }> } } }
    return (await api.chrome.permissions.getAll()).permissions
  })
}

/** Chromium tells of requests only while some extension has had the right to watch them since it was loaded. */
async function makeWatcher(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'watcher-'))
  const manifest = { manifest_version: 3, name: 'Watcher', version: '1', permissions: ['webRequest'] }
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest))
  return folder
}
