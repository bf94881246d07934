import type { BrowserName, InstalledBrowser, Popup, TestBrowser } from '../e2e/browsers/browser'
import { startDisplay } from '../e2e/browsers/display'
import { findBrowsers } from '../e2e/browsers/installed'
import { builtExtension, launch } from '../e2e/browsers/launch'
import { grantSite } from '../e2e/grant'
import { openSettled, read } from '../e2e/reading'
import { type Portal, startPortal } from '../portal/portal'
import { besideLeast } from './beside-least'
import { largestPaint, median } from './paint'

const COOKIES = 160
const ROUNDS = 15
const LIMIT = 2.5

/** A path on which the news site sets no cookie of its own. */
const NO_COOKIE = '/next'

/**
 * `npm run bench:popup [-- least]`: prints one JSON object a line for each browser that is installed: the largest contentful paint of
 * the real toolbar popup, in milliseconds, as medians of rounds that alternate between a site of 160 cookies and one of
 * none; access to both is granted. In Chromium then the popup beside the least popup, with `least` that alone. Needs Xvfb and xdotool.
 */
export async function main([only]: string[]): Promise<void> {
  const portal = await startPortal()
  const screen = await startDisplay()
  const print = (figures: readonly object[]) => {
    for (const one of figures) console.log(JSON.stringify(one))
  }
  try {
    for (const name of ['chromium', 'firefox'] as const) {
      const installed = findBrowsers().find((one) => one.name === name)
      if (installed === undefined) {
        console.error(`${name}: not measured, because it is not installed`)
        continue
      }
      if (only !== 'least') print(await measure(installed, portal, screen.display))
      if (name === 'chromium') print(await besideLeast(installed, portal, screen.display))
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
    for (const site of ['plain', 'empty'] as const) await grant(name, browser, portal.url(site, NO_COOKIE))
    const times: Record<'many' | 'none', number[]> = { many: [], none: [] }
    for (let round = 0; round < ROUNDS; round++) {
      times.many.push(await paintWith(COOKIES, browser, portal.url('plain', `/many-set?n=${COOKIES}`)))
      times.none.push(await paintWith(0, browser, portal.url('empty')))
    }
    const [many, none] = [median(times.many), median(times.none)]
    const ratio = Math.round((many / none) * 100) / 100
    const paint = {
      bench: 'popup, largest contentful paint',
      browser: name,
      cookies: COOKIES,
      many,
      none,
      ratio,
      limit: LIMIT,
    }
    const ms = await policyTime(browser, portal.url('declaring'))
    return [paint, { bench: 'popup, policy page fetched, read and shown', browser: name, ms }]
  } finally {
    await browser.close()
  }
}

async function grant(name: BrowserName, browser: TestBrowser, address: string): Promise<void> {
  const tab = await browser.open(address)
  const popup = await grantSite({ name, browser }, await openSettled(browser, tab))
  await popup.close()
  await tab.close()
}

async function paintWith(cookies: number, browser: TestBrowser, address: string): Promise<number> {
  const tab = await browser.open(address)
  const popup = await openSettled(browser, tab)
  const { rows, visibility } = await read(popup)
  if (rows.length !== cookies || visibility !== 'site') {
    throw new Error(`expected ${cookies} cookies of the site, but the popup shows ${rows.length} (${visibility})`)
  }
  const time = await largestPaint(popup)
  await popup.close()
  await tab.close()
  return time
}

/** Milliseconds from the click on "look again" until the policy page's charter is shown, as a median. */
async function policyTime(browser: TestBrowser, address: string): Promise<number> {
  const tab = await browser.open(address)
  const popup = await openSettled(browser, tab)
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round++) times.push(await lookAgain(popup))
  await popup.close()
  return median(times)
}

function lookAgain(popup: Popup): Promise<number> {
  return popup.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const start = performance.now()
        const isLooking = () => document.querySelector('[data-testid="looking"]') !== null
        let began = isLooking()
        const observer = new MutationObserver(() => {
          const looking = isLooking()
          began ||= looking
          if (!began || looking) return
          observer.disconnect()
          resolve(performance.now() - start)
        })
        observer.observe(document.body, { childList: true, subtree: true })
        document.querySelector<HTMLElement>('[data-testid="look-again"]')?.click()
      }),
  )
}
