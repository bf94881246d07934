import browser from 'webextension-polyfill'
import { fetchPage } from '../content/fetch-page'
import type { PageAccess } from '../sources/source'

/** Gives access to the top frame of a tab, in its isolated world; its calls reject where the browser does not let it. */
export function pageOf(tabId: number): PageAccess {
  return {
    async run<Arguments extends unknown[]>(read: (...values: Arguments) => unknown, ...values: Arguments) {
      const [frame] = await browser.scripting.executeScript({
        target: { tabId },
        func: read as (...values: unknown[]) => unknown,
        args: values,
        // A page may never be done loading; it is read again when it is.
        injectImmediately: true,
      })
      if (frame === undefined) throw new Error('no frame answered')
      if (frame.error !== undefined && frame.error !== null) throw new Error(String(frame.error))
      return frame.result
    },
    async fetchGranted(url, mostBytes, mostMilliseconds) {
      const isGranted = await browser.permissions.contains({
        origins: [`${new URL(url).origin}/*`.replace(/:\d+/, '')],
      })
      return isGranted ? fetchPage(url, mostBytes, mostMilliseconds) : null
    },
  }
}
