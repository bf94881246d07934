import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import puppeteer, { type Browser, type CDPSession, type Page, type Target } from 'puppeteer-core'
import type { LaunchOptions, Popup, ReportTab, Tab, TestBrowser, WelcomePage } from './browser'
import { ChromiumPopup } from './chromium-popup'
import { ChromiumReport } from './chromium-report'
import { ChromiumTab } from './chromium-tab'
import { xdotool } from './display'
import { LONGEST, until } from './wait'
import { awaitWelcome, isWelcome } from './welcome'

const QUIET = [
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-features=Translate,MediaRouter',
]

/** A screen of our own has twice the pixels, for the pictures, and room for the popup. */
const DENSE_SCREEN = ['--screen-info={2560x2048 devicePixelRatio=2}', '--force-device-scale-factor=2']

/** Milliseconds for which the permission prompt ignores keys, and some more. */
const PROMPT_PROTECTION = 700

/** Starts Chromium, Chrome or Edge with the extension loaded, in a profile of its own that goes with it. */
export async function launchChromium(options: LaunchOptions): Promise<TestBrowser> {
  const userDataDir = await mkdtemp(join(tmpdir(), 'cookie-charter-'))
  if (options.zoom !== undefined) await writeZoom(userDataDir, options.zoom)
  const browser = await puppeteer.launch({
    executablePath: options.executablePath,
    headless: !options.headed,
    pipe: true,
    enableExtensions: true,
    acceptInsecureCerts: options.hosts.length > 0,
    userDataDir,
    defaultViewport: null,
    env: {
      ...process.env,
      ...languageVariables(options.language),
      ...(options.display === undefined ? {} : { DISPLAY: options.display }),
    },
    args: [
      ...QUIET,
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(options.hosts.length === 0
        ? []
        : [`--host-resolver-rules=${options.hosts.map((host) => `MAP ${host} 127.0.0.1`).join(', ')}`]),
      `--lang=${options.language}`,
      `--accept-lang=${options.language}`,
      '--window-size=1200,960',
      ...(options.headed && options.display === undefined ? [] : DENSE_SCREEN),
    ],
  })
  try {
    const id = await browser.installExtension(options.extension)
    for (const other of options.others ?? []) await browser.installExtension(other)
    const chromium = new Chromium(browser, id, options, userDataDir)
    await chromium.prepare()
    return chromium
  } catch (error) {
    await browser.close()
    throw error
  }
}

/** Chromium counts its zoom in steps of a fifth, and by the storage that pages are kept in; `x` is that of all but apps. */
async function writeZoom(userDataDir: string, factor: number): Promise<void> {
  const level = Math.log(factor) / Math.log(1.2)
  const folder = join(userDataDir, 'Default')
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'Preferences'), JSON.stringify({ partition: { default_zoom_level: { x: level } } }))
}

/** On Linux the browser's language is that of the environment; the C locale would hide it. */
function languageVariables(language: string): Record<string, string> {
  const [primary = 'en', region] = language.split('-')
  const locale = `${primary}_${region ?? primary.toUpperCase()}`
  return { LANGUAGE: locale, LANG: `${locale}.UTF-8`, LC_ALL: `${locale}.UTF-8` }
}

class Chromium implements TestBrowser {
  readonly name = 'chromium' as const
  version = ''
  readonly closed: Promise<void>
  private front: Page | null = null
  private ofBrowser: CDPSession | null = null

  constructor(
    private readonly browser: Browser,
    private readonly id: string,
    private readonly options: LaunchOptions,
    private readonly userDataDir: string,
  ) {
    this.closed = new Promise((resolve) => browser.once('disconnected', () => resolve()))
  }

  async prepare(): Promise<void> {
    this.version = await this.browser.version()
    await awaitWelcome(() => this.welcomePages(), this.options)
    if (this.options.private === true) await this.allowInPrivateWindows()
  }

  /** The switch of chrome://extensions, thrown by the page's own interface; there is no command-line flag for it, and without developer mode the reload would disable the extension. */
  private async allowInPrivateWindows(): Promise<void> {
    const page = await this.browser.newPage()
    await page.goto('chrome://extensions/')
    await page.evaluate(async (extensionId) => {
      const api = (globalThis as unknown as { chrome: { developerPrivate: DeveloperPrivate } }).chrome.developerPrivate
      await api.updateProfileConfiguration({ inDeveloperMode: true })
      await api.updateExtensionConfiguration({ extensionId, incognitoAccess: true })
    }, this.id)
    await until('the extension to be allowed in private windows', () =>
      page.evaluate(async (extensionId) => {
        const api = (globalThis as unknown as { chrome: { developerPrivate: DeveloperPrivate } }).chrome
          .developerPrivate
        const info = await api.getExtensionInfo(extensionId)
        return info.state === 'ENABLED' && info.incognitoAccess.isActive
      }, this.id),
    )
    await page.close()
  }

  async welcomePages(): Promise<WelcomePage[]> {
    const pages = (await this.browser.pages()).filter((page) => isWelcome(page.url()))
    return Promise.all(pages.map((page) => ChromiumTab.inColours(page, this.options.colorScheme)))
  }

  async open(url: string): Promise<Tab> {
    return this.openIn(await this.browser.newPage(), url)
  }

  async openPrivate(url: string): Promise<Tab> {
    const before = new Set(this.browser.targets())
    await this.background(async () => {
      const { windows } = (globalThis as unknown as { chrome: { windows: Windows } }).chrome
      // Its own first page would go on loading, and take the tab from the page that is asked for.
      await windows.create({ incognito: true, url: 'about:blank' })
    })
    const target = await until('the private window', () =>
      this.browser.targets().find((one) => one.type() === 'page' && !before.has(one)),
    )
    return this.openIn(await target.asPage(), url)
  }

