import { nothing, rule } from '../../reading/rule'
import { type Block, type Cell, textCell } from './block'
import { likeness } from './names'
import type { Reader } from './reading'
import { readCells } from './table-reader'

const BAR = /\s+[|/]\s+/
const FEWEST_BETWEEN_SLASHES = 3

/** Reads lines and items whose words stand between bars or slashes, as rows of a table without headings: "_a | host | 2 days". */
export const readBarRows: Reader = rule('rows with bars', nothing, (blocks, at, above) => {
  const rows: Cell[][] = []
  for (let block = blocks[at]; block !== undefined && isRow(block, rows[0]?.length); block = blocks[at + rows.length])
    rows.push(block.text.split(BAR).map(textCell))
  if (rows.length === 0) return null
  return readCells({ caption: '', rows }, blocks, at, above, rows.length)
})

/** A name stands first; all rows are as wide as the first. */
function isRow({ table, kind, text }: Block, width: number | undefined): boolean {
  if (table !== null || kind === 'heading' || text.includes('\n') || !BAR.test(text)) return false
  const cells = text.split(BAR)
  const [name = ''] = cells
  if (!text.includes('|') && cells.length < FEWEST_BETWEEN_SLASHES) return false
  return !/\s/.test(name) && likeness(name) > 0 && (width === undefined || cells.length === width)
}
