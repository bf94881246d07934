import puppeteer, { type Browser } from 'puppeteer-core'
import type { LaunchOptions, LongTask, Popup, ReportTab, Tab, TestBrowser, WelcomePage } from './browser'
import { hasWindowManager, movePointerAway, xdotool } from './display'
import { FirefoxChrome } from './firefox-chrome'
import { runInFrame } from './firefox-frame'
import { FirefoxOwnPage } from './firefox-own-page'
import { FirefoxPopup } from './firefox-popup'
import { FirefoxReport } from './firefox-report'
import { FirefoxTab } from './firefox-tab'
import { endTasks, startTasks } from './firefox-tasks'
import { hasCommand } from './installed'
import { LONGEST, until } from './wait'
import { awaitWelcome, isWelcome } from './welcome'

interface BrowserAction {
  openPopup(window: Window, withoutInteraction: boolean): Promise<void>
}

interface Privileged {
  ExtensionParent: { apiManager: { global: { browserActionFor(extension: unknown): BrowserAction } } }
  ExtensionPermissions: { add(id: string, permissions: { permissions: string[]; origins: string[] }): Promise<void> }
}

interface Extension {
  views: Set<{ viewType: string }>
  terminateBackground(options: { ignoreDevToolsAttached: boolean }): Promise<void>
}

declare const WebExtensionPolicy: { getByID(id: string): { extension: Extension } }
declare const ChromeUtils: { importESModule(url: string): Privileged }
declare const AddonManager: { getAddonByID(id: string): Promise<{ reload(): Promise<void> }> }
declare const Services: {
  prefs: { setIntPref(name: string, value: number): void }
  scriptSecurityManager: { getSystemPrincipal(): unknown }
}
declare const gBrowser: {
  addTab(url: string, options: { triggeringPrincipal: unknown }): unknown
  selectedTab: unknown
  browsers: { currentURI: { spec: string } }[]
}
declare function OpenBrowserWindow(options: { private: boolean }): Window

/** Milliseconds after which what the driver was asked is taken for lost; by itself it would wait for three minutes. */
const LONGEST_ANSWER = 30_000

/** Starts Firefox with the extension loaded, in a profile of its own that goes with it. */
export async function launchFirefox(options: LaunchOptions): Promise<TestBrowser> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: options.executablePath,
    headless: !options.headed,
    acceptInsecureCerts: options.hosts.length > 0,
    defaultViewport: null,
    protocolTimeout: LONGEST_ANSWER,
    args: ['-remote-allow-system-access', '--width=1200', '--height=900'],
    env: { ...process.env, ...(options.display === undefined ? {} : { DISPLAY: options.display }) },
    extraPrefsFirefox: {
      'network.dns.localDomains': options.hosts.join(','),
      'intl.locale.requested': options.language,
      'intl.accept_languages': options.language,
      'layout.css.prefers-color-scheme.content-override': options.colorScheme === 'dark' ? 0 : 1,
      'extensions.webextOptionalPermissionPrompts': options.permissionPrompt ?? true,
      'ui.systemUsesDarkTheme': options.colorScheme === 'dark' ? 1 : 0,
      'privacy.userContext.enabled': true,
      'privacy.firstparty.isolate': options.firstPartyIsolation ?? false,
      'security.notification_enable_delay': 0,
      'security.dialog_enable_delay': 0,
      'browser.tabs.warnOnClose': false,
      'datareporting.policy.dataSubmissionEnabled': false,
    },
  })
  try {
    const id = await browser.installExtension(options.extension)
    const firefox = new Firefox(browser, id, options)
    await firefox.prepare()
    return firefox
  } catch (error) {
    await browser.close()
    throw error
  }
}

class Firefox implements TestBrowser {
  readonly name = 'firefox' as const
  version = ''
  readonly closed: Promise<void>
  private readonly chrome: FirefoxChrome

  constructor(
    private readonly browser: Browser,
    private readonly id: string,
    private readonly options: LaunchOptions,
  ) {
    this.chrome = new FirefoxChrome(browser)
    this.closed = new Promise((resolve) => browser.once('disconnected', () => resolve()))
  }

