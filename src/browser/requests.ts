import browser, { type WebRequest } from 'webextension-polyfill'
import type { Answer } from '../app/request-log'
import { parseSetCookie } from '../core/set-cookie'

const RIGHT = { permissions: ['webRequest' as const] }
/** The browser tells only of hosts that are granted. */
const ALL = { urls: ['http://*/*', 'https://*/*'] }

let listener: ((details: WebRequest.OnHeadersReceivedDetailsType) => void) | null = null

/** Asks the person for the right to watch requests; to be called first thing in a click. */
export function requestRequests(): Promise<boolean> {
  return browser.permissions.request(RIGHT)
}

/** Tells whether the person gave the right to watch requests. */
export function hasRequestRight(): Promise<boolean> {
  return browser.permissions.contains(RIGHT)
}

/**
 * Watches the answers to a tab's requests for the cookies that they set; false where the right is missing.
 * To be called at the background's top level, where it wakes it, and when the right is given. It changes no request. Chromium
 * tells of nothing unless an extension that had the right when it was loaded is there too.
 */
export function watchRequests(answered: (answer: Answer) => void): boolean {
  if (listener !== null) return true
  const event = (browser.webRequest as WebRequest.Static | undefined)?.onHeadersReceived
  if (event === undefined) return false
  listener = ({ tabId, timeStamp, method, url, responseHeaders = [] }) => {
    // The values of the cookies stay here.
    const announced = responseHeaders
      .filter(({ name }) => name.toLowerCase() === 'set-cookie')
      .flatMap(({ value }) => parseSetCookie(value ?? ''))
    answered({ tabId, at: timeStamp, method, url, announced })
  }
  event.addListener(listener, ALL, wordsForHeaders())
  return true
}

/** Chromium tells of `Set-Cookie` only where its word for it is among the wishes; Firefox refuses the word. */
function wordsForHeaders(): WebRequest.OnHeadersReceivedOptions[] {
  const { OnHeadersReceivedOptions: known } = browser.webRequest as unknown as {
    OnHeadersReceivedOptions?: Record<string, string>
  }
  const words = known?.['EXTRA_HEADERS'] === undefined ? ['responseHeaders'] : ['responseHeaders', 'extraHeaders']
  return words as WebRequest.OnHeadersReceivedOptions[]
}

/** Notices that the right was taken back: what listened hears nothing any more. */
export async function forgetRequests(): Promise<void> {
  if (!(await hasRequestRight())) listener = null
}

/** Ends the watching, and gives the right back. */
export async function giveBackRequests(): Promise<void> {
  if (listener !== null) browser.webRequest.onHeadersReceived.removeListener(listener)
  listener = null
  await browser.permissions.remove(RIGHT)
}
