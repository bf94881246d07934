import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Clipboard, ReportTab, SavedFile } from './browser'
import type { FirefoxChrome } from './firefox-chrome'
import { FirefoxDocument } from './firefox-document'
import { pressOnDisplay } from './keys'
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
interface Transferable {
  init(context: null): void
  addDataFlavor(flavour: string): void
  getTransferData(flavour: string, found: object): void
}

declare const Services: {
  clipboard: { kGlobalClipboard: number; getData(into: Transferable, which: number): void }
  prefs: {
    setIntPref(name: string, value: number): void
    setStringPref(name: string, value: string): void
    setBoolPref(name: string, value: boolean): void
  }
}
declare const Cc: Record<'@mozilla.org/widget/transferable;1', { createInstance(of: unknown): Transferable }> &
  Record<
    '@mozilla.org/gfx/printsettings-service;1',
    { getService(of: unknown): { createNewPrintSettings(): PrintSettings } }
  >
declare const Ci: Record<string, Record<string, number>>

/** The page of a report in Firefox: the tab in front, which WebDriver does not list. */
export class FirefoxReport extends FirefoxDocument implements ReportTab {
  private constructor(
    chrome: FirefoxChrome,
    extensionId: string,
    isPrivate: boolean,
    private readonly folder: string,
    private readonly display: string | undefined,
  ) {
    super(chrome, { extensionId, kind: 'report', isPrivate })
  }

  static async attach(
    chrome: FirefoxChrome,
    extensionId: string,
    isPrivate: boolean,
    display: string | undefined,
  ): Promise<FirefoxReport> {
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
    const report = new FirefoxReport(chrome, extensionId, isPrivate, folder, display)
    await until('the report to open', async () => {
      if (!(await report.url()).includes('/src/report/')) return false
      return report.evaluate(() => document.readyState === 'complete' && location.protocol === 'moz-extension:')
    })
    return report
  }

  /** Has keys go to the page, and not to the window's own controls. */
  async focus(): Promise<void> {
    await this.chrome.run(this.isPrivate, () => gBrowser.selectedBrowser.focus())
  }

  url(): Promise<string> {
    return this.chrome.run(this.isPrivate, () => gBrowser.selectedBrowser.currentURI.spec)
  }

  async save(selector: string): Promise<SavedFile> {
    return savedIn(this.folder, () => this.click(selector))
  }

  press(key: string): Promise<void> {
    return pressOnDisplay(this.display, key)
  }

  async chooseFile(_button: string, field: string, { name, bytes }: SavedFile): Promise<void> {
    await this.evaluate(
      (selector, called, text) => {
        const input = document.querySelector<HTMLInputElement>(selector)
        const chosen = new DataTransfer()
        chosen.items.add(new File([text], called, { type: 'application/json' }))
        if (input === null) throw new Error('there is no such field')
        input.files = chosen.files
        input.dispatchEvent(new Event('change', { bubbles: true }))
      },
      field,
      name,
      new TextDecoder().decode(bytes),
    )
  }

  clipboard(): Promise<Clipboard> {
    return this.chrome.run(this.isPrivate, () => {
      const read = (flavour: string) => {
        const data = Cc['@mozilla.org/widget/transferable;1'].createInstance(Ci['nsITransferable'])
        data.init(null)
        data.addDataFlavor(flavour)
        Services.clipboard.getData(data, Services.clipboard.kGlobalClipboard)
        const found: { value?: { QueryInterface(of: unknown): { data: string } } } = {}
        data.getTransferData(flavour, found)
        return found.value?.QueryInterface(Ci['nsISupportsString']).data ?? ''
      }
      return { html: read('text/html'), plain: read('text/plain') }
    })
  }

  async pdf(): Promise<Uint8Array> {
    const path = join(this.folder, '..', `report-${Date.now()}.pdf`)
    await this.chrome.run(
      this.isPrivate,
      async (to) => {
        const service = Cc['@mozilla.org/gfx/printsettings-service;1'].getService(Ci['nsIPrintSettingsService'])
        const settings = service.createNewPrintSettings()
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
