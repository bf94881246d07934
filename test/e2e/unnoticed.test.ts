import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Tab } from './browsers/browser'
import { launch } from './browsers/launch'
import { inspect } from './reading'
import { describeInBrowsers } from './stage'

/** What a page can find of an extension: its resources by address, and any change to the page or its globals. */
interface Traces {
  mutations: number
  globals: string[]
  reachable: string[]
  entries: string[]
}

const FILES = [
  'manifest.json',
  'src/popup/index.html',
  'icons/cookie-charter-48.png',
  '_locales/en/messages.json',
  'probe.txt',
]

describeInBrowsers('before the click', {}, (stage) => {
  it('lets a page notice nothing, over many navigations', async () => {
    const { browser, portal } = stage
    const root = await extensionRoot(stage.browser)
    const tab = await browser.open(portal.url('plain', '/next'))
    for (const path of ['/', '/strict', '/names', '/next']) {
      await tab.goto(portal.url('plain', path))
      const traces = await lookForTraces(tab, root)
      expect(traces, path).toEqual({ mutations: 0, globals: [], reachable: [], entries: [] })
    }
    const scripts = await browser.background(async () => {
      const api = (
        globalThis as unknown as { chrome: { scripting: { getRegisteredContentScripts(): Promise<unknown[]> } } }
      ).chrome
      return (await api.scripting.getRegisteredContentScripts()).length
    })
    expect(scripts).toBe(0)
  })

  it('leaves nothing in the page after the click either', async () => {
    const { browser, portal } = stage
    const root = await extensionRoot(browser)
    const tab = await browser.open(portal.url('plain', '/next'))
    await tab.evaluate(watch)
    expect((await inspect(browser, tab)).state).toBe('ready')
    expect(await tab.evaluate(report, root, FILES)).toEqual({ mutations: 0, globals: [], reachable: [], entries: [] })
  })
})

describeInBrowsers('the same look at an extension that does show itself', {}, (stage) => {
  it('finds it, so that finding nothing means something', async () => {
    const extension = await makeNoticeable()
    const browser = await launch(stage.name, {
      ...stage.options,
      extension,
    })
    try {
      const root = await extensionRoot(browser)
      const tab = await browser.open(stage.portal.url('plain', '/next'))
      await tab.waitFor('[data-noticeable]')
      const traces = await lookForTraces(tab, root)
      expect(traces.reachable).toEqual([`${root}probe.txt`])
    } finally {
      await browser.close()
    }
  })
})

function extensionRoot(browser: { background<Result>(run: () => Result): Promise<Awaited<Result>> }): Promise<string> {
  return browser.background(() => {
    const api = globalThis as unknown as { chrome: { runtime: { getURL(path: string): string } } }
    return api.chrome.runtime.getURL('')
  })
}

async function lookForTraces(tab: Tab, root: string): Promise<Traces> {
  await tab.evaluate(watch)
  return tab.evaluate(report, root, FILES)
}

function watch(): void {
  const page = globalThis as unknown as { traces: { mutations: number; globals: string[] } }
  const own = new Set(Object.getOwnPropertyNames(globalThis))
  page.traces = { mutations: 0, globals: [...own] }
  new MutationObserver((records) => {
    page.traces.mutations += records.length
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
}

async function report(root: string, files: string[]): Promise<Traces> {
  const reachable: string[] = []
  for (const file of files) {
    const address = `${root}${file}`
    const found = await new Promise<boolean>((resolve) => {
      if (file.endsWith('.png')) {
        const image = new Image()
        image.onload = () => resolve(true)
        image.onerror = () => resolve(false)
        image.src = address
      } else {
        fetch(address).then(
          () => resolve(true),
          () => resolve(false),
        )
      }
    })
    if (found) reachable.push(address)
  }
  const page = globalThis as unknown as { traces: { mutations: number; globals: string[] } }
  const before = new Set([...page.traces.globals, 'traces'])
  return {
    mutations: page.traces.mutations,
    globals: Object.getOwnPropertyNames(globalThis).filter((name) => !before.has(name)),
    reachable,
    entries: performance
      .getEntriesByType('resource')
      .map((entry) => entry.name)
      .filter((name) => name.includes('-extension:') && !files.some((file) => name === `${root}${file}`)),
  }
}

/** An extension with a content script and a resource for pages, as ours must never be. */
async function makeNoticeable(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'noticeable-'))
  await mkdir(folder, { recursive: true })
  const manifest = {
    manifest_version: 3,
    name: 'Noticeable',
    version: '1',
    browser_specific_settings: { gecko: { id: 'noticeable@example.org' } },
    background: { service_worker: 'background.js', scripts: ['background.js'] },
    content_scripts: [{ matches: ['https://*/*'], js: ['content.js'] }],
    web_accessible_resources: [{ resources: ['probe.txt'], matches: ['https://*/*'] }],
  }
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest))
  await writeFile(join(folder, 'background.js'), '')
  await writeFile(join(folder, 'probe.txt'), 'here')
  await writeFile(join(folder, 'content.js'), "document.documentElement.dataset.noticeable = ''")
  return folder
}
