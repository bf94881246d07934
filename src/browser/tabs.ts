import browser, { type Tabs } from 'webextension-polyfill'
import type { TabInfo } from '../app/ports'

/** Gives the tab in front of the window that the popup belongs to. */
export async function readActiveTab(): Promise<TabInfo | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true })
  return tab === undefined ? null : readTab(tab)
}

/** Gives the tab as it is now; null once it is closed. */
export async function readTabById(id: number): Promise<TabInfo | null> {
  try {
    return await readTab(await browser.tabs.get(id))
  } catch {
    return null
  }
}

async function readTab(tab: Tabs.Tab): Promise<TabInfo | null> {
  if (tab.id === undefined || tab.windowId === undefined) return null
  return {
    id: tab.id,
    windowId: tab.windowId,
    url: tab.url ?? null,
    private: tab.incognito,
    storeId: tab.cookieStoreId ?? (await storeOfTab(tab.id)),
  }
}

/** Chromium does not name the store in the tab: it is the one that lists it. */
async function storeOfTab(tabId: number): Promise<string | null> {
  const stores = await browser.cookies.getAllCookieStores()
  return stores.find((store) => store.tabIds.includes(tabId))?.id ?? null
}

/** Calls `changed` when the tab has loaded another page; gives a function that ends it. */
export function onTabLoaded(tabId: number, changed: () => void): () => void {
  const listen = (id: number, change: Tabs.OnUpdatedChangeInfoType) => {
    if (id === tabId && change.status === 'complete') changed()
  }
  browser.tabs.onUpdated.addListener(listen)
  return () => browser.tabs.onUpdated.removeListener(listen)
}

/** Loads the tab's page again. */
export function reloadTab(tabId: number): Promise<void> {
  return browser.tabs.reload(tabId)
}
