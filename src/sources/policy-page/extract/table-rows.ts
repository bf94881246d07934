import { fold } from '../../../core/fold'
import type { Vocabulary } from '../../../core/vocabulary'
import { blank, no, rule } from '../../reading/rule'
import { oneLine } from '../../reading/tidy'
import { type Cell, cellsOnce } from './block'
import { isOneCell } from './column-cells'
import { type Declared, declare, type Fields } from './declaration'
import { takeProvider } from './giver'
import { likeness, namesIn } from './names'
import { type Columns, readHeadings } from './table-columns'
import { textOf } from './table-headings'
import { readRow } from './table-row'
import { isKindInCapitals, namedBy, somebodyIn } from './title'

/** What the rows before say of those that follow: the title over them, and the provider and category of the last. */
interface Known {
  columns: Columns
  section: Fields
  last: Fields
}

/** Rows below headings that stand again by which they are decided. */
const ROWS_BELOW = 20

/** Reads the rows of a table; `outer` is what holds for all of them that do not say otherwise. */
export function readRows(rows: readonly Cell[][], columns: Columns, outer: Fields, vocabulary: Vocabulary): Declared {
  const result: Declared = { declarations: [], found: 0, read: 0 }
  let known: Known = { columns, section: {}, last: {} }
  for (const [at, row] of rows.entries()) {
    const title = titleOf(row, known.columns, vocabulary)
    if (title !== null) {
      known = { ...known, section: { ...known.section, ...fieldsOfTitle(title, vocabulary) } }
      continue
    }
    if (isHeadingAgain(row, known.columns)) continue
    /** One header cell heads its row; more head columns. */
    const mayHead = cellsOnce(row).filter(({ header }) => header).length > 1
    const headings = mayHead ? readHeadings(row, rows.slice(at + 1, at + 1 + ROWS_BELOW), vocabulary) : null
    if (headings !== null) {
      known = { ...known, columns: headings, section: {} }
      continue
    }
    known = { ...known, last: readInto(result, row, known, outer, vocabulary) }
  }
  return result
}

/** Takes a row into the result; gives what a blank cell of the next row means. */
function readInto(
  result: Declared,
  cells: readonly Cell[],
  known: Known,
  outer: Fields,
  vocabulary: Vocabulary,
): Fields {
  const { columns, section, last } = known
  const row = readRow(fitted(cells, columns), columns, vocabulary)
  if (row === null) return last
  const { names, fields, quote, durations } = row
  if (names === null) return { ...last, ...given(fields) }
  result.found++
  if (names.length === 0) return last
  result.read++
  const inherited = pick(last, columns)
  const own = { ...inherited, ...fields }
  const all = { ...outer, ...section, ...own }
  if (all.domain === undefined && all.service === undefined) takeProvider(all, vocabulary)
  result.declarations.push(...declare(names, all, quote, durations))
  return given(own)
}

/** Gives the text of a row that is a title; null where it is none. */
function titleOf(row: readonly Cell[], { roles }: Columns, vocabulary: Vocabulary): string | null {
  if (!isOneCell(row)) return null
  const text = textOf(row)
  const isBareName = row[roles.indexOf('name')]?.text === text && cellsOnce(row).length > 1
  const isName = (name: string) => likeness(name) === 2 && !isKindInCapitals(name, vocabulary)
  return isBareName && namesIn(text).some(isName) ? null : text
}

/** A row of one cell names the category or the provider of the rows below it. */
const fieldsOfTitle = rule('rows of one cell', blank, (text: string, vocabulary: Vocabulary): Fields => {
  const line = oneLine(text)
  const provider = somebodyIn(line, vocabulary)
  const isCategory = namedBy(line, vocabulary) === 'category'
  return { ...(provider === null ? {} : { provider }), ...(isCategory ? { category: line } : {}) }
})

const isHeadingAgain = rule('headings that stand again', no, (row: readonly Cell[], { headings }: Columns) => {
  const same = row.filter((cell, at) => cell.text !== '' && fold(cell.text) === headings[at]).length
  return headings.length > 0 && same >= Math.max(2, row.length / 2)
})

/** A row with a blank cell too many has lost its place from there on. */
const fitted = rule(
  'a blank cell too many',
  (row) => row,
  (row: readonly Cell[], { roles }: Columns): readonly Cell[] => {
    let result = row
    while (result.length > roles.length) {
      const blank = result.findIndex((cell) => cell.text === '')
      if (blank < 0) break
      result = result.toSpliced(blank, 1)
    }
    return result
  },
)

function given({ provider, category }: Fields): Fields {
  return {
    ...(provider === undefined ? {} : { provider }),
    ...(category === undefined ? {} : { category }),
  }
}

/** A blank cell of provider or category means the one above it. */
const pick = rule('blanks for "as above"', blank, (last: Fields, { roles }: Columns): Fields => {
  return given({
    provider: roles.includes('provider') ? last.provider : undefined,
    category: roles.includes('category') ? last.category : undefined,
  })
})
