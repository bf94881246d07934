import type { Issue } from '../../../core/issue'
import { type Block, type BlockKind, collapse, type Document, type Group, oneLine, type Segment, tidy } from './block'
import {
  attribute,
  childrenOf,
  type Element,
  footnoteMark,
  INLINE,
  type Node,
  plainText,
  textOf,
  UNREAD,
} from './html-element'
import { isTable, readTable } from './html-table'
import type { Page } from './page'
import { no, rule } from './rule'

const STRONG = new Set(['b', 'strong', 'em', 'i', 'u', 'dfn', 'th'])
const CODE = new Set(['code', 'tt', 'kbd', 'samp', 'var'])
const RICH = new Set(['ul', 'ol', 'dl', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'])
const GROUPS = new Set(['li', 'details', 'section', 'article'])

const KINDS: Record<string, BlockKind> = {
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  li: 'item',
  dt: 'term',
  dd: 'definition',
  summary: 'summary',
}

const MOST_TABS = 100

interface Place {
  kind: BlockKind
  level: number
  group: number
  strong: boolean
  code: boolean
}

/**
 * Reads a page's tree into blocks in reading order, hidden parts, what stands for readers without scripts and declarative
 * shadow roots included. Tables that only lay a page out are taken apart. It never fails on what a page holds; time is
 * linear in its length.
 */
export function readTree({ tree, title, cut }: Page): Document {
  const reader = new HtmlReader(markTables(tree), [{ around: 0, title: '' }])
  if (cut) reader.issues.push({ code: 'page_read_in_part' })
  reader.walk(tree, { kind: 'text', level: 0, group: 0, strong: false, code: false })
  return {
    title: reader.title === '' ? title : reader.title,
    language: reader.language,
    blocks: reader.blocks,
    issues: reader.issues,
    groups: reader.groups,
  }
}

class HtmlReader {
  title = ''
  language: string | null = null
  readonly blocks: Block[] = []
  readonly issues: Issue[] = []
  private segments: Segment[] = []
  private blanks = 0
  /** The texts of tabs by their ids. */
  private readonly tabs = new Map<string, string>()
  /** The level of the last heading. */
  private headingLevel = 1
  /** What is still to be read, last first, and the place where each stands; null is the end of a block. */
  private readonly nodes: (Node | null)[] = []
  private readonly places: Place[] = []

  constructor(
    private readonly tables: ReadonlyMap<Element, TableMark>,
    readonly groups: Group[],
  ) {}

  walk(node: Node, root: Place): void {
    this.push(node, root)
    while (this.places.length > 0) {
      const node = this.nodes.pop()
      const place = this.places.pop() as Place
      if (node === null || node === undefined) this.flush(place)
      else this.visit(node, place)
    }
    this.flush(root)
  }

  private visit(node: Node, place: Place): void {
    const text = textOf(node)
    if (text !== null) {
      this.add(collapse(text), place)
      return
    }
    if (!('childNodes' in node)) return
    const element = node as Element
    const tag = node.nodeName
    if (tag === 'br') {
      this.add('\n', place)
      return
    }
    if (tag === 'html') this.language = attribute(element, 'lang')
    if (tag === 'head') this.readTitle(element)
    if (UNREAD.has(tag)) return
    const mark = tag === 'sup' ? footnoteMark(element) : null
    if (mark !== null) {
      this.add(mark, place)
      return
    }
    if (this.takeTable(element, place)) return
    this.readTab(element, place)
    const children = childrenOf(element)
    const heading = headingLevel(element)
    if (heading > 0) this.headingLevel = heading
    const isBlock = heading > 0 || attribute(element, 'role') === 'tab' || !(INLINE.has(tag) || tag.startsWith('#'))
    if (isBlock) this.flush(place)
    if (isBlock && isEmpty(children)) this.blanks++
    const inner = this.inside(tag, heading, place)
    if (isBlock) this.push(null, inner)
    const isRow = isRowOfCells(tag, children)
    for (let at = children.length - 1; at >= 0; at--) {
      if (isRow) this.push(null, inner)
      this.push(children[at] as Node, inner)
    }
  }

  /** A panel is headed by the tab that opens it. */
  private readTab(element: Element, place: Place): void {
    const role = attribute(element, 'role')
    const id = role === 'tab' ? attribute(element, 'id') : null
    if (id !== null && !this.tabs.has(id) && this.tabs.size < MOST_TABS) this.tabs.set(id, oneLine(plainText(element)))
    if (role !== 'tabpanel') return
    const text = this.tabs.get(attribute(element, 'aria-labelledby') ?? '') ?? ''
    if (text === '') return
    this.flush(place)
    const level = Math.min(6, this.headingLevel + 1)
    const segments = [{ text, strong: false, code: false }]
    this.blocks.push({ kind: 'heading', level, segments, text, group: place.group, table: null, inside: [], blanks: 0 })
  }

  /** A table of data becomes one block; false for all else. */
  private takeTable(element: Element, place: Place): boolean {
    const mark = this.tables.get(element) ?? 'layout'
    if (mark === 'layout') return false
    const { table, issue } = readTable(element)
    if (table.rows.length === 0 && element.nodeName !== 'table') return false
    this.flush(place)
    if (issue !== null) this.issues.push(issue)
    const inside = mark === 'rich' ? this.insideOf(element, place) : []
    const { group } = place
    this.blocks.push({ kind: 'table', level: 0, segments: [], text: '', group, table, inside, blanks: 0 })
    return true
  }

  private insideOf(table: Element, place: Place): Block[] {
    const reader = new HtmlReader(new Map(), this.groups)
    reader.walk(table, place)
    return reader.blocks
  }

  private push(node: Node | null, place: Place): void {
    this.nodes.push(node)
    this.places.push(place)
  }

  private inside(tag: string, heading: number, place: Place): Place {
    const kind = heading > 0 ? 'heading' : KINDS[tag]
    const isList = tag === 'ul' || tag === 'ol'
    return {
      kind: kind ?? (place.kind === 'heading' || place.kind === 'text' ? place.kind : inheritedKind(tag, place.kind)),
      level: heading > 0 ? heading : isList ? place.level + 1 : place.level,
      group: GROUPS.has(tag) ? this.groups.push({ around: place.group, title: null }) - 1 : place.group,
      strong: place.strong || STRONG.has(tag),
      code: place.code || CODE.has(tag),
    }
  }

  private readTitle(head: Element): void {
    const title = head.childNodes.find((node) => node.nodeName === 'title')
    if (title !== undefined) this.title = oneLine(plainText(title as Element))
  }

  private add(text: string, { strong, code }: Place): void {
    const last = this.segments.at(-1)
    if (last !== undefined && last.strong === strong && last.code === code) last.text += text
    else this.segments.push({ text, strong, code })
  }

  /** The first words in a group are its title; those around it that have none before have none. */
  private titleGroup(innermost: number, text: string): void {
    let title = text
    for (let at = innermost; this.groups[at]?.title === null; at = this.groups[at]?.around ?? 0) {
      ;(this.groups[at] as Group).title = title
      title = ''
    }
  }

  private flush(place: Place): void {
    const segments = this.segments
    if (segments.length === 0) return
    this.segments = []
    const text = tidy(segments.map((segment) => segment.text).join(''))
    if (text === '') return
    const { kind, level, group } = place
    this.titleGroup(group, text)
    this.blocks.push({ kind, level, segments, text, group, table: null, inside: [], blanks: this.blanks })
    this.blanks = 0
  }
}

const ROWS = new Set(['div', 'li'])
const CELLS = new Set(['span', 'strong', 'b', 'em', 'small', 'label', 'code', 'time'])

/** Elements of a line with no word between them are cells of a row: the page sets them apart by its style alone. */
const isRowOfCells = rule('cells that the style sets apart', no, (tag: string, children: readonly Node[]): boolean => {
  if (!ROWS.has(tag)) return false
  let cells = 0
  for (const child of children) {
    const text = textOf(child)
    if (text === null ? !CELLS.has(child.nodeName) : text !== '' && (tag === 'li' || text.trim() !== '')) return false
    if (text === null) cells++
  }
  return cells > 1
})

function isEmpty(children: readonly Node[]): boolean {
  return children.length === 0 || (children.length === 1 && textOf(children[0] as Node)?.trim() === '')
}

/** A paragraph in a list item is still of the item; what follows a nested list is text. */
function inheritedKind(tag: string, kind: BlockKind): BlockKind {
  return tag === 'ul' || tag === 'ol' || tag === 'dl' || tag === 'table' ? 'text' : kind
}

function headingLevel(element: Element): number {
  const level = /^h([1-6])$/.exec(element.nodeName)?.[1]
  if (level !== undefined) return Number(level)
  if (element.nodeName.startsWith('#') || attribute(element, 'role') !== 'heading') return 0
  return Math.min(6, Math.max(1, Number(attribute(element, 'aria-level')) || 2))
}

type TableMark = 'data' | 'rich' | 'layout'

/** Marks tables that have another inside, so that they lay a page out, and those with lists or headings in their cells, which may. */
function markTables(tree: Node): Map<Element, TableMark> {
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
