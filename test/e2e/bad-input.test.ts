import { cp, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, it } from 'vitest'
import type { TestBrowser } from './browsers/browser'
import { inspect, openSettled, read, settled, statuses, switchLanguage } from './reading'
import { describeInBrowsers } from './stage'

interface Api {
  storage: Record<'local' | 'session', { get(): Promise<Record<string, unknown>>; set(kept: object): Promise<void> }>
  tabs: { query(filter: object): Promise<{ id: number }[]>; remove(id: number): Promise<void> }
}

const DAMAGED = { language: 42, darling: 'kept' }

function storeAs(browser: TestBrowser, area: 'local' | 'session', kept: Record<string, unknown>): Promise<void> {
  return browser.background(
    (where, what) => (globalThis as unknown as { chrome: Api }).chrome.storage[where].set(what),
    area,
    kept,
  )
}

describeInBrowsers('a storage that holds nonsense', {}, (stage) => {
  it('is said, changes nothing else, and is kept beside before anything is written over it', async () => {
    const { browser, portal } = stage
    const tab = await browser.open(portal.url('charter'))
    await storeAs(browser, 'local', { settings: DAMAGED })
    await storeAs(browser, 'session', { 'awaited-grant': 'tomorrow' })
    const popup = await openSettled(browser, tab)
    const reading = await read(popup)
    expect(reading).toMatchObject({ state: 'ready', charter: 'bundled' })
    expect(reading.issues).toEqual(['settings_unreadable'])
    expect(reading.text).toContain('Your settings could not be read; the usual ones are used.')

    await switchLanguage(popup, 'fr')
    await popup.waitUntil(() => document.querySelector('[data-testid="issue"]') === null, [])
    await popup.close()
    const stored = await browser.background(() => (globalThis as unknown as { chrome: Api }).chrome.storage.local.get())
    expect(stored).toEqual({ settings: { language: 'fr' }, 'settings-unreadable': DAMAGED })
  })

  it('remembers the language that was chosen', async () => {
    const { browser, portal } = stage
    const reading = await inspect(browser, await browser.open(portal.url('charter')))
    expect(reading.sentence).toMatch(/^Au moins \d+ cookies? sur ce site/)
    expect(reading.issues).toEqual([])
  })
})

/** Copies the built extension and gives its bundled charter a category that there is not. */
async function withBrokenCharter(built: string): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'cookie-charter-broken-'))
  await cp(built, copy, { recursive: true })
  const assets = join(copy, 'assets')
  let broken = 0
  for (const name of await readdir(assets)) {
    const text = await readFile(join(assets, name), 'utf8')
    const changed = text.replace(/(`csrftoken`[^{}]*?category:)`necessary`/, '$1`indispensable`')
    if (changed === text) continue
    broken++
    await writeFile(join(assets, name), changed)
  }
  expect(broken).toBeGreaterThan(0)
  return copy
}

describeInBrowsers('a bundled charter that breaks its schema', { extension: withBrokenCharter }, (stage) => {
  it('is named and left out, and the cookies are shown all the same', async () => {
    const { browser, portal } = stage
    const reading = await inspect(browser, await browser.open(portal.url('charter')))
    expect(reading).toMatchObject({ state: 'ready', charter: 'none', whole: 'false' })
    expect(reading.issues).toContain('bundled_charter_unreadable')
    expect(reading.text).toContain('was left out: opendatasoft.json')
    expect(statuses(reading)).toEqual({ csrftoken: 'unchecked', compteur_visites: 'unchecked' })
  })
})

describeInBrowsers('a tab that goes away, and pages that are not to be read', {}, (stage) => {
  it('leaves words and no empty window when the tab is closed under the popup', async () => {
    const { browser, portal } = stage
    await browser.open(portal.url('empty'))
    const tab = await browser.open(portal.url('plain'))
    const popup = await openSettled(browser, tab)
    await browser.background(async () => {
      const { tabs } = (globalThis as unknown as { chrome: Api }).chrome
      const [front] = await tabs.query({ active: true, currentWindow: true })
      if (front !== undefined) await tabs.remove(front.id)
    })
    if (await popup.isOpen()) {
      await popup.click('[data-testid="look-again"]')
      await settled(popup)
      const reading = await read(popup)
      expect(reading.state).toMatch(/restricted|error/)
      expect(reading.sentence).not.toBe('')
      await popup.close()
    }
    const next = await inspect(browser, await browser.open(portal.url('plain')))
    expect(next.state).toBe('ready')
  })

  it('says of a page from the disk that the browser must allow it', async () => {
    const { browser } = stage
    const page = resolve('test/portal/disk.html')
    const reading = await inspect(browser, await browser.open(pathToFileURL(page).href))
    expect(reading.state).toBe('restricted')
    expect(reading.text).toContain('This page was opened from your disk.')
  })

  it('says of the browser’s own extension store that no extension may read it', async () => {
    const { browser, portal } = stage
    const site = stage.name === 'firefox' ? 'firefoxStore' : 'chromeStore'
    const reading = await inspect(browser, await browser.open(portal.url(site)))
    expect(reading.state).toBe('restricted')
    expect(reading.text).toContain('This is an extension store.')
  })
})