  async prepare(): Promise<void> {
    this.version = await this.browser.version()
    await awaitWelcome(() => this.welcomePages(), this.options)
    if (this.options.sitesApart === true) {
      // The driver puts all sites into one process, and takes no other word for it at the start.
      await this.chrome.run(false, () => Services.prefs.setIntPref('fission.webContentIsolationStrategy', 1))
    }
    if (this.options.private !== true) return
    await this.chrome.run(
      false,
      async (id) => {
        const { ExtensionPermissions } = ChromeUtils.importESModule(
          'resource://gre/modules/ExtensionPermissions.sys.mjs',
        )
        await ExtensionPermissions.add(id, { permissions: ['internal:privateBrowsingAllowed'], origins: [] })
        const addon = await AddonManager.getAddonByID(id)
        await addon.reload()
      },
      this.id,
    )
  }

  /** The driver lists no page of an extension: the browser's own window does. */
  async welcomePages(): Promise<WelcomePage[]> {
    const addresses = await this.chrome.run(false, () => gBrowser.browsers.map(({ currentURI }) => currentURI.spec))
    return addresses.filter(isWelcome).map((address) => new FirefoxOwnPage(this.chrome, this.id, address))
  }

  async open(url: string): Promise<Tab> {
    const tab = new FirefoxTab(await this.browser.newPage(), false)
    await tab.goto(url)
    await tab.bringToFront()
    return tab
  }

  async openPrivate(url: string): Promise<Tab> {
    return this.openBy(true, url, () =>
      this.chrome.run(false, () => {
        OpenBrowserWindow({ private: true })
      }),
    )
  }

  /** BiDi's user contexts are Firefox's containers. */
  async openContainer(url: string): Promise<Tab> {
    const container = await this.browser.createBrowserContext()
    const tab = new FirefoxTab(await container.newPage(), false)
    await tab.goto(url)
    await tab.bringToFront()
    return tab
  }

  /** BiDi may not navigate to the browser's own pages. */
  async openBrowserPage(): Promise<Tab> {
    await this.chrome.run(false, () => {
      const options = { triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal() }
      gBrowser.selectedTab = gBrowser.addTab('about:license', options)
    })
    return new FirefoxTab(null, false)
  }

  /** Takes the page that comes up when the browser itself opens a tab. */
  private async openBy(isPrivate: boolean, url: string, open: () => Promise<unknown>): Promise<Tab> {
    const before = new Set(await this.browser.pages())
    await open()
    const page = await until('the new tab', async () => (await this.browser.pages()).find((one) => !before.has(one)))
    const tab = new FirefoxTab(page, isPrivate)
    // The page that the browser itself opens may still be on its way, and then ours fails.
    await until('the page to be loaded', () => tab.goto(url).then(() => true))
    return tab
  }

  async openPopup(tab: Tab): Promise<Popup> {
    const { isPrivate } = tab as FirefoxTab
    await tab.bringToFront()
    await this.closePopups(isPrivate)
    await this.focusWindow()
    await this.chrome.run(
      isPrivate,
      async (id) => {
        const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs')
        const { extension } = WebExtensionPolicy.getByID(id)
        await ExtensionParent.apiManager.global.browserActionFor(extension).openPopup(window, false)
      },
      this.id,
    )
    return this.shownPopup(isPrivate, LONGEST)
  }

  /**
   * Gives the window the keyboard, which without a window manager nobody does: popups of a window without it close at
   * once, and keys go nowhere.
   */
  private async focusWindow(): Promise<void> {
    const { display, headed } = this.options
    if (display !== undefined) {
      const words = ['search', '--onlyvisible', '--name', 'Mozilla Firefox', 'windowfocus', '--sync']
      await until('the window to have the keyboard', () => xdotool(display, ...words).then(() => true))
      return
    }
    // On the person's own display another Firefox may be open: this one is known by its process.
    const [own, pid] = [process.env['DISPLAY'], this.browser.process()?.pid]
    if (!headed || own === undefined || own === '' || pid === undefined || !hasCommand('xdotool')) return
    await xdotool(own, 'search', '--onlyvisible', '--pid', String(pid), 'windowfocus').catch(() => {})
    if (!(await hasWindowManager(own))) await movePointerAway(own)
  }

