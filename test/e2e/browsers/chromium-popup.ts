import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Browser, CDPSession, Page } from 'puppeteer-core'
import type { LaunchOptions, Popup } from './browser'
import { pressInPage } from './keys'
import { LONGEST } from './wait'

/** The toolbar popup of Chromium: a page target of its own. */
export class ChromiumPopup implements Popup {
  private constructor(
    private readonly page: Page,
    private readonly session: CDPSession,
    private readonly browser: Browser,
  ) {}

  static async attach(page: Page, browser: Browser, options: LaunchOptions): Promise<ChromiumPopup> {
    const session = await page.createCDPSession()
    if (options.colorScheme !== undefined) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: options.colorScheme }])
    }
    return new ChromiumPopup(page, session, browser)
  }

  async evaluate<Arguments extends unknown[], Result>(
    run: (...values: Arguments) => Result | Promise<Result>,
    ...values: Arguments
  ): Promise<Awaited<Result>> {
    return (await this.page.evaluate(run as never, ...(values as unknown as never[]))) as Awaited<Result>
  }

  async waitUntil<Arguments extends unknown[]>(
    run: (...values: Arguments) => unknown,
    values: Arguments,
    timeout = LONGEST,
  ): Promise<void> {
    await this.page.waitForFunction(run as never, { timeout, polling: 50 }, ...(values as unknown as never[]))
  }

  async addScript(source: string): Promise<void> {
    await this.page.evaluate(`${source}\n;0`)
  }

  async click(selector: string): Promise<void> {
    const element = await this.page.waitForSelector(selector, { timeout: LONGEST })
    // What comes in above it as the look goes on moves it away from under the pointer.
    await element?.evaluate(async (found) => {
      found.scrollIntoView({ block: 'center' })
      let [last, still] = [-1, 0]
      for (let frames = 0; still < 3 && frames < 120; frames++) {
        await new Promise((resolve) => requestAnimationFrame(resolve))
        const { top } = found.getBoundingClientRect()
        still = top === last ? still + 1 : 0
        last = top
      }
    })
    await this.maybeClosing(() => element?.click())
  }

  press(key: string): Promise<void> {
    return this.maybeClosing(() => pressInPage(this.page, key))
  }

  /** What closes the popup, as the permission prompt does, ends its own target midway. */
  private async maybeClosing(act: () => Promise<void> | undefined): Promise<void> {
    try {
      await act()
    } catch (error) {
      if (!this.page.isClosed()) throw error
    }
  }

  async screenshot(path: string): Promise<void> {
    const { data } = await this.session.send('Page.captureScreenshot', { format: 'png' })
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, Buffer.from(data, 'base64'))
  }

  /** By CSS: Chromium lets neither `tabs.setZoom` nor metrics emulation reach a popup. The window grows with it, to 800 by 600 at most. */
  async zoom(factor: number): Promise<void> {
    await this.evaluate((wanted) => {
      document.documentElement.style.zoom = String(wanted)
    }, factor)
  }

  async isOpen(): Promise<boolean> {
    return !this.page.isClosed() && this.browser.targets().includes(this.page.target())
  }

  async close(): Promise<void> {
    if (await this.isOpen()) await this.page.close()
  }
}
