import { attribute, type Element, INLINE, type Node, textOf } from '../../reading/html-element'
import { no, rule } from '../../reading/rule'

const ROWS = new Set(['div', 'li'])
const CELLS = new Set(['span', 'strong', 'b', 'em', 'small', 'label', 'code', 'time'])

/** "<strong>Name</strong> <span>_a</span>", also in an item, where other elements apart are words of a sentence. */
const isLabelAndValue = rule('a label and its value in an item', no, (children: readonly Node[]) => {
  const shown = children.filter((child) => textOf(child)?.trim() !== '')
  const [label, value] = shown
  return shown.length === 2 && (label?.nodeName === 'strong' || label?.nodeName === 'b') && value?.nodeName === 'span'
})

/** Elements of a line with no word between them are cells of a row, also above a paragraph: the page sets them apart by its style alone. */
export const isRowOfCells = rule('cells that the style sets apart', no, (tag: string, children: readonly Node[]) => {
  if (!ROWS.has(tag)) return false
  if (isLabelAndValue(children)) return true
  let cells = 0
  for (const child of children) {
    const text = textOf(child)
    if (text === null && !INLINE.has(child.nodeName)) continue
    if (text === null ? !CELLS.has(child.nodeName) : text !== '' && (tag === 'li' || text.trim() !== '')) return false
    if (text === null) cells++
  }
  return cells > 1
})

/** Tells whether nothing stands in an element. */
export function isEmpty(children: readonly Node[]): boolean {
  return children.length === 0 || (children.length === 1 && textOf(children[0] as Node)?.trim() === '')
}

/** Gives the level of a heading, by its tag or its role; 0 of any other element. */
export function headingLevel(element: Element): number {
  const level = /^h([1-6])$/.exec(element.nodeName)?.[1]
  if (level !== undefined) return Number(level)
  if (element.nodeName.startsWith('#') || attribute(element, 'role') !== 'heading') return 0
  return Math.min(6, Math.max(1, Number(attribute(element, 'aria-level')) || 2))
}
