import browser, { type Cookies, type Tabs } from 'webextension-polyfill'
import type { TabChange, TabInfo, TabUpdate } from '../app/ports'
import { isFirefox } from './firefox-store'
import { type WakingListener, wakingListener } from './waking-listener'

/** Gives the tab in front of the window that the popup belongs to. */
export async function readActiveTab(): Promise<TabInfo | null> {
  const [[tab], stores] = await Promise.all([browser.tabs.query({ active: true, currentWindow: true }), listStores()])
  return tab === undefined ? null : readTab(tab, stores)
}

/** Gives the tab as it is now; null once it is closed. */
export async function readTabById(id: number): Promise<TabInfo | null> {
  try {
    const [tab, stores] = await Promise.all([browser.tabs.get(id), listStores()])
    return readTab(tab, stores)
  } catch {
    return null
  }
}

function readTab(tab: Tabs.Tab, stores: readonly Cookies.CookieStore[]): TabInfo | null {
  const { id: tabId, windowId } = tab
  if (tabId === undefined || windowId === undefined) return null
  return {
    id: tabId,
    windowId,
    url: tab.url ?? null,
    private: tab.incognito,
    storeId: tab.cookieStoreId ?? stores.find(({ tabIds }) => tabIds.includes(tabId))?.id ?? null,
    ...(tab.pendingUrl === undefined ? {} : { isLeaving: true }),
  }
}

/** Chromium does not name the store in the tab: it is the one that lists it. */
async function listStores(): Promise<Cookies.CookieStore[]> {
  return isFirefox() ? [] : browser.cookies.getAllCookieStores()
}

/** Milliseconds between two questions whether a tab is about to show another document. */
const BETWEEN_QUESTIONS = 300

/**
 * Calls `changed` when another document begins to take the place of the tab's (`begins`), when one did or the address within
 * it is another (`moves`), and when it has loaded, or does not come after all (`loaded`); gives a function that ends it. A change
 * within a document looks in Chromium as another document does once it has come, and Chromium tells of that alone: that one is about to
 * come it says when it is asked.
 */
export function onTabChanged(tabId: number, changed: (change: TabChange) => void): () => void {
  let isLeaving = false
  const listen = (id: number, { status, url }: Tabs.OnUpdatedChangeInfoType) => {
    if (id !== tabId) return
    if (url !== undefined || status !== undefined) isLeaving = false
    if (url !== undefined) changed('moves')
    else if (status === 'loading') changed('begins')
    else if (status === 'complete') changed('loaded')
  }
  const ask = async () => {
    const tab = await browser.tabs.get(tabId).catch(() => null)
    const leaves = tab?.pendingUrl !== undefined
    if (leaves === isLeaving || isEnded) return
    isLeaving = leaves
    changed(leaves ? 'begins' : 'loaded')
  }
  let isEnded = false
  browser.tabs.onUpdated.addListener(listen)
  const asking = isFirefox() ? undefined : setInterval(() => void ask(), BETWEEN_QUESTIONS)
  return () => {
    isEnded = true
    clearInterval(asking)
    browser.tabs.onUpdated.removeListener(listen)
  }
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

/** Opens a page of the extension, named by its path in the build, in a new tab in front. */
export async function openOwnPage(path: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(path) })
}

/** Loads the page of a tab again. */
export async function reloadTab(id: number): Promise<void> {
  await browser.tabs.reload(id)
}
