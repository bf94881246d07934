import type { Charter } from './charter'
import type { ChoiceCheck, EarlierLook } from './choice-check'
import type { ConsentPlatform } from './consent-platform'
import type { ObservedCookie, Visibility } from './cookie'
import type { EntryPlace } from './entry-place'
import type { Finding } from './finding'
import type { General } from './general'
import type { Issue } from './issue'
import type { Near } from './near'
import type { Part } from './part'
import type { Party, Site } from './site'
import type { Store, StoredItem } from './stored-item'

/**
 * `declared`: seen, and an entry is there. `near`: seen, no row that could be read declares it, but the site's own words have
 * something that may mean it. `undeclared`: seen; this site's own charter was read whole and has no entry and nothing near.
 * `unchecked`: seen, and nothing can be said. `unobserved`: declared, and not there in any place where it could be.
 * `unknown`: declared, not seen, and not every place could be read.
 */
export type Status = 'declared' | 'near' | 'undeclared' | 'unchecked' | 'unobserved' | 'unknown'

/** Why an entry of which nothing was seen is `unknown`. */
export type UnknownReason = 'page-view' | 'storage-unread' | 'third-party' | 'other-host' | 'place-not-stated'

/**
 * How a declared name agreed with a cookie's: letter by letter, as a pattern, once percent-encoding is undone, as a stem before
 * an id, or but for upper and lower case.
 */
export type NameAgreement = 'exact' | 'pattern' | 'decoded' | 'stem' | 'case-differs'

/** An observed cookie or stored item with its entry, or either alone. */
export interface Match {
  /** The same for the same cookie, item or entry from one look to the next. */
  id: string
  status: Status
  cookie: ObservedCookie | null
  /** What is stored beside cookies; null where there is a cookie, and with it where nothing was seen. */
  item: StoredItem | null
  place: EntryPlace | null
  /** Entries of other charters that declare the same in other words. */
  others: EntryPlace[]
  party: Party | null
  /** How the declared name agreed; null where nothing was seen or declared. */
  agreement: NameAgreement | null
  /** The entry states another domain than the one the cookie is of; it is taken for it because of its distinctive name. */
  isOtherDomain: boolean
  /** What in the site's own words may mean it; null but where the status is `near`. */
  near: Near | null
  unknownReason: UnknownReason | null
  /** What is generally known of what was seen: nobody's declaration; null where nothing is, and before it was asked. */
  general: General | null
}

/** The whole result for one tab at one time, as plain data. */
export interface Inspection {
  /** When the look began, and when what it tells was put together; ISO 8601 with the offset of the person's clock. */
  begunAt: string
  takenAt: string
  /** `rules`: the first signs of a hash of all that reads, matches and finds; the same where these are the same. */
  versions: { extension: string; browser: string; rules: string }
  /** BCP 47 tag of the browser's own language, which sites are told. */
  language: string
  site: Site
  /** What the page's address has besides `site.url`: never told itself, as it may hold secrets. */
  leftOut: { query: boolean; fragment: boolean }
  visibility: Visibility
  /** With visibility `all`, the hosts that the tab is known to have loaded from: a lower bound. Else empty. */
  hosts: string[]
  /** The stores beside cookies that were read. */
  stores: Store[]
  /** Who is generally known to be behind the host of a third party, by host: general knowledge, nobody's declaration. */
  companies: Record<string, string>
  private: boolean
  /** The browser's cookie store of the tab; null where it gives none. */
  storeId: string | null
  /** The match patterns that the person granted. */
  granted: string[]
  /** In the order of trust. */
  charters: Charter[]
  /** The places in which this site's declarations stand or may stand. */
  parts: Part[]
  /** This site's own charter was read whole: see `isCharterWhole`. */
  whole: boolean
  /** The site's own pages are still being looked at for its charter, or our own list was not asked yet. */
  looking: boolean
  /** When what is kept of the site's charters was last checked; null where nothing is kept. */
  keptSince: string | null
  matches: Match[]
  /** The consent platforms that run in the page, with what the visitor chose there. */
  platforms: ConsentPlatform[]
  /** What an earlier look saw; null where there was none, or nothing of it is kept. */
  earlier: EarlierLook | null
  /** The guided check of this site that runs or ended last; null where there is none. */
  check: ChoiceCheck | null
  /** What the check saw, each cookie once, with the entries that declare it; left out where there is no check. */
  checked?: Match[]
  /** What deserves a look, most serious first. */
  findings: Finding[]
  /** What could not be read, or is to be known of the reading. */
  issues: Issue[]
}
