import { findSigns, type Signs } from '../../src/content/find-signs'
import { listVariables } from '../../src/content/list-variables'
import type { InstalledBrowser } from '../e2e/browsers/browser'
import { findBrowsers } from '../e2e/browsers/installed'
import { builtExtension, launch } from '../e2e/browsers/launch'
import { startPortal } from '../portal/portal'
import { platforms } from '../record/recorded-declaration'

const SCRIPTS = 50
const ELEMENTS = 10_000
const ROUNDS = 9
const LIMIT = 5

/**
 * `npm run bench:detect`: prints one JSON object a line for each browser that is installed: how long the main thread of a
 * page of 50 scripts and 10,000 elements that has no consent platform is kept by the look for one, in milliseconds; `first`
 * is what the page really pays, as a median over pages, `mean` is over a thousand more on each.
 */
export async function main(): Promise<void> {
  const portal = await startPortal()
  try {
    for (const name of ['chromium', 'firefox'] as const) {
      const installed = findBrowsers().find((one) => one.name === name)
      if (installed === undefined) console.error(`${name}: not measured, because it is not installed`)
      else console.log(JSON.stringify(await measure(installed, portal.url('empty'), portal.hosts)))
    }
  } finally {
    await portal.stop()
  }
}

async function measure({ name, executablePath }: InstalledBrowser, address: string, hosts: string[]): Promise<object> {
  const signs = Object.fromEntries(platforms.map(({ id, platform }) => [id, platform.signs]))
  const browser = await launch(name, {
    executablePath,
    extension: builtExtension(name),
    headed: false,
    hosts,
    language: 'en',
  })
  try {
    const firsts: number[] = []
    const means: number[] = []
    for (let round = 0; round < ROUNDS; round++) {
      const tab = await browser.open(address)
      const { found, first, mean } = await tab.evaluate(
        detect,
        [String(findSigns), String(listVariables)] as const,
        signs,
        SCRIPTS,
        ELEMENTS,
      )
      if (found.length > 0) throw new Error(`expected no platform, but ${found.join(', ')} shows itself`)
      firsts.push(first)
      means.push(mean)
      await tab.close()
    }
    return {
      bench: 'detection, main thread of a page without a platform',
      browser: name,
      platforms: platforms.length,
      scripts: SCRIPTS,
      elements: ELEMENTS,
      first: median(firsts),
      mean: median(means),
      limit: LIMIT,
    }
  } finally {
    await browser.close()
  }
}

function median(times: readonly number[]): number {
  return times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0
}

/** Runs in the page. Elements that bear the names of signs are no signs: they are no variables of a script's. */
function detect(
  [inDocument, ofWindow]: readonly [string, string],
  signs: Record<string, Signs>,
  scripts: number,
  elements: number,
) {
  for (let at = 0; at < scripts; at++) {
    const script = document.createElement('script')
    script.type = 'text/plain'
    script.src = `https://cdn${at}.example.test/assets/${'x'.repeat(60)}/bundle-${at}.js?v=${at}`
    document.head.append(script)
  }
  const all = Object.values(signs)
  const ids = new Set(all.flatMap((one) => one.ids ?? []))
  const names = all.flatMap(({ variables = [] }) => variables).filter((name) => !ids.has(name))
  const list = document.createElement('div')
  for (let at = 0; at < elements; at++) {
    const element = document.createElement('p')
    element.id = names[at] ?? `element-${at}`
    element.textContent = 'Some text of the page.'
    list.append(element)
  }
  document.body.append(list)
  const findSigns = new Function(`return (${inDocument})`)() as (wanted: Record<string, Signs>) => string[]
  const listVariables = new Function(`return (${ofWindow})`)() as () => string
  const sought = new Set(all.flatMap(({ variables = [] }) => variables))
  const find = (): string[] => [
    ...findSigns(signs),
    ...listVariables()
      .split('\n')
      .filter((name) => sought.has(name)),
  ]
  const time = (times: number): number => {
    const start = performance.now()
    for (let at = 0; at < times; at++) find()
    return Math.round(((performance.now() - start) / times) * 1_000) / 1_000
  }
  const first = time(1)
  return { found: find(), first, mean: time(1_000) }
}
