import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { WelcomePage } from './browser'
import type { FirefoxChrome } from './firefox-chrome'
import { FirefoxDocument } from './firefox-document'

interface TabBrowser extends HTMLElement {
  currentURI: { spec: string }
  browsingContext: {
    currentWindowGlobal: {
      drawSnapshot(rectangle: DOMRect | null, scale: number, background: string): Promise<ImageBitmap>
    }
  }
}

declare const gBrowser: {
  browsers: TabBrowser[]
  getTabForBrowser(browser: TabBrowser): unknown
  removeTab(tab: unknown): void
}

/** A page of the extension in a tab of Firefox, which the driver does not reach. */
export class FirefoxOwnPage extends FirefoxDocument implements WelcomePage {
  constructor(
    chrome: FirefoxChrome,
    extensionId: string,
    private readonly address: string,
  ) {
    super(chrome, { extensionId, kind: 'tab', address, isPrivate: false })
  }

  /** A window of the browser is never as narrow as a telephone: the page alone is made so. */
  async screenshot(path: string, size: { width: number; height: number }): Promise<void> {
    await this.chrome.run(
      false,
      (address, { width, height }) => {
        const page = gBrowser.browsers.find(({ currentURI }) => currentURI.spec === address)
        if (page === undefined) throw new Error('the page is closed')
        page.style.cssText = `flex: none; inline-size: ${width}px; block-size: ${height}px`
      },
      this.address,
      size,
    )
    await this.evaluate(
      (width) =>
        new Promise<void>((done) => {
          const look = () => (innerWidth === width ? done() : requestAnimationFrame(look))
          look()
        }),
      size.width,
    )
    const data = await this.chrome.run(
      false,
      async (address) => {
        const page = gBrowser.browsers.find(({ currentURI }) => currentURI.spec === address)
        if (page === undefined) throw new Error('the page is closed')
        const bitmap = await page.browsingContext.currentWindowGlobal.drawSnapshot(null, 1, 'white')
        const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
        canvas.getContext('2d')?.drawImage(bitmap, 0, 0)
        const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer())
        let text = ''
        for (const byte of bytes) text += String.fromCharCode(byte)
        return btoa(text)
      },
      this.address,
    )
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, Buffer.from(data, 'base64'))
  }

  async close(): Promise<void> {
    await this.chrome.run(
      false,
      (address) => {
        const page = gBrowser.browsers.find(({ currentURI }) => currentURI.spec === address)
        if (page !== undefined) gBrowser.removeTab(gBrowser.getTabForBrowser(page))
      },
      this.address,
    )
  }
}
