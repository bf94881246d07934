import type { Signs } from '../content/find-signs'
import type { Charter } from '../core/charter'
import type { ConsentPlatform } from '../core/consent-platform'
import type { Issue } from '../core/issue'
import type { Part } from '../core/part'
import type { Site } from '../core/site'

/** What a source may do in the page: run a self-contained function there and have its answer, as plain data. */
export interface PageAccess {
  /** Rejects where the page cannot be reached. The answer comes from the page: it is to be read by a schema. */
  run<Arguments extends unknown[]>(read: (...values: Arguments) => unknown, ...values: Arguments): Promise<unknown>
  /** The same in the page's own world, where its variables are: for data only, by functions that change nothing there. */
  runInMain<Arguments extends unknown[]>(
    read: (...values: Arguments) => unknown,
    ...values: Arguments
  ): Promise<unknown>
  /** Fetches by the extension itself, without credentials; null where the person did not grant the address. */
  fetchGranted?(url: string, mostBytes: number, mostMilliseconds: number): Promise<unknown>
}

/** What was read under one address that the site links to as its policy, with all that this page sends to for its list. */
export interface PolicyRead {
  /** As the site links to it. */
  address: string
  charters: Charter[]
  parts: Part[]
}

/** What is kept of an earlier reading of a policy. */
export interface KeptPolicy extends PolicyRead {
  /** When it was last read; ISO 8601. */
  checkedAt: string
  /** So lately that it need not be read again. */
  isFresh: boolean
}

/** What a source that follows the site's links needs besides the page. */
export interface Seeking {
  page: PageAccess
  site: Site
  /** Gives what is kept of the policy of this address. */
  kept(address: string): Promise<KeptPolicy | null>
  /** Gives what is kept for the site where the open page links to no policy; null where that may be another site's of the same origin. */
  keptAlone(): Promise<KeptPolicy | null>
  /** Parses raw data of this source, away from the main thread. */
  parse(raw: unknown): Promise<SourceResult>
  /** Settles once all cookies were read: before that nothing is fetched. */
  observed: Promise<unknown>
  /** Called with what is known already, while there is more to come. */
  show(result: SourceResult): void
}

export interface SourceResult {
  charters: Charter[]
  /** What a page declares that is no policy: worth nothing where a policy was read whole. */
  beside?: Charter[]
  /** The places in which this site's declarations stand or may stand; where absent, each of its own charters is one. */
  parts?: Part[]
  /** Pages of privacy or law that were not read: parts only where nothing else declares a cookie by name. */
  partsElse?: Part[]
  issues: Issue[]
  /** The consent platforms that were found to run in the page. */
  platforms?: ConsentPlatform[]
  /** What was read anew of the site's policies, to be kept. */
  read?: PolicyRead[]
  /** Pages that may hold more of what was parsed. */
  wanted?: WantedPage[]
  /** When what is shown of what is kept was last read; ISO 8601. */
  keptSince?: string | null
}

/** A page that may hold more of a policy that was read. */
export interface WantedPage {
  url: string
  /** By what it is known: the words of the link, the title of the frame. */
  name: string
  kind: Part['kind']
  /** The address of the policy that it is of. */
  of: string
  isNamedForCookies: boolean
}

/** A source whose charters come with the extension: it needs of the page only what the page's first answer tells. */
export interface SourceAtOnce {
  id: string
  /** CSS selectors by which a page shows what its charters go by. */
  selectors: readonly string[]
  /** Gives the charters of the site, by those of its selectors that find something in the page. */
  parse(found: readonly string[], site: Site): SourceResult
}

/**
 * Where charters come from. `collect` brings raw data out of the page, as small as possible; `parse` is pure, reads it
 * as unknown, and never throws on what a page holds: that may be large, so that it is parsed off the main thread, after the
 * cookies are shown. One file each; its id is its file name.
 */
export interface Source {
  id: string
  /** By which the page shows that there is something to collect; a source without signs is always asked. */
  signs?: Signs
  /** Follows from what was collected the site's links to its policies; what it reads is kept, and not sought again within a day. */
  seek?(collected: unknown, seeking: Seeking): Promise<SourceResult>
  collect(page: PageAccess): Promise<unknown>
  parse(raw: unknown, site: Site): SourceResult | Promise<SourceResult>
}
