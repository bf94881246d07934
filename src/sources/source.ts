import type { Charter } from '../core/charter'
import type { Issue } from '../core/result'
import type { Site } from '../core/site'

/** What a source may do in the page: run a self-contained function there and have its answer, as plain data. */
export interface PageAccess {
  /** Rejects where the page cannot be reached. The answer comes from the page: it is to be read by a schema. */
  run<Arguments extends unknown[]>(read: (...values: Arguments) => unknown, ...values: Arguments): Promise<unknown>
  /** Fetches by the extension itself, without credentials; null where the person did not grant the address. */
  fetchGranted?(url: string, mostBytes: number, mostMilliseconds: number): Promise<unknown>
}

export interface SourceResult {
  charters: Charter[]
  issues: Issue[]
}

/**
 * Where charters come from. `collect` brings raw data out of the page, as small as possible; `parse` is pure, reads it
 * as unknown, and never throws on what a page holds. One file each; its id is its file name.
 */
export interface Source {
  id: string
  /** It reads whole pages: parsed off the main thread, after the cookies are shown, and kept for the site. */
  heavy?: boolean
  collect(page: PageAccess): Promise<unknown>
  parse(raw: unknown, site: Site): SourceResult | Promise<SourceResult>
}
