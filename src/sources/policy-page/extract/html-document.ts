import type { Issue } from '../../../core/issue'
import { readText } from '../../reading/element-text'
import {
  attribute,
  childrenOf,
  type Element,
  footnoteMark,
  INLINE,
  type Node,
  textOf,
  UNREAD,
} from '../../reading/html-element'
import { collapse, oneLine, tidy } from '../../reading/tidy'
import { type Block, type Document, type Group, type Segment, textBlock } from './block'
import { type Place, placeIn } from './html-place'
import { headingLevel, isEmpty, isRowOfCells } from './html-shape'
import { markTables, readTable, type TableMark } from './html-table'
import type { Page } from './page'

const MOST_TABS = 100

/**
 * Reads a page's tree into blocks in reading order, hidden parts, what stands for readers without scripts and declarative
 * shadow roots included. Tables that only lay a page out are taken apart. It never fails on what a page holds; time is
 * linear in its length.
 */
export function readTree({ tree, title, cut }: Page): Document {
  const reader = new HtmlReader(markTables(tree), [{ around: 0, title: '' }])
  if (cut) reader.issues.push({ code: 'page_read_in_part' })
  reader.walk(tree, { kind: 'text', level: 0, group: 0, strong: false, code: false, listing: false })
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
    const inner = placeIn(place, tag, heading, this.groups)
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
    if (id !== null && !this.tabs.has(id) && this.tabs.size < MOST_TABS)
      this.tabs.set(id, oneLine(readText(element).text))
    if (role !== 'tabpanel') return
    const text = this.tabs.get(attribute(element, 'aria-labelledby') ?? '') ?? ''
    if (text === '') return
    this.flush(place)
    const level = Math.min(6, this.headingLevel + 1)
    this.blocks.push({ ...textBlock(text), kind: 'heading', level, group: place.group })
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
    this.blocks.push({ ...textBlock(''), kind: 'table', group: place.group, table, inside })
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

  private readTitle(head: Element): void {
    const title = head.childNodes.find((node) => node.nodeName === 'title')
    if (title !== undefined) this.title = oneLine(readText(title as Element).text)
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
    this.blocks.push({ ...textBlock(text), kind, level, segments, group, blanks: this.blanks })
    this.blanks = 0
  }
}
