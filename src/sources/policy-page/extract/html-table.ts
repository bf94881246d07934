import { readText } from '../../reading/element-text'
import { attribute, type Element, type Node, type Parent } from '../../reading/html-element'
import { oneLine } from '../../reading/tidy'
import { visit } from '../../reading/visit-html'
import type { Cell, Table } from './block'

/** Spans reach no further, as in browsers (HTML, 4.9.11): columns; rows are cut by the table itself. */
const WIDEST_SPAN = 1000
/** Columns beyond these are not read. */
const MOST_COLUMNS = 200
/** Cells beyond these, spans counted out, are not read. */
const MOST_CELLS = 2_000_000

/** Reads a table element into rows of cells, spans filled out, in time linear in cells. */
export function readTable(table: Element): { table: Table; isCut: boolean } {
  const parts = table.childNodes.flatMap((node) => (GROUPS.has(partOf(node)) ? (node as Element).childNodes : [node]))
  const caption = parts.find((part) => partOf(part) === 'caption')
  const rows = parts.filter((part) => ROWS.has(partOf(part))) as Element[]
  const filled: Cell[][] = []
  /** What rows above still cover, by column. */
  let hanging: { cell: Cell; left: number }[] = []
  let cells = 0
  for (const row of rows) {
    const line: Cell[] = []
    const next: typeof hanging = []
    const put = (cell: Cell, down: number) => {
      if (down > 1) next[line.length] = { cell, left: down - 1 }
      line.push(cell)
    }
    const carry = () => {
      for (let above = hanging[line.length]; above !== undefined; above = hanging[line.length])
        put(above.cell, above.left)
    }
    for (const element of row.childNodes.filter((part) => CELLS.has(partOf(part))) as Element[]) {
      carry()
      const cell = { ...readText(element), header: HEADERS.has(partOf(element)), origin: ++cells }
      const end = line.length + Math.min(span(element, 'colspan'), WIDEST_SPAN, MOST_COLUMNS - line.length)
      while (line.length < end && hanging[line.length] === undefined) put(cell, span(element, 'rowspan'))
      if (line.length >= MOST_COLUMNS) break
    }
    carry()
    hanging = next
    cells += line.length
    filled.push(line)
    if (cells > MOST_CELLS) break
  }
  const title = caption === undefined ? '' : oneLine(readText(caption as Element).text)
  return { table: { caption: title, rows: filled }, isCut: filled.length < rows.length }
}

function span(element: Element, name: 'colspan' | 'rowspan'): number {
  const value = Number.parseInt(attribute(element, name) ?? '1', 10)
  if (name === 'rowspan' && value === 0) return Number.POSITIVE_INFINITY
  return Number.isNaN(value) || value < 1 ? 1 : value
}

/** Tells whether an element is a table by its tag or its ARIA role; `presentation` makes one that lays a page out. */
function isTable(element: Element): boolean {
  const role = attribute(element, 'role')
  if (element.nodeName === 'table') return role !== 'presentation' && role !== 'none'
  return role === 'table' || role === 'grid'
}

const GROUPS = new Set(['thead', 'tbody', 'tfoot', 'rowgroup'])
const ROWS = new Set(['tr', 'row'])
const CELLS = new Set(['td', 'th', 'cell', 'gridcell', 'columnheader', 'rowheader'])
const HEADERS = new Set(['th', 'columnheader', 'rowheader'])

/** The tag of a table's part, or the ARIA role of what stands for one. */
function partOf(node: Node): string {
  const isOfTable = /^(?:caption|tr|td|th|thead|tbody|tfoot)$/.test(node.nodeName)
  return isOfTable || !('attrs' in node) ? node.nodeName : (attribute(node, 'role') ?? node.nodeName)
}

const RICH = new Set(['ul', 'ol', 'dl', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'])

/** How a table is to be read: as data, as data that may lay out a page as well, or as none. */
export type TableMark = 'data' | 'rich' | 'layout'

/** Marks tables that have another inside, so that they lay a page out, and those with lists or headings in their cells, which may. */
export function markTables(tree: Parent): Map<Element, TableMark> {
  const marks = new Map<Element, TableMark>()
  visit<Element | null>(tree, null, {
    enter(element, table) {
      const isInner = isTable(element)
      if (isInner) marks.set(element, 'data')
      if (table !== null && isInner) marks.set(table, 'layout')
      if (table !== null && RICH.has(element.nodeName) && marks.get(table) === 'data') marks.set(table, 'rich')
      return isInner ? element : table
    },
  })
  return marks
}
