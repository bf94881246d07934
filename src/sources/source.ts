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

export interface SourceResult {
  charters: Charter[]
  /** The places in which this site's declarations stand or may stand; where absent, each of its own charters is one. */
  parts?: Part[]
  issues: Issue[]
  /** The consent platforms that were found to run in the page. */
  platforms?: ConsentPlatform[]
}

/**
 * Where charters come from. `collect` brings raw data out of the page, as small as possible; `parse` is pure, reads it
 * as unknown, and never throws on what a page holds. One file each; its id is its file name.
 */
export interface Source {
  id: string
  /** By which the page shows that there is something to collect; a source without signs is always asked. */
  signs?: Signs
  /** What it parses may be large, so that it is parsed off the main thread, after the cookies are shown. */
  inWorker?: boolean
  /** It fetches pages of the site, so that what it finds is kept for the site and not sought again within a day. */
  isKept?: boolean
  collect(page: PageAccess): Promise<unknown>
  parse(raw: unknown, site: Site): SourceResult | Promise<SourceResult>
}
