import type { ObservedCookie, Visibility } from './cookie'
import type { Store, StoredItem } from './stored-item'

/** Where was looked, so that what was not found there can be told from what could not be seen. */
export interface Reach {
  visibility: Visibility
  /** With `all`, the hosts that the tab is known to have loaded from, whose cookies were read: a lower bound. Else empty. */
  hosts: readonly string[]
  /** The stores that were read whole. */
  stores: readonly Store[]
}

/** What was found in the browser for a tab, and where was looked for it. */
export interface Seen extends Reach {
  cookies: readonly ObservedCookie[]
  items: readonly StoredItem[]
}

/** What is seen where nothing but the site's own cookies was looked for. */
export function cookiesAlone(cookies: readonly ObservedCookie[]): Seen {
  return { cookies, items: [], visibility: 'site', hosts: [], stores: [] }
}
