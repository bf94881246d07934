import { resolve } from 'node:path'
import type { InstalledBrowser, LaunchOptions, Popup, TestBrowser } from '../e2e/browsers/browser'
import { builtExtension, launch } from '../e2e/browsers/launch'
import { grantSite } from '../e2e/grant'
import { looked, openSettled, settled } from '../e2e/reading'
import type { Portal } from '../portal/portal'
import { firstPaint, largestPaint, median } from './paint'

/** How often each popup is opened by both clicks: its paint falls on a frame of the screen, so that few would say little. */
const ROUNDS = 21
/** The opens whose CPU is summed. */
const OPENS = 9
const LEAST = resolve('test/bench/least')

/** Pages of a site whose policy is kept and fresh at the second click, by how many cookies they have. */
const PAGES = [
  { cookies: 4, path: '/few' },
  { cookies: 160, path: '/many' },
] as const

/** What the ratios must not go over. */
const LIMITS = { paint: 1.6, cpu: { 4: 3, 160: 4 } } as const

/**
 * Measures the popup beside the least that any extension could have, a page that lists the names of the tab's cookies, in one
 * run and by turns; both may read the site's cookies. Gives for each number of cookies how many times as late the largest
 * paint is at a second click, how many times as late the first words at a first click, where nothing is kept of the site, how
 * much more CPU nine opens take (of all processes of the browser, in seconds), and the nodes of the live document. Chromium
 * alone tells of its CPU.
 */
export async function besideLeast(
  { name, executablePath }: InstalledBrowser,
  portal: Portal,
  display: string,
): Promise<object[]> {
  const options: Omit<LaunchOptions, 'extension'> = {
    executablePath,
    headed: true,
    display,
    hosts: portal.hosts,
    language: 'en',
  }
  const ours = await launch(name, { ...options, extension: builtExtension(name) })
  const least = await launch(name, { ...options, extension: LEAST })
  try {
    const figures: object[] = []
    for (const { cookies, path } of PAGES) {
      const address = portal.url('boutique', path)
      const tab = await ours.open(address)
      const before = await openSettled(ours, tab)
      const granted = cookies === PAGES[0].cookies ? await grantSite({ name, browser: ours }, before) : before
      await looked(granted)
      await granted.close()
      await tab.close()
      figures.push(await measure(ours, least, address, cookies))
    }
    return figures
  } finally {
    await ours.close()
    await least.close()
  }
}

async function measure(ours: TestBrowser, least: TestBrowser, address: string, cookies: 4 | 160): Promise<object> {
  const tabs = { ours: await ours.open(address), least: await least.open(address) }
  const paints: Record<'ours' | 'least', number[]> = { ours: [], least: [] }
  const firstWords: Record<'ours' | 'least', number[]> = { ours: [], least: [] }
  const cpu = { ours: 0, least: 0 }
  let nodes = 0
  for (let round = 0; round < ROUNDS; round++) {
    await ours.background(() => (globalThis as unknown as { chrome: Extension }).chrome.storage.local.clear())
    for (const click of ['first', 'second'] as const) {
      for (const [which, browser] of [
        ['least', least],
        ['ours', ours],
      ] as const) {
        const before = await cpuOf(browser)
        const popup = await browser.openPopup(tabs[which])
        await done(popup, which)
        const largest = await largestPaint(popup)
        if (click === 'first') firstWords[which].push(await firstPaint(popup))
        else {
          paints[which].push(largest)
          if (round < OPENS) cpu[which] += (await cpuOf(browser)) - before
          if (which === 'ours') nodes = await nodesOf(popup)
        }
        await popup.close()
      }
    }
  }
  await Promise.all([tabs.ours.close(), tabs.least.close()])
  const ratio = (one: number, other: number) => Math.round((one / other) * 100) / 100
  return {
    bench: 'popup beside the least popup, second click',
    cookies,
    paint: {
      ours: median(paints.ours),
      least: median(paints.least),
      ratio: ratio(median(paints.ours), median(paints.least)),
      limit: LIMITS.paint,
    },
    firstClick: {
      ours: median(firstWords.ours),
      least: median(firstWords.least),
      ratio: ratio(median(firstWords.ours), median(firstWords.least)),
      limit: LIMITS.paint,
    },
    cpu: {
      ours: Math.round(cpu.ours * 1_000),
      least: Math.round(cpu.least * 1_000),
      ratio: ratio(cpu.ours, cpu.least),
      limit: LIMITS.cpu[cookies],
    },
    nodes,
  }
}

interface Extension {
  storage: { local: { clear(): Promise<void> } }
}

async function done(popup: Popup, which: 'ours' | 'least'): Promise<void> {
  if (which === 'ours') {
    await settled(popup)
    await looked(popup)
  } else await popup.waitUntil(() => document.documentElement.dataset['done'] === 'true', [])
}

function cpuOf(browser: TestBrowser): Promise<number> {
  if (browser.cpuSeconds === undefined) throw new Error('this browser does not tell of its CPU')
  return browser.cpuSeconds()
}

function nodesOf(popup: Popup): Promise<number> {
  return popup.evaluate(() => {
    const walker = document.createTreeWalker(document)
    let count = 0
    while (walker.nextNode() !== null) count++
    return count
  })
}
