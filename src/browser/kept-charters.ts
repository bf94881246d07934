import browser from 'webextension-polyfill'
import type { KeptStore } from '../app/kept-charters'

const keyOf = (host: string) => `charters ${host}`

/** The extension's storage on the disk, for charters that were read from sites. */
export const keptCharters: KeptStore = {
  async read(host) {
    return (await browser.storage.local.get(keyOf(host)))[keyOf(host)]
  },
  async write(host, kept) {
    await browser.storage.local.set({ [keyOf(host)]: kept })
  },
  async forget(host) {
    await browser.storage.local.remove(keyOf(host))
  },
}
