import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Page } from 'puppeteer-core'
import type { LaunchOptions, Tab } from './browser'
import { LONGEST } from './wait'

/** A Chromium tab, by puppeteer. */
export class ChromiumTab implements Tab {
  constructor(readonly page: Page) {}

  /** Shows the page in these colours, whatever the machine's. */
  static async inColours(page: Page, colorScheme: LaunchOptions['colorScheme']): Promise<ChromiumTab> {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: colorScheme ?? 'light' }])
    return new ChromiumTab(page)
  }

  async goto(url: string): Promise<void> {
    await this.page.goto(url, { waitUntil: 'load' })
  }

  async evaluate<Arguments extends unknown[], Result>(
    run: (...values: Arguments) => Result | Promise<Result>,
    ...values: Arguments
  ): Promise<Awaited<Result>> {
    return (await this.page.evaluate(run as never, ...(values as unknown as never[]))) as Awaited<Result>
  }

  async addScript(source: string): Promise<void> {
    await this.page.evaluate(`${source}\n;0`)
  }

  async click(selector: string): Promise<void> {
    await this.page.click(selector)
  }

  async type(selector: string, text: string): Promise<void> {
    await this.page.type(selector, text)
  }

  async waitFor(selector: string, timeout = LONGEST): Promise<void> {
    const wait = () => this.page.waitForSelector(selector, { timeout })
    // It fails where a page is left for the next in that very moment, which then has it.
    await wait().catch((error: unknown) => {
      if (!/context/.test(String(error instanceof Error ? error.cause : ''))) throw error
      return wait()
    })
  }

  async bringToFront(): Promise<void> {
    await this.page.bringToFront()
  }

  async screenshot(path: string, size: { width: number; height: number }): Promise<void> {
    await this.page.setViewport({ ...size, deviceScaleFactor: 1 })
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, await this.page.screenshot({ type: 'png' }))
  }

  async close(): Promise<void> {
    await this.page.close()
  }
}
