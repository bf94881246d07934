/** As the manifest names it: a test holds the two together. */
export const ADDON_ID = 'cookie-charter@cookie-charter.org'

/** Gives the page of the store where a person can write to us: that of the browser that the extension runs in, named with its version, as `Edg/140.0`. `id` is the extension's own. */
export function supportAddress(browser: string, id: string): string {
  if (/^Firefox/i.test(browser)) return `https://addons.mozilla.org/addon/${encodeURIComponent(ADDON_ID)}/`
  if (/^(?:Microsoft )?Edge?\b/i.test(browser)) return `https://microsoftedge.microsoft.com/addons/detail/${id}`
  return `https://chromewebstore.google.com/detail/${id}/support`
}
