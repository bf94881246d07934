import type { Finding } from '../core/finding'
import type { Inspection } from '../core/inspection'

/** What a row is drawn of. */
export interface Drawn {
  inspection: Inspection
  /** The findings of each match, by its id. */
  findings: ReadonlyMap<string, readonly Finding[]>
}
