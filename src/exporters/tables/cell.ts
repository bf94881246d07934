/** What stands in one cell of a table; null where there is nothing to tell. */
export type Cell = string | number | boolean | null

/** One table of an inspection: machine keys, which are never translated, and rows. */
export interface Table {
  id: string
  columns: readonly string[]
  rows: Cell[][]
}

/** What stands where something could not be seen: neither nothing nor `false`. */
export const NOT_VISIBLE = 'not-visible'

/** Gives the value, or says that it could not be seen. */
export function visible<Value extends Exclude<Cell, null>>(value: Value | null): Cell {
  return value === null ? NOT_VISIBLE : value
}

/** Writes the moment of a number of seconds since 1970 as ISO 8601 in UTC; as the number where it is beyond what dates can tell. */
export function momentOf(seconds: number): string {
  const time = new Date(seconds * 1000)
  return Number.isNaN(time.getTime()) ? String(seconds) : time.toISOString()
}

/** Makes a table of things, each column with the way to its cell. */
export function tableOf<Thing>(
  id: string,
  columns: readonly (readonly [key: string, cell: (thing: Thing) => Cell])[],
  things: readonly Thing[],
): Table {
  return {
    id,
    columns: columns.map(([key]) => key),
    rows: things.map((thing) => columns.map(([, cell]) => cell(thing))),
  }
}
