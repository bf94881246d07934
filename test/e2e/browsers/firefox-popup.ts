import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Popup } from './browser'
import type { FirefoxChrome } from './firefox-chrome'
import { FirefoxDocument } from './firefox-document'
import { pressOnDisplay } from './keys'
import { until } from './wait'

interface PopupElement extends HTMLElement {
  fullZoom: number
  browsingContext: {
    currentWindowGlobal: {
      drawSnapshot(rectangle: DOMRect | null, scale: number, background: string): Promise<ImageBitmap>
    }
  }
}

/** The toolbar popup of Firefox: a browser element inside a panel of the window. */
export class FirefoxPopup extends FirefoxDocument implements Popup {
  constructor(
    chrome: FirefoxChrome,
    extensionId: string,
    isPrivate: boolean,
    private readonly display: string | undefined,
  ) {
    super(chrome, { extensionId, kind: 'popup', isPrivate })
  }

  press(key: string): Promise<void> {
    return pressOnDisplay(this.display, key)
  }

  async screenshot(path: string): Promise<void> {
    const data = await this.chrome.run(this.isPrivate, async () => {
      const popup = document.querySelector<PopupElement>('browser.webextension-popup-browser')
      if (popup === null) throw new Error('no popup is open')
      const bitmap = await popup.browsingContext.currentWindowGlobal.drawSnapshot(null, 2, 'white')
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
      canvas.getContext('2d')?.drawImage(bitmap, 0, 0)
      const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer())
      let text = ''
      for (const byte of bytes) text += String.fromCharCode(byte)
      return btoa(text)
    })
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, Buffer.from(data, 'base64'))
  }

  async zoom(factor: number): Promise<void> {
    await this.chrome.run(
      this.isPrivate,
      (wanted) => {
        const popup = document.querySelector<PopupElement>('browser.webextension-popup-browser')
        if (popup !== null) popup.fullZoom = wanted
      },
      factor,
    )
  }

  /** True once the document stands in its panel: Firefox loads it elsewhere, and what is asked of it on the move is lost. */
  isShown(): Promise<boolean> {
    return this.chrome.run(this.isPrivate, () => {
      const panel = document.querySelector('browser.webextension-popup-browser')?.closest('panel')
      return (panel as (Element & { state: string }) | null | undefined)?.state === 'open'
    })
  }

  isOpen(): Promise<boolean> {
    return this.chrome.run(this.isPrivate, () => document.querySelector('browser.webextension-popup-browser') !== null)
  }

  async close(): Promise<void> {
    await this.chrome.run(this.isPrivate, () => {
      const panel = document.querySelector('browser.webextension-popup-browser')?.closest('panel')
      ;(panel as (Element & { hidePopup(): void }) | null | undefined)?.hidePopup()
    })
    await until('the popup to close', async () => !(await this.isOpen()))
  }
}
