import browser from 'webextension-polyfill'

/** Calls `begun` when the browser starts, and when the extension was installed, updated or loaded again: it wakes the background for that. */
export function onBegun(begun: () => void): void {
  browser.runtime.onStartup.addListener(begun)
  browser.runtime.onInstalled.addListener(begun)
}
