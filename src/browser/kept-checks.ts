import browser from 'webextension-polyfill'
import type { CheckStore } from '../app/check-record'

/** The extension's storage in memory, for guided checks: it is gone when the browser is closed. */
export const keptChecks: CheckStore = {
  all: () => browser.storage.session.get(null),
  async read(key) {
    return (await browser.storage.session.get(key))[key]
  },
  async write(key, record) {
    await browser.storage.session.set({ [key]: record })
  },
  async remove(keys) {
    if (keys.length > 0) await browser.storage.session.remove(keys)
  },
}
