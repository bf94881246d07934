import browser from 'webextension-polyfill'
import type { BadgeStore } from '../app/badge-settings'

/** The ground of the number on the icon, on which browsers write in white. */
const GROUND = '#4b473f'

/** Shows a text on the icon over a tab until its page changes; none where it is empty. A tab that is gone is passed over. */
export async function showBadge(tabId: number, text: string): Promise<void> {
  try {
    if (text !== '') await browser.action.setBadgeBackgroundColor({ tabId, color: GROUND })
    await browser.action.setBadgeText({ tabId, text })
  } catch {
    // The tab was closed.
  }
}

/** Lists the ids of all tabs. */
export async function tabIds(): Promise<number[]> {
  return (await browser.tabs.query({})).flatMap(({ id }) => (id === undefined ? [] : [id]))
}

/** The extension's storage on the disk, for where the badge is on. */
export const badgeStore: BadgeStore = {
  async read(key) {
    return (await browser.storage.local.get(key))[key]
  },
  async write(key, value) {
    await browser.storage.local.set({ [key]: value })
  },
  async remove(keys) {
    await browser.storage.local.remove(keys)
  },
}
