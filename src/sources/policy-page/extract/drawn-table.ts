import { namedCategory } from '../../../core/declared-category'
import { isDuration } from '../../../core/declared-duration'
import type { Role, Vocabulary } from '../../../core/vocabulary'
import { readLabel } from '../../reading/roles'
import { no, none, nothing, rule, yes } from '../../reading/rule'
import { type Block, type Blocks, type Cell, type Table, textBlock, textCell } from './block'
import { isUnmistakable, likeness, namesIn } from './names'
import type { Reader } from './reading'
import type { Roles } from './table-columns'
import { readCells } from './table-reader'
import { namedBy } from './title'

/** Reads the declarations of a table that is drawn without table elements. */
export const readGrid: Reader = (blocks, at, above) => {
  const grid = gridAt(blocks, at, above.vocabulary)
  return grid === null ? null : readCells(grid.table, blocks, at, above, grid.length)
}

const MOST_COLUMNS = 8
const LONGEST_HEADING = 48
const BLANK = textBlock('')

/**
 * Reads a table whose cells are blocks one after another: headings first, then as many blocks for each cookie, as pages
 * draw them with `div` and as text copied from a table. Null where none begins here.
 */
export const gridAt = rule(
  'tables drawn without tables',
  nothing,
  (blocks: Blocks, at: number, vocabulary: Vocabulary): { table: Table; length: number } | null => {
    const roles = headingRoles(blocks.slice(at, at + MOST_COLUMNS), vocabulary)
    const width = roles.length
    if (width < 2 || !roles.includes('name')) return null
    const shapes = [roles, ...blankHeading(roles, blocks[at + width])]
    const read = shapes.flatMap((shape) =>
      [false, true].map((blanks) => readRows(blocks, at + width, shape, blanks, vocabulary)),
    )
    const { rows, end } = read.reduce((best, one) => (one.end > best.end ? one : best))
    while (rows.at(-1)?.length === 1) rows.pop()
    if (rows.length === 0) return null
    const headings = [...blocks.slice(at, at + width), ...(rows.some(({ length }) => length > width) ? [BLANK] : [])]
    return {
      table: { caption: '', rows: [headings, ...rows].map((row) => row.map(({ text }, cell) => textCell(text, cell))) },
      length: end - at,
    }
  },
)

/** An empty element behind the headings may be one as well. */
const blankHeading = rule('an empty heading of blocks', none, (roles: Roles, next: Block | undefined): Roles[] =>
  next !== undefined && next.blanks > 0 ? [[...roles, null]] : [],
)

/** One block that names a category stands over the rows of it. */
const isTitle = rule('titles among rows of blocks', no, ({ text, kind }: Block, vocabulary: Vocabulary) => {
  const isNamed = namesIn(text).some(isUnmistakable)
  return kind === 'text' && !isNamed && namedBy(text, vocabulary) === 'category'
})

/** Reads rows as long as they are such; `blanks` tells whether empty elements are cells. */
function readRows(blocks: Blocks, start: number, roles: Roles, blanks: boolean, vocabulary: Vocabulary) {
  const rows: Block[][] = []
  let row: Block[] = []
  let end = start
  for (let at = start; at < blocks.length; at++) {
    const block = blocks[at] as Block
    const before = blanks ? Math.min(block.blanks, roles.length) : 0
    for (const cell of [...Array<Block>(before).fill(BLANK), block]) {
      if (row.length === 0 && cell === BLANK) continue
      const next = blocks.slice(at, at + roles.length)
      if (row.length === 0 && isTitle(cell, vocabulary) && !isRow(next, roles, vocabulary)) {
        rows.push([cell])
        continue
      }
      row.push(cell)
      if (row.length < roles.length) continue
      if (!isRow(row, roles, vocabulary)) return { rows, end }
      rows.push(row)
      end = cell === BLANK ? at : at + 1
      row = []
    }
  }
  return { rows, end }
}

function headingRoles(blocks: Blocks, vocabulary: Vocabulary): Role[] {
  const roles: Role[] = []
  for (const block of blocks) {
    const isShort = block.text.length <= LONGEST_HEADING && !/[\n:.]/.test(block.text)
    const label = isShort && isLike(block, blocks[0]) ? readLabel(block.text, vocabulary) : null
    if (label === null || label.strength === 2 || roles.includes(label.role)) break
    roles.push(label.role)
  }
  return roles
}

/** A title and another below it are no row. */
const isLike = rule('headings of blocks that are alike', yes, ({ kind, level }: Block, first: Block | undefined) => {
  return kind === first?.kind && level === first.level
})

function isRow(row: Blocks, roles: Roles, vocabulary: Vocabulary): boolean {
  if (row.length < roles.length || row.some((block) => block.table !== null || block.kind === 'heading')) return false
  return row.every(({ text }, at) => {
    if (roles[at] === 'name') return isNames(namesIn(text), text, vocabulary)
    if (roles[at] === 'duration') return isDuration(text, vocabulary) || /^\W*$|\d/.test(text)
    return true
  })
}

/** The name of a cookie may hold a word of a category: "_ads_id". */
const isNames = rule(
  'names that hold a word of a category',
  (names) => names.length > 0,
  (names: readonly string[], text: string, vocabulary: Vocabulary) =>
    names.length > 0 && (names.every(isUnmistakable) || namedCategory(text, vocabulary) === null),
)

const BAR = /\s+[|/]\s+/
const FEWEST_BETWEEN_SLASHES = 3

/** Reads lines and items whose words stand between bars or slashes, as rows of a table without headings: "_a | host | 2 days". */
export const readBarRows: Reader = rule('rows with bars', nothing, (blocks, at, above) => {
  const rows: Cell[][] = []
  let cells = cellsBetweenBars(blocks[at])
  const width = cells.length
  while (width > 0 && cells.length === width) {
    rows.push(cells.map(textCell))
    cells = cellsBetweenBars(blocks[at + rows.length])
  }
  return width === 0 ? null : readCells({ caption: '', rows }, blocks, at, above, rows.length)
})

/** Gives the words of a block that stand between bars, a name first; none where they only happen to have bars between them. */
export function cellsBetweenBars(block: Block | undefined): string[] {
  if (block === undefined || block.kind === 'heading' || block.text.includes('\n')) return []
  const cells = block.text.split(BAR)
  const [name = ''] = cells
  const isRow = cells.length >= FEWEST_BETWEEN_SLASHES || (cells.length > 1 && block.text.includes('|'))
  return isRow && !/\s/.test(name) && likeness(name) > 0 ? cells : []
}
