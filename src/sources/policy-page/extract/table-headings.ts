import type { Vocabulary } from '../../../core/vocabulary'
import { readLabel } from '../../reading/roles'
import { no, nothing, rule } from '../../reading/rule'
import type { Above } from './above'
import { type Cell, type Rows, type Table, textCell } from './block'
import { isOneCell } from './column-cells'
import { guessColumns } from './guess-columns'
import { isUnmistakable, likeness, namesIn } from './names'
import { type Columns, readHeadings } from './table-columns'

/** A table as it is to be read: what its columns hold, the rows under its headings, and the titles above them. */
export interface Laid {
  columns: Columns
  rows: readonly Cell[][]
  titles: string[]
}

/** Rows that are looked at for headings, and those below by which a doubtful heading is decided. */
const HEADING_ROWS = 4
const ROWS_BELOW = 200

/** Finds what the columns of a table hold: by its headings, by those of the table before, or by its cells. */
export function columnsOf(table: Table, { columns: before, isStrange, vocabulary }: Above): Laid | null {
  const rows = isTransposed(table.rows, vocabulary) ? transpose(table.rows) : table.rows
  const start = findHeadings(rows, vocabulary)
  if (start !== null) {
    const titles = rows.slice(0, start.at).filter(isOneCell)
    return { columns: start.columns, rows: rows.slice(start.at + 1), titles: titles.map(textOf) }
  }
  const columns = inherited(rows, before) ?? guessColumns(rows, vocabulary, isStrange)
  return columns === null ? null : { columns, rows, titles: [] }
}

/** Gives the text of a row of one cell. */
export function textOf(row: readonly Cell[]): string {
  return row.find((cell) => cell.text !== '')?.text ?? ''
}

function findHeadings(rows: readonly Cell[][], vocabulary: Vocabulary): { at: number; columns: Columns } | null {
  let looked = 0
  for (const [at, row] of rows.entries()) {
    if (isOneCell(row)) continue
    if (++looked > HEADING_ROWS) return null
    const columns = readHeadings(row, rows.slice(at + 1, at + ROWS_BELOW), vocabulary)
    if (columns !== null) return { at, columns }
  }
  return null
}

const LEAST_NAMES = 0.8

/** A table without headings of its own may go on with those of the table before it. */
const inherited = rule(
  'columns of the table before',
  nothing,
  (rows: readonly Cell[][], before: Columns | null): Columns | null => {
    if (before === null) return null
    const data = rows.filter((row) => !isOneCell(row))
    const at = before.roles.indexOf('name')
    const isSame = data.length > 0 && data.every((row) => row.length === before.roles.length)
    const names = data.map((row) => namesIn(row[at]?.text ?? '')).filter((one) => one.length > 0)
    const isHeading = data[0]?.some((cell) => cell.header)
    if (!isSame || isHeading || names.length < data.length * LEAST_NAMES) return null
    return names.some((one) => one.some(isUnmistakable)) ? { ...before, headings: [] } : null
  },
)

const MOST_LABELS = 30
const FEWEST_ROLES = 3

/** Such a row heads columns: "Type | Name | Duration | Domain". */
const isOfLabels = rule('headings over few rows', no, (row: readonly Cell[], vocabulary: Vocabulary) => {
  const exact = row.map(({ text }) => readLabel(text, vocabulary)).filter((label) => label?.strength === 3)
  return new Set(exact.map((label) => label?.role)).size >= FEWEST_ROLES
})

/** Tells whether the table stands on its side: roles in its first column, one cookie in each further. */
const isTransposed = rule('tables on their side', no, (rows: Rows, vocabulary: Vocabulary) => {
  if (rows.length > MOST_LABELS || isOfLabels(rows[0] ?? [], vocabulary)) return false
  const first = rows.map((row) => readLabel(row[0]?.text ?? '', vocabulary))
  const labels = first.filter((label) => label !== null)
  if (new Set(labels.map((label) => label.role)).size < FEWEST_ROLES || labels.length < rows.length / 2) return false
  return first.some((label, at) => {
    const isBlank = at === 0 && rows[0]?.[0]?.text === '' && !first.some((one) => one?.role === 'name')
    if (label?.role !== 'name' && !isBlank) return false
    const values = rows[at]?.slice(1).map((cell) => cell.text) ?? []
    return values.length > 0 && values.every((text) => text === '' || namesIn(text).some((name) => likeness(name) > 0))
  })
})

const BLANK = textCell('', -1)

/** Turns a table on its other side. */
function transpose(rows: Rows): Cell[][] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  return Array.from({ length: width }, (_, column) => rows.map((row) => row[column] ?? BLANK))
}
