import browser from 'webextension-polyfill'

/** Tells whether the popup is open now; false where the browser cannot tell. */
async function isPopupOpen(): Promise<boolean> {
  const runtime = browser.runtime as typeof browser.runtime & {
    getContexts?(filter: { contextTypes: string[] }): Promise<unknown[]>
  }
  if (runtime.getContexts === undefined) return false
  return (await runtime.getContexts({ contextTypes: ['POPUP'] })).length > 0
}

/** Opens the popup in a window unless it is open, bringing the window to the front; false where the browser wants a click for it. */
export async function openPopup(windowId: number): Promise<boolean> {
  if (await isPopupOpen()) return true
  try {
    await browser.windows.update(windowId, { focused: true })
    await browser.action.openPopup({ windowId })
    return true
  } catch {
    return false
  }
}