  openContainer(): Promise<Tab> {
    return Promise.reject(new Error('Chromium has no containers'))
  }

  openBrowserPage(): Promise<Tab> {
    return this.open('chrome://version/')
  }

  private async openIn(page: Page, url: string): Promise<Tab> {
    const tab = new ChromiumTab(page)
    await tab.goto(url)
    await tab.bringToFront()
    return tab
  }

  async openPopup(tab: Tab): Promise<Popup> {
    const { page } = tab as ChromiumTab
    await page.bringToFront()
    this.front = page
    const opened = this.nextPopup()
    opened.catch(() => {})
    const extension = (await this.browser.extensions()).get(this.id)
    if (extension === undefined) throw new Error('the extension is not installed')
    await page.triggerExtensionAction(extension)
    return opened
  }

  async nextPopup(timeout = LONGEST): Promise<Popup> {
    const before = new Set(this.popupTargets())
    const target = await until('the popup to open', () => this.popupTargets().find((one) => !before.has(one)), timeout)
    const page = await target.asPage()
    return ChromiumPopup.attach(page, this.browser, this.options)
  }

  async openReport(popup: Popup, ask = () => popup.click('[data-testid="open-report"]')): Promise<ReportTab> {
    const before = new Set(this.browser.targets())
    await ask()
    const target = await until('the report to open', () =>
      this.browser
        .targets()
        .find((one) => !before.has(one) && one.url().startsWith(`chrome-extension://${this.id}/src/report/`)),
    )
    return ChromiumReport.attach(await target.asPage(), await this.browser.target().createCDPSession())
  }

  private popupTargets(): Target[] {
    return this.browser
      .targets()
      .filter((target) => target.url().startsWith(`chrome-extension://${this.id}/src/popup/`))
  }

  async answerPermissionPrompt(answer: 'allow' | 'deny'): Promise<void> {
    const { display } = this.options
    if (display === undefined) throw new Error('the prompt shows only in a headed browser on a display of its own')
    const hasFocus = () => this.front?.evaluate(() => document.hasFocus())
    const isPromptUp = async () => this.popupTargets().length === 0 && (await hasFocus()) === false
    // The prompt takes no answer in its first half second, so that nobody answers by a double click.
    let upSince = Number.POSITIVE_INFINITY
    await until('the permission prompt to take an answer', async () => {
      upSince = (await isPromptUp()) ? Math.min(upSince, Date.now()) : Number.POSITIVE_INFINITY
      return Date.now() - upSince > PROMPT_PROTECTION
    })
    await xdotool(display, 'key', ...(answer === 'allow' ? ['Tab', 'Return'] : ['Escape']))
    // Without a window manager nobody gives the focus back to the window when the prompt goes.
    await until('the prompt to go', async () => {
      await xdotool(display, 'search', '--onlyvisible', '--name', 'Chrom', 'windowfocus')
      if (answer === 'deny') await this.front?.bringToFront()
      return !(await isPromptUp())
    })
  }

  async background<Arguments extends unknown[], Result>(
    run: (...values: Arguments) => Result | Promise<Result>,
    ...values: Arguments
  ): Promise<Awaited<Result>> {
    const worker = await until('the background', async () => {
      const target = this.workerTarget()
      if (target === undefined) return this.wakeBackground().then(() => null)
      const found = await target.worker()
      // A worker that has only just begun does not have its interfaces yet; one that was ended never answers.
      const isReady = await Promise.race([found?.evaluate(() => 'chrome' in globalThis), after(1_000)])
      return isReady === true ? found : null
    })
    return (await worker.evaluate(run as never, ...(values as unknown as never[]))) as Awaited<Result>
  }

  private workerTarget(): Target | undefined {
    // The extension was loaded anew where it is allowed in private windows: the worker before it may still be listed.
    return this.browser
      .targets()
      .findLast((target) => target.type() === 'service_worker' && target.url().includes(this.id))
  }

  private async wakeBackground(): Promise<void> {
    const page = await this.browser.newPage()
    await page.goto(`chrome-extension://${this.id}/src/popup/index.html`)
    const session = await page.createCDPSession()
    await session.send('ServiceWorker.enable')
    await session.send('ServiceWorker.startWorker', { scopeURL: `chrome-extension://${this.id}/` })
    await page.close()
  }

  async isBackgroundRunning(): Promise<boolean> {
    return this.workerTarget() !== undefined
  }

  async stopBackground(): Promise<void> {
    const target = this.workerTarget()
    if (target === undefined) return
    // One that waits for a page's answer is not ended by its own target, and only so by the page's.
    const page = this.popupTargets()[0]
    if (page === undefined) await (await target.worker())?.close()
    else {
      const session = await page.createCDPSession()
      await session.send('ServiceWorker.enable')
      await session.send('ServiceWorker.stopAllWorkers')
      await session.detach()
    }
    await until('the background to end', () => this.workerTarget() !== target)
  }

  async cpuSeconds(): Promise<number> {
    this.ofBrowser ??= await this.browser.target().createCDPSession()
    const { processInfo } = await this.ofBrowser.send('SystemInfo.getProcessInfo')
    return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0)
  }

  async close(): Promise<void> {
    await this.browser.close()
    await rm(this.userDataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }
}

interface DeveloperPrivate {
  updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>
  getExtensionInfo(id: string): Promise<{ state: string; incognitoAccess: { isActive: boolean } }>
  updateExtensionConfiguration(change: { extensionId: string; incognitoAccess: boolean }): Promise<void>
}

function after(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}

interface Windows {
  create(properties: { incognito: boolean; url: string }): Promise<unknown>
}
