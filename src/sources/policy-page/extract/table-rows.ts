import { fold } from '../../../core/fold'
import type { Vocabulary } from '../../../core/vocabulary'
import { blank, no, rule, same } from '../../reading/rule'
import { oneLine } from '../../reading/tidy'
import { type Cell, cellsOnce, type Rows } from './block'
import { onlyText } from './column-cells'
import { type Declared, declare, type Fields, merge } from './declaration'
import { takeProvider } from './giver'
import { likeness, namesIn } from './names'
import { type Columns, readHeadings } from './table-columns'
import { readRow } from './table-row'
import { isKindInCapitals, namedBy, somebodyIn } from './title'

/** What holds for a row that does not say otherwise: outside the table, by the title over it, and by the row before. */
interface Known {
  columns: Columns
  outer: Fields
  section: Fields
  last: Fields
}

/** Rows below headings that stand again by which they are decided. */
const ROWS_BELOW = 20

/** Reads the rows of a table; `outer` is what holds for all of them that do not say otherwise. */
export function readRows(rows: Rows, columns: Columns, outer: Fields, vocabulary: Vocabulary): Declared {
  const result: Declared = { declarations: [], found: 0, read: 0 }
  const known: Known = { columns, outer, section: {}, last: {} }
  for (const [at, row] of rows.entries()) {
    const title = titleOf(row, known.columns, vocabulary)
    if (title !== null) {
      known.section = merge(known.section, fieldsOfTitle(oneLine(title), vocabulary))
      continue
    }
    if (isHeadingAgain(row, known.columns)) continue
    /** One header cell heads its row; more head columns. */
    const mayHead = cellsOnce(row).filter(({ header }) => header).length > 1
    const headings = mayHead ? readHeadings(row, rows.slice(at + 1, at + 1 + ROWS_BELOW), vocabulary) : null
    if (headings !== null) {
      known.columns = headings
      known.section = {}
    } else known.last = readInto(result, row, known, vocabulary)
  }
  return result
}

/** Takes a row into the result; gives what a blank cell of the next row means. */
function readInto(result: Declared, cells: readonly Cell[], known: Known, vocabulary: Vocabulary): Fields {
  const { columns, outer, section, last } = known
  const row = readRow(fitted(cells, columns), columns, vocabulary)
  if (row === null) return last
  const { names, fields, quote, durations } = row
  if (names === null) return merge(last, fields)
  result.found++
  if (names.length === 0) return last
  result.read++
  const own = merge(pick(last, columns), fields)
  const all = merge(outer, section, own)
  if (all.domain === undefined && all.service === undefined) takeProvider(all, vocabulary)
  result.declarations.push(...declare(names, all, quote, durations))
  return own
}

/** Gives the text of a row that is a title; null where it is none. */
function titleOf(row: readonly Cell[], { roles }: Columns, vocabulary: Vocabulary): string | null {
  const text = onlyText(row)
  if (text === null) return null
  const isBareName = row[roles.indexOf('name')]?.text === text && cellsOnce(row).length > 1
  const isName = (name: string) => likeness(name) === 2 && !isKindInCapitals(name, vocabulary)
  return isBareName && namesIn(text).some(isName) ? null : text
}

/** A row of one cell names the category or the provider of the rows below it. */
const fieldsOfTitle = rule('rows of one cell', blank, (line: string, vocabulary: Vocabulary): Fields => {
  const provider = somebodyIn(line, vocabulary) ?? undefined
  return { provider, category: namedBy(line, vocabulary) === 'category' ? line : undefined }
})

const isHeadingAgain = rule('headings that stand again', no, (row: readonly Cell[], { headings }: Columns) => {
  const same = row.filter((cell, at) => cell.text !== '' && fold(cell.text) === headings[at]).length
  return headings.length > 0 && same >= Math.max(2, row.length / 2)
})

/** A row with a blank cell too many has lost its place from there on. */
const fitted = rule('a blank cell too many', same, (row: readonly Cell[], { roles }: Columns): readonly Cell[] => {
  let tooMany = row.length - roles.length
  return row.filter((cell) => cell.text !== '' || tooMany-- <= 0)
})

/** A blank cell of provider or category means the one above it. */
const pick = rule(
  'blanks for "as above"',
  blank,
  ({ provider, category }: Fields, { roles }: Columns): Fields => ({
    provider: roles.includes('provider') ? provider : undefined,
    category: roles.includes('category') ? category : undefined,
  }),
)
