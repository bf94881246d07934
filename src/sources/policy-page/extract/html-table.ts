import type { Issue } from '../../../core/issue'
import { readText } from '../../reading/element-text'
import { attribute, childrenOf, type Element, type Node } from '../../reading/html-element'
import { oneLine } from '../../reading/tidy'
import type { Cell, Table } from './block'

/** Spans reach no further, as in browsers (HTML, 4.9.11): columns; rows are cut by the table itself. */
const WIDEST_SPAN = 1000
/** Columns beyond these are not read. */
const MOST_COLUMNS = 200
/** Cells beyond these, spans counted out, are not read. */
const MOST_CELLS = 2_000_000

/** Reads a table element into rows of cells, spans filled out, in time linear in cells. */
export function readTable(element: Element): { table: Table; issue: Issue | null } {
  const { caption, rows } = rowsOf(element)
  const filled: Cell[][] = []
  /** What rows above still cover, by column. */
  let hanging: ({ cell: Cell; left: number } | undefined)[] = []
  let cells = 0
  for (const row of rows) {
    const line: Cell[] = []
    const next: typeof hanging = []
    const carry = () => {
      for (let at = line.length; hanging[at] !== undefined; at = line.length) {
        const { cell, left } = hanging[at] as { cell: Cell; left: number }
        line.push(cell)
        if (left > 1) next[at] = { cell, left: left - 1 }
      }
    }
    for (const element of row) {
      carry()
      const cell = readCell(element, ++cells)
      const columns = Math.min(span(element, 'colspan'), WIDEST_SPAN, MOST_COLUMNS - line.length)
      const down = span(element, 'rowspan')
      for (let column = 0; column < columns; column++) {
        if (hanging[line.length] !== undefined) break
        if (down > 1) next[line.length] = { cell, left: down - 1 }
        line.push(cell)
      }
      if (line.length >= MOST_COLUMNS) break
    }
    carry()
    hanging = next
    cells += line.length
    filled.push(line)
    if (cells > MOST_CELLS) return { table: { caption, rows: filled }, issue: { code: 'page_read_in_part' } }
  }
  return { table: { caption, rows: filled }, issue: null }
}

function span(element: Element, name: 'colspan' | 'rowspan'): number {
  const value = Number.parseInt(element.attrs.find((one) => one.name === name)?.value ?? '1', 10)
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
const CELLS = new Set(['td', 'th', 'cell', 'gridcell', 'columnheader', 'rowheader'])
const HEADERS = new Set(['th', 'columnheader', 'rowheader'])

/** The tag of a table's part, or the ARIA role of what stands for one. */
function partOf(node: Node): string {
  const isOfTable = /^(?:caption|tr|td|th|thead|tbody|tfoot)$/.test(node.nodeName)
  return isOfTable || !('attrs' in node) ? node.nodeName : (attribute(node, 'role') ?? node.nodeName)
}

function rowsOf(table: Element): { caption: string; rows: Element[][] } {
  const rows: Element[][] = []
  let caption = ''
  const take = (node: Node) => {
    const part = partOf(node)
    if (part === 'caption') caption = oneLine(readText(node as Element).text)
    if (part === 'tr' || part === 'row') rows.push(cellsOf(node as Element))
    return part
  }
  for (const node of table.childNodes) {
    if (GROUPS.has(take(node))) for (const row of (node as Element).childNodes) take(row)
  }
  return { caption, rows }
}

function cellsOf(row: Element): Element[] {
  return row.childNodes.filter((node) => CELLS.has(partOf(node))) as Element[]
}

function readCell(element: Element, origin: number): Cell {
  return { ...readText(element), header: HEADERS.has(partOf(element)), origin }
}

const RICH = new Set(['ul', 'ol', 'dl', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'])

/** How a table is to be read: as data, as data that may lay out a page as well, or as none. */
export type TableMark = 'data' | 'rich' | 'layout'

/** Marks tables that have another inside, so that they lay a page out, and those with lists or headings in their cells, which may. */
export function markTables(tree: Node): Map<Element, TableMark> {
  const marks = new Map<Element, TableMark>()
  const nodes: Node[] = [tree]
  const tables: (Element | null)[] = [null]
  while (nodes.length > 0) {
    const node = nodes.pop() as Element
    const table = tables.pop() ?? null
    const isInner = isTable(node)
    if (isInner) marks.set(node, 'data')
    if (table !== null && isInner) marks.set(table, 'layout')
    if (table !== null && RICH.has(node.nodeName) && marks.get(table) === 'data') marks.set(table, 'rich')
    for (const child of childrenOf(node)) {
      if (!('childNodes' in child)) continue
      nodes.push(child)
      tables.push(isInner ? node : table)
    }
  }
  return marks
}
