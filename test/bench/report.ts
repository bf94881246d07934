import { handOver } from '../../src/shell/handed-look'
import { charter, entry, siteCookie, storedItem } from '../core/samples'
import type { BrowserName, InstalledBrowser, ReportTab } from '../e2e/browsers/browser'
import { startDisplay } from '../e2e/browsers/display'
import { findBrowsers } from '../e2e/browsers/installed'
import { builtExtension, launch } from '../e2e/browsers/launch'
import { looked, openSettled } from '../e2e/reading'
import { inspection, languageOf } from '../popup/fake-ports'
import { type Portal, startPortal } from '../portal/portal'

const ROUNDS = 9
/** Of the first content with all rows over that with few. */
const LIMIT = 1.3
/** Milliseconds that a task may take while the person scrolls, sorts or seeks. */
const LONGEST_TASK = 100

const SIZES = { few: { cookies: 6, stored: 4 }, many: { cookies: 3_000, stored: 5_000 } }

type Size = keyof typeof SIZES

/**
 * `npm run bench:report`: prints one JSON object a line: when the report's answer is there, in milliseconds since its page began
 * to load, as medians of rounds that alternate between 8,000 rows and ten; and the longest task while 8,000 rows are scrolled,
 * sorted and sought, in Chromium, which alone tells pages of tasks. Needs Xvfb and xdotool.
 */
export async function main(): Promise<void> {
  const portal = await startPortal()
  const screen = await startDisplay()
  try {
    for (const name of ['chromium', 'firefox'] as const) {
      const installed = findBrowsers().find((one) => one.name === name)
      if (installed === undefined) console.error(`${name}: not measured, because it is not installed`)
      else await measure(installed, portal, screen.display)
    }
  } finally {
    await screen.stop()
    await portal.stop()
  }
}

async function measure({ name, executablePath }: InstalledBrowser, portal: Portal, display: string): Promise<void> {
  const browser = await launch(name, {
    executablePath,
    extension: builtExtension(name),
    headed: true,
    display,
    hosts: portal.hosts,
    language: 'en',
  })
  try {
    const popup = await openSettled(browser, await browser.open(portal.url('plain')))
    await looked(popup)
    await popup.waitUntil(() => document.querySelector('[data-testid="open-report"]:enabled') !== null, [], 20_000)
    const report = await browser.openReport(popup)
    const handed = { few: await lookOf('few'), many: await lookOf('many') }
    const times: Record<Size, number[]> = { few: [], many: [] }
    for (let round = 0; round < ROUNDS; round++)
      for (const size of ['many', 'few'] as const) times[size].push(await firstContent(report, handed[size], size))
    const [many, few] = [median(times.many), median(times.few)]
    const ratio = Math.round((many / few) * 100) / 100
    console.log(JSON.stringify({ bench: 'report, first content', browser: name, many, few, ratio, limit: LIMIT }))
    await firstContent(report, handed.many, 'many')
    if (name === 'chromium') console.log(JSON.stringify(await tasks(report, name)))
  } finally {
    await browser.close()
  }
}

function lookOf(size: Size): Promise<unknown> {
  const { cookies, stored } = SIZES[size]
  const entries = Array.from({ length: Math.ceil(cookies / 2) }, (_, at) =>
    entry(`cookie_${at}`, { purpose: `Se souvenir de la page ${at} du visiteur`, duration: '13 mois' }),
  )
  const its = inspection(
    Array.from({ length: cookies }, (_, at) => siteCookie(`cookie_${at}`)),
    [charter(entries)],
    { items: Array.from({ length: stored }, (_, at) => storedItem(`key_${at}`)) },
  )
  return handOver(its, languageOf('en'))
}

/** Hands a look to the page, loads it again, and gives when its title was there. */
async function firstContent(report: ReportTab, handed: unknown, size: Size): Promise<number> {
  await report.evaluate(async (look) => {
    const { tabs, storage } = (globalThis as unknown as { chrome: Extension }).chrome
    const tab = await tabs.getCurrent()
    await storage.session.set({ [`report ${tab.id}`]: look })
  }, handed)
  await report.reload()
  const { cookies, stored } = SIZES[size]
  await report.waitUntil(
    (rows) => document.querySelector('[data-testid="rows"]')?.getAttribute('aria-rowcount') === String(rows),
    [cookies + stored + 1],
    30_000,
  )
  return report.evaluate(() => performance.getEntriesByName('first-content')[0]?.startTime ?? Number.NaN)
}

interface Extension {
  tabs: { getCurrent(): Promise<{ id: number }> }
  storage: { session: { set(values: object): Promise<void> } }
}

async function tasks(report: ReportTab, browser: BrowserName): Promise<object> {
  const longest: Record<string, number> = {}
  for (const act of ['scroll', 'sort', 'seek'] as const) {
    longest[act] = await report.evaluate(async (what) => {
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
      let most = 0
      const observer = new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) most = Math.max(most, duration)
      })
      // What came before is not the act's.
      for (let frames = 0; frames < 30; frames++) await frame()
      observer.observe({ type: 'longtask' })
      const press = (selector: string) => document.querySelector<HTMLElement>(selector)?.click()
      if (what === 'scroll') {
        const height = document.documentElement.scrollHeight
        for (let step = 0; step <= 120; step++) {
          scrollTo(0, (height * step) / 120)
          await frame()
        }
      } else if (what === 'sort') {
        for (const column of ['name', 'whose', 'status', 'declared', 'browser']) {
          press(`[data-testid="sort-${column}"]`)
          for (let frames = 0; frames < 5; frames++) await frame()
          press(`[data-testid="sort-${column}"]`)
          for (let frames = 0; frames < 5; frames++) await frame()
        }
      } else {
        const field = document.querySelector<HTMLInputElement>('[data-testid="search"]')
        for (const words of ['p', 'pa', 'page 12', 'key_4', '']) {
          if (field !== null) field.value = words
          field?.dispatchEvent(new Event('input', { bubbles: true }))
          for (let frames = 0; frames < 5; frames++) await frame()
        }
      }
      for (let frames = 0; frames < 20; frames++) await frame()
      observer.disconnect()
      return Math.round(most)
    }, act)
  }
  return { bench: 'report, longest task of 8,000 rows', browser, ...longest, limit: LONGEST_TASK }
}

function median(times: number[]): number {
  return Math.round(times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0)
}
