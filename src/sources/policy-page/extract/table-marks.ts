import { childrenOf, type Element, type Node } from '../../reading/html-element'
import { isTable } from './html-table'

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
