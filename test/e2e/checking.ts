import { expect } from 'vitest'
import type { CheckRecord } from '../../src/app/check-record'
import type { Popup, Tab, TestBrowser } from './browsers/browser'
import { LONGEST } from './browsers/wait'
import { looked, unfold } from './reading'

interface Api {
  storage: { session: { get(keys: null): Promise<object>; set(values: object): Promise<void> } }
  permissions: { getAll(): Promise<{ permissions: string[] }> }
  tabs: { onUpdated: { hasListeners(): boolean } }
}

/** A change that the popup shows of a guided check, by its test hooks. */
interface Row {
  name: string
  change: string
  phase: string
  request: string
  category: string
}

export function row(name: string, change: string, phase: string, category: string, request = ''): Row {
  return { name, change, phase, request, category }
}

export function rowsOf(popup: Popup): Promise<Row[]> {
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

/** The words of the whole check, or of a part of it. */
export function wordsOf(popup: Popup, part = '[data-testid="check"]'): Promise<string> {
  return popup.evaluate((wanted) => document.querySelector(wanted)?.textContent ?? '', part)
}

/** Begins a check as a person does, and waits until it runs. */
export async function start(popup: Popup): Promise<void> {
  // What a look that goes on brings in moves the button away.
  await looked(popup)
  await unfold(popup, 'check')
  await popup.click('[data-testid="check-start"]')
  await waitForState(popup, 'running')
}

/** The same after the site's cookies were cleared. */
export async function startClearing(popup: Popup): Promise<void> {
  await unfold(popup, 'check')
  await popup.click('[data-testid="check-clear"]')
  await popup.waitUntil(() => document.querySelector('[data-testid="check-loss"]') !== null, [])
  await start(popup)
}

export function waitForState(popup: Popup, state: 'none' | 'running' | 'ended'): Promise<void> {
  return popup.waitUntil(
    (wanted) => document.querySelector(`[data-testid="check"][data-state="${wanted}"]`) !== null,
    [state],
  )
}

/** Tells in the popup what was chosen, and waits until it shows that beside the whole charter. */
export async function tell(popup: Popup, choice: string): Promise<void> {
  await popup.click(`[data-testid="check-choice-${choice}"]`)
  await waitForChoice(popup, choice)
}

export async function waitForChoice(popup: Popup, choice: string): Promise<void> {
  await popup.waitUntil(
    (made) => document.querySelector(`[data-testid="check"][data-choice="${made}"]`) !== null,
    [choice],
  )
  await popup.waitUntil(() => document.querySelector('[data-whole="true"]') !== null, [])
}

/** Clicks the magazine's own button, and waits until it has done what it does then. */
export async function choose(tab: Tab, button: 'accept' | 'refuse'): Promise<void> {
  await tab.click(`#${button}`)
  await tab.waitFor('[data-choice="made"]')
}

/** Waits until the background keeps this many events of the check that runs: under load it begins late, and dates what it hears then. */
export async function heard(browser: TestBrowser, events: number): Promise<void> {
  const count = async () =>
    (await keptChecks(browser)).flatMap(({ check }) => (check.endedAt === null ? check.events : [])).length
  await expect.poll(count, { timeout: LONGEST }).toBe(events)
}

/** What the background keeps of checks. */
export function keptChecks(browser: TestBrowser): Promise<CheckRecord[]> {
  return browser.background(async () => {
    const all = await (globalThis as unknown as { chrome: Api }).chrome.storage.session.get(null)
    return Object.entries(all).flatMap(([key, one]) => (key.startsWith('check ') ? [one] : []))
  })
}

/** Moves the start of every check that is kept back in time, and ends the background, which reads that only as it begins. */
export async function moveBack(browser: TestBrowser, minutes: number): Promise<void> {
  await browser.background(async (by) => {
    const { session } = (globalThis as unknown as { chrome: Api }).chrome.storage
    for (const [key, one] of Object.entries(await session.get(null))) {
      if (!key.startsWith('check ')) continue
      const startedAt = new Date(Date.parse(one.check.startedAt) - by * 60_000).toISOString()
      await session.set({ [key]: { ...one, check: { ...one.check, startedAt } } })
    }
  }, minutes)
  await browser.stopBackground()
}

/** Takes away what is kept of an earlier check of the site. */
export async function forget(popup: Popup): Promise<void> {
  await popup.click('[data-testid="check-forget"]')
  await waitForState(popup, 'none')
}

/** Tells whether the background is woken when a tab goes elsewhere. */
export function isWokenByTabs(browser: TestBrowser): Promise<boolean> {
  return browser.background(() => (globalThis as unknown as { chrome: Api }).chrome.tabs.onUpdated.hasListeners())
}

/** Those rights that are granted now. */
export function rightsOf(browser: TestBrowser): Promise<string[]> {
  return browser.background(
    async () => (await (globalThis as unknown as { chrome: Api }).chrome.permissions.getAll()).permissions,
  )
}
