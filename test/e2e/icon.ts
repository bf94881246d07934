import type { Popup, TestBrowser } from './browsers/browser'
import { unfold } from './reading'

interface Api {
  action: { getBadgeText(of: { tabId?: number }): Promise<string> }
  tabs: { query(filter: object): Promise<{ id?: number }[]> }
}

/** The text on the icon over the tab in front. */
export function textOnIcon(browser: TestBrowser): Promise<string> {
  return browser.background(async () => {
    const { action, tabs } = (globalThis as unknown as { chrome: Api }).chrome
    const [front] = await tabs.query({ active: true, lastFocusedWindow: true })
    return action.getBadgeText(front?.id === undefined ? {} : { tabId: front.id })
  })
}

/** Turns the number on the icon off for the site, where the popup shows that it is on. */
export async function turnOffIcon(popup: Popup): Promise<void> {
  await popup.waitUntil(
    () => document.querySelector<HTMLInputElement>('[data-testid="badge-here"]')?.checked === true,
    [],
  )
  await unfold(popup, 'badge')
  await popup.click('[data-testid="badge-here"]')
}
