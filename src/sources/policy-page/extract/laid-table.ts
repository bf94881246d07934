import { fold } from '../../../core/fold'
import type { Role, Vocabulary } from '../../../core/vocabulary'
import { readLabel, speaksOfCookies } from '../../reading/roles'
import { no, none, nothing, rule } from '../../reading/rule'
import type { Above } from './above'
import { type Cell, type Rows, type Table, textCell } from './block'
import { columnOf, isHost, onlyText, SAMPLE, shareOf } from './column-cells'
import { hasSigns, isUnmistakable, likeness, namesIn } from './names'
import { type Columns, fillRole, fillRoles, readHeadings } from './table-columns'

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
  let looked = 0
  for (const [at, row] of rows.entries()) {
    if (onlyText(row) !== null) continue
    if (++looked > HEADING_ROWS) break
    const columns = readHeadings(row, rows.slice(at + 1, at + ROWS_BELOW), vocabulary)
    const titles = rows.slice(0, at).flatMap((above) => onlyText(above) ?? [])
    if (columns !== null) return { columns, rows: rows.slice(at + 1), titles }
  }
  const columns = inherited(rows, before) ?? guessColumns(rows, vocabulary, isStrange)
  return columns === null ? null : { columns, rows, titles: [] }
}

const LEAST_NAMES = 0.8

/** A table without headings of its own may go on with those of the table before it. */
const inherited = rule('columns of the table before', nothing, (rows: Rows, before: Columns | null): Columns | null => {
  const data = rows.filter((row) => onlyText(row) === null)
  if (before === null || data[0]?.some((cell) => cell.header)) return null
  const at = before.roles.indexOf('name')
  const names = data.map((row) => namesIn(row[at]?.text ?? '')).filter((one) => one.length > 0)
  const isSame = data.every((row) => row.length === before.roles.length) && names.length >= data.length * LEAST_NAMES
  return isSame && names.some((one) => one.some(isUnmistakable)) ? { ...before, headings: [] } : null
})

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
  const roles = rows.map((row) => readLabel(row[0]?.text ?? '', vocabulary)?.role)
  const known = roles.filter((role) => role !== undefined)
  if (new Set(known).size < FEWEST_ROLES || known.length < rows.length / 2) return false
  const isBlank = rows[0]?.[0]?.text === '' && !roles.includes('name')
  const isName = (text: string) => text === '' || namesIn(text).some((name) => likeness(name) > 0)
  return rows.some((row, at) => {
    const isOfNames = row.length > 1 && row.slice(1).every(({ text }) => isName(text))
    return isOfNames && (roles[at] === 'name' || (at === 0 && isBlank))
  })
})

const BLANK = textCell('', -1)

/** Turns a table on its other side. */
function transpose(rows: Rows): Cell[][] {
  const width = Math.max(...rows.map((row) => row.length))
  return Array.from({ length: width }, (_, column) => rows.map((row) => row[column] ?? BLANK))
}

/**
 * Tells what columns hold without any heading: the one whose cells are names by their form, and by it the others.
 * Null where no column is. Of a page in a strange language, whose headings say nothing, the signs of the names must be enough.
 */
const guessColumns = rule(
  'columns without headings',
  nothing,
  (rows: Rows, vocabulary: Vocabulary, isStrange: boolean): Columns | null => {
    const width = Math.max(0, ...rows.slice(0, SAMPLE).map((row) => row.length))
    const data = isStrange && rows[0]?.every((cell) => cell.header) ? rows.slice(1) : rows
    const columns = Array.from({ length: width }, (_, at) => columnOf(data, at))
    const name = columns.findIndex((texts) => {
      const cells = texts.map((text) => namesIn(text))
      return (
        shareOf(cells, ({ length }) => length > 0) >= 0.9 && shareOf(cells, (all) => all.some(isUnmistakable)) >= 0.5
      )
    })
    if (name < 0 || width < 2) return null
    const head = rows.find((row) => onlyText(row) === null) ?? []
    const title = head[name]
    const isOfElse = title?.header && !namesIn(title.text).some(isUnmistakable) && !speaksOfCookies(title.text)
    if (isStrange ? shareOf(columns[name] ?? [], (text) => namesIn(text).some(hasSigns)) < 0.3 : isOfElse) return null
    const roles = columns.map((_, at): Role | null => (at === name ? 'name' : null))
    if (isStrange) fillRole(roles, 'duration', data, 0.4, isCounted)
    fillRoles(roles, data, vocabulary, isStrange ? /\s/ : /\s\p{Ll}/u)
    fillRole(roles, 'domain', data, 0.5, isHost)
    return { roles, headings: isStrange ? headingsOf(head, name) : [], ofCookies: isStrange, kinds: [] }
  },
)

/** In any language, a short cell with a number holds how long a cookie lives. */
const isCounted = rule('durations in any language', no, (text: string) => /^\d+\s*\p{L}+$/u.test(text))

/** The first row is one of headings where its name is the only one that has no signs, or is set as one. */
const headingsOf = rule('headings in any language', none, (head: readonly Cell[], name: number): string[] => {
  const isHeading = head.every((cell) => cell.header) || !isUnmistakable(head[name]?.text ?? '')
  return isHeading ? head.map((cell) => fold(cell.text)) : []
})
