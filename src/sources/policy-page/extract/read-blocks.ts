import { none, rule } from '../../reading/rule'
import type { Above } from './above'
import { type Block, type Blocks, type Table, textBlock } from './block'
import { readCards } from './cards'
import type { Declared } from './declaration'
import { readBarRows, readGrid } from './drawn-table'
import { readLead } from './lead'
import { hasSigns } from './names'
import { pass } from './pass'
import { readProse } from './prose-reader'
import type { Reader, Reading } from './reading'
import { readRecords } from './record-reader'
import { readTable } from './table-reader'
import { takeApart } from './take-apart'

/** The shapes in which cookies are declared, those that say more of themselves first. */
const READERS: readonly Reader[] = [readTable, readGrid, readBarRows, readCards, readRecords, readProse]

/** What blocks declared, and what is known behind them. */
interface ReadTo extends Declared {
  above: Above
}

/** Reads what blocks declare: each place is read by the first reader that finds its shape there, or passed. */
export function readBlocks(written: Blocks, start: Above): ReadTo {
  const blocks = takeApart(written, start.vocabulary)
  const declared: ReadTo = { declarations: [], found: 0, read: 0, above: start }
  for (let at = 0; at < blocks.length; ) {
    const { above } = declared
    const reading = READERS.reduce<Reading | null>((found, read) => found ?? read(blocks, at, above), null)
    if (reading !== null) {
      add(declared, reading)
      declared.above = { ...(reading.above ?? above), isCategoryUsed: true, isCategoryNew: false }
      at += reading.length
      continue
    }
    declared.above = pass(above, blocks, at)
    const { inside: within = [], table = null } = blocks[at++] ?? {}
    const inside = within.length > 0 || table === null ? within : linesInCells(table)
    if (inside.length === 0) continue
    const inner = readBlocks(inside, declared.above)
    add(declared, inner)
    declared.above = inner.above
  }
  return declared
}

/** The lines of a table's cells, where some in one cell begin with the name of a cookie each. */
const linesInCells = rule('names in the lines of a cell', none, ({ rows }: Table): Block[] => {
  const lines = [...new Set(rows.flat())].map(({ text }) =>
    text.split('\n').map((line, _, all): Block => ({ ...textBlock(line), kind: all.length > 1 ? 'item' : 'text' })),
  )
  const isOfNames = (all: Blocks) => all.length > 1 && all.some((line) => readLead(line)?.names.every(hasSigns))
  return lines.some(isOfNames) ? lines.flat().filter(({ text }) => text !== '') : []
})

function add(declared: Declared, { declarations, found, read }: Declared): void {
  for (const one of declarations) declared.declarations.push(one)
  declared.found += found
  declared.read += read
}
