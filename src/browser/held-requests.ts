import browser from 'webextension-polyfill'

const NAME = 'requests-held'
/** Milliseconds after which a background that has ended is woken again. */
const AGAIN = 500

/** Has the background know that this page is open while the right to watch requests is granted; gives a function that ends it. */
export function holdRequests(): () => void {
  let end = () => {}
  let isEnded = false
  const connect = () => {
    if (isEnded) return
    const port = browser.runtime.connect({ name: NAME })
    port.onDisconnect.addListener(() => void setTimeout(connect, AGAIN))
    end = () => port.disconnect()
  }
  connect()
  return () => {
    isEnded = true
    end()
  }
}

/** Calls `held` for each page of the extension that opens so, waking the background, and what that gives once the page has gone. */
export function onRequestsHeld(held: () => () => void): void {
  browser.runtime.onConnect.addListener((port) => {
    const isOwn =
      port.sender?.id === browser.runtime.id && port.sender.url?.startsWith(browser.runtime.getURL('')) === true
    if (isOwn && port.name === NAME) port.onDisconnect.addListener(held())
  })
}
