import browser, { type Cookies } from 'webextension-polyfill'
import type { CookieChange } from '../app/guided-check'
import type { ObservedCookie } from '../core/cookie'
import type { Site } from '../core/site'
import { type BrowserCookie, observe } from './cookies'
import { textForStore } from './firefox-store'
import { type WakingListener, wakingListener } from './waking-listener'

/** Calls `changed` for each cookie of a granted host that comes or goes, waking the background. */
export function onCookieChanged(changed: (change: CookieChange) => void): WakingListener {
  return wakingListener(browser.cookies.onChanged, ({ removed, cause, cookie }) =>
    changed({ removed, cause, cookie: observe(cookie as BrowserCookie) }),
  )
}

/** Calls `changed` with each cookie of a granted host that comes or goes; gives a function that ends it. */
export function followCookies(changed: (cookie: ObservedCookie) => void): () => void {
  const hear = ({ cookie }: Cookies.OnChangedChangeInfoType) => changed(observe(cookie as BrowserCookie))
  browser.cookies.onChanged.addListener(hear)
  return () => browser.cookies.onChanged.removeListener(hear)
}

/**
 * Removes a site's cookie by its name and place, with the twins that the browser would send to the same address, or one of them in its stead.
 * The address is one of the site, so that no cookie of a parent goes that the site is not sent. Rejects where it is not granted.
 */
export async function removeCookie(cookie: ObservedCookie, { host }: Site): Promise<void> {
  const { name, domain, path, secure, partitionKey: key, storeId, firstPartyDomain } = cookie
  if (domain === null) return
  const partition = key === null || key === 'unpartitioned' ? null : key
  await browser.cookies.remove({
    name: textForStore(name),
    url: `${secure === true ? 'https' : 'http'}://${host}${path ?? '/'}`,
    ...(storeId === null ? {} : { storeId }),
    ...(firstPartyDomain === undefined ? {} : { firstPartyDomain }),
    ...(partition === null
      ? {}
      : {
          partitionKey: {
            topLevelSite: partition.topLevelSite,
            ...(partition.hasCrossSiteAncestor === null
              ? {}
              : { hasCrossSiteAncestor: partition.hasCrossSiteAncestor }),
          },
        }),
  } as Cookies.RemoveDetailsType)
}
