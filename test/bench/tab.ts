import type { BrowserName, InstalledBrowser, LongTask, Popup, Tab, TestBrowser } from '../e2e/browsers/browser'
import { startDisplay } from '../e2e/browsers/display'
import { findBrowsers } from '../e2e/browsers/installed'
import { builtExtension, launch } from '../e2e/browsers/launch'
import { grantAll, grantSite } from '../e2e/grant'
import { openSettled, settled } from '../e2e/reading'
import { type Portal, startPortal } from '../portal/portal'

const HOSTS = 200
const COOKIES = 3_000
const KEYS = 5_000
const FEW = 10
const PAINTS = 25
const SCROLLS = 7
const LONGEST_TASK = 100

/** The own cookies of the site that declares, and the one that it declares and does not keep. */
const DECLARING = 4

/** A path on which the news site sets no cookie of its own. */
const NO_COOKIE = '/next'

/**
 * `npm run bench:tab`: prints JSON objects, a line each, for each browser that is installed, on the real popup with access to
 * every site and 3,000 cookies over 200 hosts and 5,000 storage keys: the first content, of the frame and of the answer,
 * against 10 of each, as medians of rounds that alternate; and while the list is scrolled, from the popup's opening and once it
 * is whole, on a site without a charter and on one whose charter declares next to nothing of it: the longest task (in Chromium
 * as the page is told, those before the scrolling too; in Firefox as its own profiler notes), the slowest frame, and in how many
 * of 120 frames the middle of the screen was not filled, at once after a screen and a frame after a leap.
 * `-- firefox` measures one browser alone. Needs Xvfb and xdotool.
 */
export async function main(names: string[]): Promise<void> {
  const portal = await startPortal()
  const screen = await startDisplay()
  try {
    for (const name of ['chromium', 'firefox'] as const) {
      if (names.length > 0 && !names.includes(name)) continue
      const installed = findBrowsers().find((one) => one.name === name)
      if (installed === undefined) console.error(`${name}: not measured, because it is not installed`)
      else for (const figures of await measure(installed, portal, screen.display)) console.log(JSON.stringify(figures))
    }
  } finally {
    await screen.stop()
    await portal.stop()
  }
}

async function measure({ name, executablePath }: InstalledBrowser, portal: Portal, display: string): Promise<object[]> {
  const browser = await launch(name, {
    executablePath,
    extension: builtExtension(name),
    headed: true,
    display,
    hosts: portal.hosts,
    language: 'en',
  })
  try {
    const few = portal.url('plain', NO_COOKIE)
    const many = portal.url('empty')
    const declaring = portal.url('definitions')
    await grant(name, browser, few)
    await setOwnCookies(browser, few)
    await setOwnCookies(browser, many)
    await setOthersCookies(browser, many)
    await setOthersCookies(browser, declaring)
    const manyTab = await openPage(browser, many, KEYS)
    const fewTab = await openPage(browser, few, FEW)
    const times: Times = { many: [], few: [] }
    for (let round = 0; round < PAINTS; round++) {
      for (const which of round % 2 === 0 ? (['many', 'few'] as const) : (['few', 'many'] as const)) {
        times[which].push(await paintOver(browser, which === 'many' ? manyTab : fewTab))
      }
    }
    const paint = {
      bench: 'whole tab, first content in ms',
      browser: name,
      cookies: FEW + COOKIES,
      hosts: HOSTS,
      keys: KEYS,
      frame: compare(times, 'frame'),
      answer: compare(times, 'answer'),
    }
    const declaringTab = await openPage(browser, declaring, KEYS)
    return [
      paint,
      { browser: name, charter: 'none', ...(await scroll(browser, manyTab, FEW + COOKIES + KEYS)) },
      { browser: name, charter: 'read', ...(await scroll(browser, declaringTab, DECLARING + COOKIES + KEYS)) },
    ]
  } finally {
    await browser.close()
  }
}

