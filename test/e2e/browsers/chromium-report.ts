import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { CDPSession, Page } from 'puppeteer-core'
import type { Clipboard, ReportTab, SavedFile } from './browser'
import { pressInPage } from './keys'
import { savedIn } from './saved-file'
import { LONGEST } from './wait'

/** The page of a report in Chromium. */
export class ChromiumReport implements ReportTab {
  private constructor(
    private readonly page: Page,
    private readonly browser: CDPSession,
    private readonly folder: string,
  ) {}

  static async attach(page: Page, browser: CDPSession): Promise<ChromiumReport> {
    const folder = await mkdtemp(join(tmpdir(), 'cookie-charter-saved-'))
    await browser.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder })
    return new ChromiumReport(page, browser, folder)
  }

  async url(): Promise<string> {
    return this.page.url()
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
    const element = await this.page.waitForSelector(selector)
    await element?.evaluate((found) => found.scrollIntoView({ block: 'center' }))
    await element?.click()
  }

  async save(selector: string): Promise<SavedFile> {
    return savedIn(this.folder, () => this.click(selector))
  }

  press(key: string): Promise<void> {
    return pressInPage(this.page, key)
  }

  async chooseFile(button: string, _field: string, { name, bytes }: SavedFile): Promise<void> {
    const path = join(this.folder, `chosen-${name}`)
    await writeFile(path, bytes)
    const [chooser] = await Promise.all([this.page.waitForFileChooser(), this.click(button)])
    await chooser.accept([path])
  }

  /** To read it takes a right that the extension has not: it is lent for the moment, and written without it. */
  async clipboard(): Promise<Clipboard> {
    const { protocol, host } = new URL(this.page.url())
    await this.browser.send('Browser.grantPermissions', {
      origin: `${protocol}//${host}`,
      permissions: ['clipboardReadWrite', 'clipboardSanitizedWrite'],
    })
    try {
      return await this.page.evaluate(async () => {
        const [item] = await navigator.clipboard.read()
        const of = async (type: string) => (await (await item?.getType(type))?.text()) ?? ''
        return { html: await of('text/html'), plain: await of('text/plain') }
      })
    } finally {
      await this.browser.send('Browser.resetPermissions')
    }
  }

  async pdf(): Promise<Uint8Array> {
    return this.page.pdf({ preferCSSPageSize: true, printBackground: false, displayHeaderFooter: false })
  }

  async screenshot(path: string, size: { width: number; height: number }): Promise<void> {
    await this.page.setViewport({ ...size, deviceScaleFactor: 1 })
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, await this.page.screenshot({ type: 'png' }))
  }

  async resize(width: number): Promise<void> {
    await this.page.setViewport({ width, height: 900 })
  }

  async reload(): Promise<void> {
    await this.page.reload()
  }

  async close(): Promise<void> {
    await this.page.close()
  }
}
