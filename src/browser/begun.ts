import browser from 'webextension-polyfill'

/** Calls `begun` when the browser starts, and when the extension was installed, updated or loaded again: it wakes the background for that. */
export function onBegun(begun: () => void): void {
  browser.runtime.onStartup.addListener(begun)
  browser.runtime.onInstalled.addListener(begun)
}

/** Calls `installed` once, when the extension is there for the first time: neither it nor the browser was only updated. */
export function onFirstInstalled(installed: () => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') installed()
  })
}
