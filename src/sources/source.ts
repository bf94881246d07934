import type { Charter } from '../core/charter'
import type { Issue } from '../core/result'
import type { Site } from '../core/site'

/** What a source may do in the page: run a self-contained function there and have its answer, as plain data. */
export interface PageAccess {
  /** Rejects where the page cannot be reached. The answer comes from the page: it is to be read by a schema. */
  run<Arguments extends unknown[]>(read: (...values: Arguments) => unknown, ...values: Arguments): Promise<unknown>
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
  collect(page: PageAccess): Promise<unknown>
  parse(raw: unknown, site: Site): SourceResult
}