  private async closePopups(isPrivate: boolean): Promise<void> {
    const popup = new FirefoxPopup(this.chrome, this.id, isPrivate, this.options.display)
    if (await popup.isOpen()) await popup.close()
  }

  nextPopup(timeout = LONGEST): Promise<Popup> {
    return this.shownPopup(false, timeout)
  }

  private async shownPopup(isPrivate: boolean, timeout: number): Promise<Popup> {
    const popup = new FirefoxPopup(this.chrome, this.id, isPrivate, this.options.display)
    await until(
      'the popup to open',
      async () =>
        (await popup.isShown()) &&
        popup.evaluate(() => document.readyState === 'complete' && location.protocol === 'moz-extension:'),
      timeout,
    )
    return popup
  }

  async openReport(popup: Popup, ask = () => popup.click('[data-testid="open-report"]')): Promise<ReportTab> {
    const isPrivate = popup instanceof FirefoxPopup && popup.isPrivate
    await ask()
    const report = await FirefoxReport.attach(this.chrome, this.id, isPrivate, this.options.display)
    // The panel may stay over the new tab, and keep the keyboard.
    await this.closePopups(isPrivate)
    await this.focusWindow()
    await report.focus()
    return report
  }

  async answerPermissionPrompt(answer: 'allow' | 'deny'): Promise<void> {
    const { display } = this.options
    if (display === undefined) throw new Error('the prompt shows only in a headed browser on a display of its own')
    await until('the permission prompt to be answered', async () => {
      const place = await this.promptButton(answer)
      if (place === null) return false
      await xdotool(display, 'mousemove', String(place.x), String(place.y), 'click', '1')
      return until('the prompt to go', async () => (await this.promptButton(answer)) === null, 1_500)
    })
    await this.focusWindow()
  }

  /** The button's middle in pixels of the screen, or null where no prompt shows. */
  private promptButton(answer: 'allow' | 'deny'): Promise<{ x: number; y: number } | null> {
    return this.chrome.run(
      false,
      (wanted) => {
        const prompt = document.querySelector('#notification-popup popupnotification')
        const button = prompt?.querySelector(
          wanted === 'allow' ? '.popup-notification-primary-button' : '.popup-notification-secondary-button',
        )
        const panel = document.querySelector('#notification-popup')
        if (!button || panel?.getAttribute('panelopen') !== 'true') return null
        const box = button.getBoundingClientRect()
        if (box.width === 0) return null
        const { mozInnerScreenX, mozInnerScreenY, devicePixelRatio } = window as unknown as Record<string, number>
        const pixel = devicePixelRatio ?? 1
        return {
          x: Math.round(((mozInnerScreenX ?? 0) + box.x + box.width / 2) * pixel),
          y: Math.round(((mozInnerScreenY ?? 0) + box.y + box.height / 2) * pixel),
        }
      },
      answer,
    )
  }

  background<Arguments extends unknown[], Result>(
    run: (...values: Arguments) => Result | Promise<Result>,
    ...values: Arguments
  ): Promise<Awaited<Result>> {
    const place = { extensionId: this.id, kind: 'background' as const, isPrivate: false }
    return until('the background', () => runInFrame(this.chrome, place, run, values).then((value) => ({ value }))).then(
      ({ value }) => value,
    )
  }

  isBackgroundRunning(): Promise<boolean> {
    return this.chrome.run(
      false,
      (id) => [...WebExtensionPolicy.getByID(id).extension.views].some((view) => view.viewType === 'background'),
      this.id,
    )
  }

  async stopBackground(): Promise<void> {
    await this.chrome.run(
      false,
      (id) => WebExtensionPolicy.getByID(id).extension.terminateBackground({ ignoreDevToolsAttached: true }),
      this.id,
    )
  }

  async longTasks(during: () => Promise<unknown>): Promise<LongTask[]> {
    await startTasks(this.chrome)
    await during()
    return endTasks(this.chrome)
  }

  async close(): Promise<void> {
    await this.browser.close()
  }
}
