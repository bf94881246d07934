import type { DefaultTreeAdapterMap } from 'parse5'
import { type Cell, collapse, oneLine, type Table, tidy } from './block'

type Node = DefaultTreeAdapterMap['node']
type Element = DefaultTreeAdapterMap['element']

/** Spans reach no further, as in browsers (HTML, 4.9.11): columns; rows are cut by the table itself. */
const WIDEST_SPAN = 1000
/** Columns beyond these are not read. */
const MOST_COLUMNS = 200
/** Cells beyond these, spans counted out, are not read. */
const MOST_CELLS = 2_000_000

/** Reads a table element into rows of cells, spans filled out, in time linear in cells. */
export function readTable(element: Element): { table: Table; issue: { code: string } | null } {
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
        line.push({ ...cell, fromAbove: true })
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

function rowsOf(table: Element): { caption: string; rows: Element[][] } {
  const rows: Element[][] = []
  let caption = ''
  for (const part of table.childNodes) {
    if (part.nodeName === 'caption') caption = oneLine(readText(part as Element).text)
    if (part.nodeName === 'tr') rows.push(cellsOf(part as Element))
    if (part.nodeName === 'thead' || part.nodeName === 'tbody' || part.nodeName === 'tfoot') {
      for (const row of (part as Element).childNodes) if (row.nodeName === 'tr') rows.push(cellsOf(row as Element))
    }
  }
  return { caption, rows }
}

function cellsOf(row: Element): Element[] {
  return row.childNodes.filter((node) => node.nodeName === 'td' || node.nodeName === 'th') as Element[]
}

function readCell(element: Element, origin: number): Cell {
  const { text, parts } = readText(element)
  return { text, parts, header: element.nodeName === 'th', origin, fromAbove: false }
}

const BREAKING = new Set(
  'address article blockquote br dd div dl dt h1 h2 h3 h4 h5 h6 hr li ol p pre section ul'.split(' '),
)
const SKIPPED = new Set(['script', 'style', 'svg', 'template', 'noscript'])

function readText(element: Element): { text: string; parts: string[] } {
  const pieces: string[] = []
  const parts: string[] = []
  const steps: (Node | { ends: number; isPart: boolean })[] = [...element.childNodes].reverse()
  while (steps.length > 0) {
    const step = steps.pop() as (typeof steps)[number]
    if ('ends' in step) {
      if (step.isPart) parts.push(oneLine(pieces.slice(step.ends).join('')))
      else pieces.push('\n')
      continue
    }
    if (step.nodeName === '#text') {
      pieces.push(collapse((step as DefaultTreeAdapterMap['textNode']).value))
      continue
    }
    if (!('childNodes' in step) || SKIPPED.has(step.nodeName)) continue
    if (step.nodeName === 'code' || step.nodeName === 'li') steps.push({ ends: pieces.length, isPart: true })
    if (BREAKING.has(step.nodeName)) {
      pieces.push('\n')
      steps.push({ ends: 0, isPart: false })
    }
    for (let at = step.childNodes.length - 1; at >= 0; at--) steps.push(step.childNodes[at] as Node)
  }
  return { text: tidy(pieces.join('')), parts: parts.filter((part) => part !== '') }
}