async function grant(name: BrowserName, browser: TestBrowser, address: string): Promise<void> {
  const tab = await browser.open(address)
  const site = await grantSite({ name, browser }, await openSettled(browser, tab))
  await (await grantAll({ name, browser }, site)).close()
  await tab.close()
}

interface Cookies {
  set(details: object): Promise<unknown>
}

function setOwnCookies(browser: TestBrowser, address: string): Promise<void> {
  return browser.background(
    async (url, count) => {
      const { cookies } = (globalThis as unknown as { chrome: { cookies: Cookies } }).chrome
      const expirationDate = Date.now() / 1000 + 86_400
      for (let at = 0; at < count; at++) await cookies.set({ url, name: `own_${at}`, value: '1', expirationDate })
    },
    address,
    FEW,
  )
}

/** Half of them kept apart for the site, half not: those show only where the page is known to have loaded from their host. */
async function setOthersCookies(browser: TestBrowser, address: string): Promise<void> {
  for (let from = 0; from < HOSTS; from += 20) {
    await browser.background(
      async (site, first, each) => {
        const { cookies } = (globalThis as unknown as { chrome: { cookies: Cookies } }).chrome
        const topLevelSite = `https://${new URL(site).hostname.split('.').slice(-2).join('.')}`
        const details = {
          value: '1',
          secure: true,
          sameSite: 'no_restriction',
          expirationDate: Date.now() / 1000 + 86_400,
        }
        for (let host = first; host < first + 20; host++) {
          const url = `https://www.tiers-${host}-exemple.test/`
          for (let at = 0; at < each; at++) {
            const apart = at % 2 === 0 ? { partitionKey: { topLevelSite } } : {}
            await cookies.set({ ...details, ...apart, url, name: `_third_${host}_${at}` })
          }
        }
      },
      address,
      from,
      COOKIES / HOSTS,
    )
  }
}

/** Opens the page with its keys stored and its hosts loaded from, as far as a host that answers nothing is. */
async function openPage(browser: TestBrowser, address: string, keys: number): Promise<Tab> {
  const tab = await browser.open(address)
  await tab.evaluate(
    async (count, hosts) => {
      while (localStorage.length < count) localStorage.setItem(`key_${localStorage.length}`, 'x'.repeat(50))
      performance.setResourceTimingBufferSize(1_000)
      const asked = Array.from({ length: hosts }, (_, at) =>
        fetch(`https://www.tiers-${at}-exemple.test/`, { mode: 'no-cors' }),
      )
      await Promise.allSettled(asked)
    },
    keys,
    keys === KEYS ? HOSTS : 0,
  )
  return tab
}

async function paintOver(browser: TestBrowser, tab: Tab): Promise<Paint> {
  await tab.bringToFront()
  const popup = await openSettled(browser, tab)
  const paint = await paintOf(popup)
  await settled(popup, 'all')
  await popup.close()
  return paint
}

/** Waits until every row has been made. */
async function whole(popup: Popup, rows: number): Promise<void> {
  await settled(popup, 'all')
  await popup.waitUntil(
    (wanted) => document.querySelectorAll('[data-testid="cookie"], [data-testid="stored"]').length === wanted,
    [rows],
    60_000,
  )
}

async function scroll(browser: TestBrowser, tab: Tab, rows: number): Promise<object> {
  const opening: Scrolled[] = []
  const made: Scrolled[] = []
  for (let round = 0; round < SCROLLS; round++) {
    await tab.bringToFront()
    const scrolls = async () => {
      const popup = await browser.openPopup(tab)
      opening.push(await popup.evaluate(scrollThrough, true))
      await whole(popup, rows)
      made.push(await popup.evaluate(scrollThrough, false))
      await popup.close()
    }
    if (browser.longTasks === undefined) await scrolls()
    else {
      const tasks = await browser.longTasks(scrolls)
      for (const one of [opening.at(-1), made.at(-1)]) {
        if (one !== undefined) one.longest = longestWithin(tasks, one)
      }
    }
  }
  const of = (which: 'longest' | 'frame' | 'unfilled') => ({
    fromOpening: { median: median(opening.map((one) => one[which])), all: opening.map((one) => one[which]) },
    onceMade: { median: median(made.map((one) => one[which])), all: made.map((one) => one[which]) },
  })
  return {
    bench: 'whole tab, longest task in ms while scrolled',
    limit: LONGEST_TASK,
    ...of('longest'),
    slowestFrame: of('frame'),
    framesUnfilled: of('unfilled'),
  }
}

