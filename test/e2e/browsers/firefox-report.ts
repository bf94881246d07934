import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { ReportTab, SavedFile } from './browser'
import type { FirefoxChrome } from './firefox-chrome'
import { FirefoxDocument } from './firefox-document'
import { savedIn } from './saved-file'
import { until } from './wait'

interface PrintSettings {
  [key: string]: unknown
}

interface ReportBrowser extends HTMLElement {
  currentURI: { spec: string }
  reload(): void
  browsingContext: {
    print(settings: PrintSettings): Promise<void>
    currentWindowGlobal: {
      drawSnapshot(rectangle: DOMRect | null, scale: number, background: string): Promise<ImageBitmap>
    }
  }
}

declare const gBrowser: { selectedBrowser: ReportBrowser; selectedTab: object; removeTab(tab: object): void }
declare const Services: {
  prefs: {
    setIntPref(name: string, value: number): void
    setStringPref(name: string, value: string): void
    setBoolPref(name: string, value: boolean): void
  }
}
declare const Cc: Record<string, { getService(of: unknown): { createNewPrintSettings(): PrintSettings } }>
declare const Ci: Record<string, Record<string, number>>

/** The page of a report in Firefox: the tab in front, which WebDriver does not list. */
export class FirefoxReport extends FirefoxDocument implements ReportTab {
  private constructor(
    chrome: FirefoxChrome,
    extensionId: string,
    isPrivate: boolean,
    private readonly folder: string,
  ) {
    super(chrome, { extensionId, kind: 'report', isPrivate })
  }

  static async attach(chrome: FirefoxChrome, extensionId: string, isPrivate: boolean): Promise<FirefoxReport> {
    const folder = await mkdtemp(join(tmpdir(), 'cookie-charter-saved-'))
    await chrome.run(
      isPrivate,
      (path) => {
        Services.prefs.setIntPref('browser.download.folderList', 2)
        Services.prefs.setStringPref('browser.download.dir', path)
        Services.prefs.setBoolPref('browser.download.alwaysOpenPanel', false)
      },
      folder,
    )
    const report = new FirefoxReport(chrome, extensionId, isPrivate, folder)
    await until('the report to open', async () => {
      if (!(await report.url()).includes('/src/report/')) return false
      return report.evaluate(() => document.readyState === 'complete' && location.protocol === 'moz-extension:')
    })
    return report
  }

  url(): Promise<string> {
    return this.chrome.run(this.isPrivate, () => gBrowser.selectedBrowser.currentURI.spec)
  }

  async save(selector: string): Promise<SavedFile> {
    return savedIn(this.folder, () => this.click(selector))
  }

  async pdf(): Promise<Uint8Array> {
    const path = join(this.folder, '..', `report-${Date.now()}.pdf`)
    await this.chrome.run(
      this.isPrivate,
      async (to) => {
        const service = Cc['@mozilla.org/gfx/printsettings-service;1']?.getService(Ci['nsIPrintSettingsService'])
        const settings = service?.createNewPrintSettings() ?? {}
        Object.assign(settings, {
          printerName: 'Mozilla Save to PDF',
          outputFormat: Ci['nsIPrintSettings']?.['kOutputFormatPDF'],
          outputDestination: Ci['nsIPrintSettings']?.['kOutputDestinationFile'],
          toFileName: to,
          printSilent: true,
          printBGColors: false,
        })
        await gBrowser.selectedBrowser.browsingContext.print(settings)
      },
      path,
    )
    return readFile(path)
  }

  async screenshot(path: string, { width, height }: { width: number; height: number }): Promise<void> {
    await this.resize(width)
    const data = await this.chrome.run(
      this.isPrivate,
      async (tall) => {
        const { browsingContext } = gBrowser.selectedBrowser
        const whole = new DOMRect(0, 0, gBrowser.selectedBrowser.clientWidth, tall)
        const bitmap = await browsingContext.currentWindowGlobal.drawSnapshot(whole, 1, 'white')
        const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
        canvas.getContext('2d')?.drawImage(bitmap, 0, 0)
        const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer())
        let text = ''
        for (const byte of bytes) text += String.fromCharCode(byte)
        return btoa(text)
      },
      height,
    )
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, Buffer.from(data, 'base64'))
  }

  async resize(width: number): Promise<void> {
    await this.chrome.run(
      this.isPrivate,
      (wide) => {
        const { style } = gBrowser.selectedBrowser
        style.maxWidth = `${wide}px`
      },
      width,
    )
  }

  async reload(): Promise<void> {
    await this.chrome.run(this.isPrivate, () => gBrowser.selectedBrowser.reload())
  }

  async close(): Promise<void> {
    await this.chrome.run(this.isPrivate, () => gBrowser.removeTab(gBrowser.selectedTab))
  }
}
