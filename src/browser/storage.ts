import browser from 'webextension-polyfill'
import type { SettingsStore } from '../app/settings'

/** The extension's storage: `lasting` on the disk, `passing` in memory until the browser is closed. */
export const storage: SettingsStore = {
  async read(area, key) {
    return (await areaOf(area).get(key))[key]
  },
  async write(area, key, value) {
    await areaOf(area).set({ [key]: value })
  },
}

function areaOf(area: 'lasting' | 'passing') {
  return area === 'lasting' ? browser.storage.local : browser.storage.session
}
