import browser, { type Tabs } from 'webextension-polyfill'
import type { TabChange, TabInfo, TabUpdate } from '../app/ports'
import { type WakingListener, wakingListener } from './waking-listener'

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

/**
 * Calls `changed` when another document begins to take the place of the tab's (`begins`), when one did or the address within
 * it is another (`moves`), and when it has loaded; gives a function that ends it. A change within a document looks in
 * Chromium as another document does once it has come, and Chromium tells of that alone.
 */
export function onTabChanged(tabId: number, changed: (change: TabChange) => void): () => void {
  const listen = (id: number, { status, url }: Tabs.OnUpdatedChangeInfoType) => {
    if (id !== tabId) return
    if (url !== undefined) changed('moves')
    else if (status === 'loading') changed('begins')
    else if (status === 'complete') changed('loaded')
  }
  browser.tabs.onUpdated.addListener(listen)
  return () => browser.tabs.onUpdated.removeListener(listen)
}

/** Calls `updated` when a tab begins or ends to load a page, waking the background. */
export function onTabUpdated(updated: (update: TabUpdate) => void): WakingListener {
  return wakingListener(browser.tabs.onUpdated, (id, { status }, tab) => {
    if (status === 'loading' || status === 'complete') {
      updated({ id, url: tab.url ?? null, private: tab.incognito, status })
    }
  })
}

/** Calls `removed` when a tab is closed, waking the background. */
export function onTabRemoved(removed: (tabId: number) => void): WakingListener {
  return wakingListener(browser.tabs.onRemoved, (id) => removed(id))
}

/** Loads the page of a tab again. */
export async function reloadTab(id: number): Promise<void> {
  await browser.tabs.reload(id)
}