function longestWithin(tasks: LongTask[], { from, to }: Scrolled): number {
  const within = tasks.filter(({ start, duration }) => start + duration >= from && start <= to)
  return Math.max(0, ...within.map(({ duration }) => duration))
}

interface Scrolled {
  /** When it began and ended, in milliseconds since 1970. */
  from: number
  to: number
  /** Of the tasks over 50 ms; 0 where there was none, and where the page is not told of them. */
  longest: number
  frame: number
  /** The frames in whose middle nothing was filled: at once where scrolled by screens, a frame later where by leaps. */
  unfilled: number
}

/**
 * Scrolls a screen each frame for a while, then by leaps to the end; gives the longest task, of those before it too where it
 * is `fromOpening`, the longest wait for a frame, and the frames in which the middle was unfilled.
 */
function scrollThrough(fromOpening: boolean): Promise<Scrolled> {
  return new Promise((resolve) => {
    const [screen, screens, leaps] = [600, 80, 40]
    let longest = 0
    let frame = 0
    let unfilled = 0
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longest = Math.max(longest, Math.round(duration))
    })
    if (PerformanceObserver.supportedEntryTypes.includes('longtask'))
      observer.observe({ type: 'longtask', buffered: fromOpening })
    const area = document.scrollingElement ?? document.documentElement
    area.scrollTop = 0
    const isFilled = () =>
      !(document.elementFromPoint(innerWidth / 2, innerHeight / 2)?.closest('[data-far]') instanceof Element)
    const from = performance.timeOrigin + performance.now()
    let last = performance.now()
    let frames = 0
    const step = () => {
      const now = performance.now()
      frame = Math.max(frame, Math.round(now - last))
      last = now
      frames++
      if (frames <= screens) {
        area.scrollTop += screen
        if (!isFilled()) unfilled++
      } else {
        if (!isFilled()) unfilled++
        area.scrollTop = (area.scrollHeight * (frames - screens)) / leaps
      }
      if (frames < screens + leaps) requestAnimationFrame(step)
      else
        setTimeout(
          () => resolve({ from, to: performance.timeOrigin + performance.now(), longest, frame, unfilled }),
          100,
        )
    }
    requestAnimationFrame(step)
  })
}

interface Paint {
  /** The popup's frame: its first contentful paint. */
  frame: number
  /** The first words of the answer: the first larger thing that is painted after the frame. */
  answer: number
}

function paintOf(popup: Popup): Promise<Paint> {
  return popup.evaluate(
    () =>
      new Promise<{ frame: number; answer: number }>((resolve) => {
        const frame = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0
        new PerformanceObserver((list) => {
          const answer = list.getEntries().find(({ startTime }) => startTime > frame)
          if (answer !== undefined) resolve({ frame, answer: answer.startTime })
        }).observe({ type: 'largest-contentful-paint', buffered: true })
      }),
  )
}

type Times = Record<'many' | 'few', Paint[]>

function compare({ many, few }: Times, which: keyof Paint): object {
  const [ofMany, ofFew] = [median(many.map((one) => one[which])), median(few.map((one) => one[which]))]
  return { many: ofMany, few: ofFew, ratio: Math.round((ofMany / ofFew) * 100) / 100 }
}

function median(times: number[]): number {
  return Math.round(times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0)
}
