import { attribute, childrenOf, type Element, INLINE, type Node, textOf } from '../../reading/html-element'
import { no, rule } from '../../reading/rule'
import type { BlockKind, Group } from './block'

const CELLS = new Set(['span', 'strong', 'b', 'em', 'small', 'label', 'code', 'time'])

/** "<strong>Name</strong> <span>_a</span>", also in an item, where other elements apart are words of a sentence. */
const isLabelAndValue = rule('a label and its value in an item', no, ([label, value, ...others]: readonly Node[]) => {
  return /^(?:strong|b)$/.test(label?.nodeName ?? '') && value?.nodeName === 'span' && others.length === 0
})

/** Elements of a line with no word between them are cells of a row, also above a paragraph: the page sets them apart by its style alone. */
const isRowOfCells = rule('cells that the style sets apart', no, (tag: string, children: readonly Node[]) => {
  if (tag !== 'div' && tag !== 'li') return false
  const shown = children.filter((child) => textOf(child)?.trim() !== '')
  if (tag === 'li' && shown.length < children.length && !isLabelAndValue(shown)) return false
  const inLine = shown.filter((child) => textOf(child) !== null || INLINE.has(child.nodeName))
  return inLine.length > 1 && inLine.every(({ nodeName }) => CELLS.has(nodeName))
})

/** Tells whether nothing stands in an element. */
export function isEmpty(element: Element): boolean {
  const [first, ...others] = childrenOf(element)
  return first === undefined || (others.length === 0 && textOf(first)?.trim() === '')
}

/** Gives the level of a heading, by its tag or its role; 0 of any other element. */
function headingLevel(element: Element): number {
  const level = /^h([1-6])$/.exec(element.nodeName)?.[1]
  if (level !== undefined) return Number(level)
  if (element.nodeName.startsWith('#') || attribute(element, 'role') !== 'heading') return 0
  return Math.min(6, Math.max(1, Number(attribute(element, 'aria-level')) || 2))
}

const STRONG = new Set(['b', 'strong', 'em', 'i', 'u', 'dfn', 'th'])
const CODE = new Set(['code', 'tt', 'kbd', 'samp', 'var'])
const GROUPS = new Set(['li', 'details', 'section', 'article'])
const KINDS: Record<string, BlockKind> = { li: 'item', dt: 'term', dd: 'definition', summary: 'summary' }

/** What is known of the text at a place of a page. */
export interface Place {
  kind: BlockKind
  level: number
  group: number
  strong: boolean
  code: boolean
  /** In a listing, whose words no page marks one by one. */
  listing: boolean
  /** Its end is the end of a block. */
  isBlock: boolean
  /** Each element in it is a cell. */
  isRow: boolean
}

/** Gives the place inside an element; a list item, details or section is a group of its own. */
export function placeIn(place: Place, element: Element, groups: Group[]): Place {
  const tag = element.nodeName
  const heading = headingLevel(element)
  const isList = tag === 'ul' || tag === 'ol'
  const isInline = INLINE.has(tag) || tag === 'br' || tag.startsWith('#')
  return {
    kind: heading > 0 ? 'heading' : (KINDS[tag] ?? place.kind),
    level: heading > 0 ? heading : isList ? place.level + 1 : place.level,
    group: GROUPS.has(tag) ? groups.push({ around: place.group, title: null }) - 1 : place.group,
    strong: place.strong || STRONG.has(tag),
    code: place.code || (CODE.has(tag) && !place.listing),
    listing: place.listing || tag === 'pre',
    isBlock: heading > 0 || attribute(element, 'role') === 'tab' || !isInline,
    isRow: isRowOfCells(tag, childrenOf(element)),
  }
}
