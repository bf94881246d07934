import { type Above, fieldsOf } from './above'
import type { Blocks } from './block'
import { type Declaration, type Declared, declare, type Fields } from './declaration'
import { takeProvider } from './giver'

/** What blocks of one shape gave. */
export interface Reading extends Declared {
  /** How many blocks they take up. */
  length: number
  /** What is known behind them, where they say more than what they declare. */
  above?: Above
}

/** Reads what begins at a place in one shape; null where nothing does. */
export type Reader = (blocks: Blocks, at: number, above: Above) => Reading | null

/** Gives the reading of cookies that were told, one row each; null of none. */
export function readingOf(rows: readonly Declaration[][], length: number): Reading | null {
  return rows.length === 0 ? null : { declarations: rows.flat(), found: rows.length, read: rows.length, length }
}

/** Makes the declarations of cookies told in words, with what stands above; whom the words name is believed first. */
export function tell(names: readonly string[], fields: Fields, quote: string, above: Above): Declaration[] {
  const all = { ...fieldsOf(above), ...fields }
  takeProvider(all, above.vocabulary, above.leader)
  return declare(names, all, quote)
}
