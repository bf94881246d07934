import type { Restriction } from '../core/restriction'
import type { Site } from '../core/site'

const STORES: { host: string; path: RegExp }[] = [
  { host: 'chromewebstore.google.com', path: /^/ },
  { host: 'chrome.google.com', path: /^\/webstore/ },
  { host: 'microsoftedge.microsoft.com', path: /^\/addons/ },
  { host: 'addons.mozilla.org', path: /^/ },
]

/** Tells from its address alone why a page cannot be read; null where it may be tried. `site` is null for an unknown address. */
export function restrictionOf(site: Site | null, mayReadFiles: boolean): Restriction | null {
  if (site === null) return 'browser-page'
  if (site.scheme === 'file') return mayReadFiles ? 'file-without-cookies' : 'file'
  if (site.scheme !== 'http' && site.scheme !== 'https') return 'browser-page'
  const path = new URL(site.url).pathname
  return STORES.some((store) => store.host === site.host && store.path.test(path)) ? 'store' : null
}

/** Tells why a page of this address refused to be read, as far as the address shows it. */
export function refusalOf(site: Site): Restriction {
  return /\.pdf$/i.test(new URL(site.url).pathname) ? 'pdf' : 'blocked'
}
