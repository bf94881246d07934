import type { Issue } from '../../../core/issue'
import { readText } from '../../reading/element-text'
import { attribute, type Element, type Parent } from '../../reading/html-element'
import { oneLine, tidy } from '../../reading/tidy'
import { type Visitor, visit } from '../../reading/visit-html'
import { type Block, type Document, type Group, type Segment, textBlock } from './block'
import { isEmpty, type Place, placeIn } from './html-shape'
import { markTables, readTable, type TableMark } from './html-table'
import type { Page } from './page'

const MOST_TABS = 100
const OUTERMOST: Place = {
  kind: 'text',
  level: 0,
  group: 0,
  strong: false,
  code: false,
  listing: false,
  isBlock: true,
  isRow: false,
}

/**
 * Reads a page's tree into blocks in reading order, hidden parts, what stands for readers without scripts and declarative
 * shadow roots included. Tables that only lay a page out are taken apart. It never fails on what a page holds; time is
 * linear in its length.
 */
export function readTree({ tree, cut }: Page): Document {
  const html = childOf(tree, 'html')
  const title = childOf(childOf(html, 'head'), 'title')
  const groups = [{ around: 0, title: '' }]
  const issues: Issue[] = cut ? [{ code: 'page_read_in_part' }] : []
  const blocks = new HtmlReader(markTables(tree), groups, issues).read(tree, OUTERMOST)
  const words = title === undefined ? '' : oneLine(readText(title).text)
  return { title: words, language: attribute(html, 'lang'), blocks, issues, groups }
}

function childOf(parent: Parent | undefined, tag: string): Element | undefined {
  return parent?.childNodes.find((node): node is Element => node.nodeName === tag)
}

class HtmlReader implements Visitor<Place> {
  private readonly blocks: Block[] = []
  private segments: Segment[] = []
  private blanks = 0
  /** The texts of tabs by their ids. */
  private readonly tabs = new Map<string, string>()
  /** The level of the last heading. */
  private headingLevel = 1

  constructor(
    private readonly tables: ReadonlyMap<Element, TableMark>,
    private readonly groups: Group[],
    private readonly issues: Issue[],
  ) {}

  /** Gives the blocks of what stands in an element; what cannot be read is added to the issues. */
  read(element: Parent, place: Place): Block[] {
    visit(element, place, this)
    this.flush(place)
    return this.blocks
  }

  text(text: string, place: Place): void {
    const { strong, code } = place
    const last = this.segments.at(-1)
    if (last !== undefined && last.strong === strong && last.code === code) last.text += text
    else this.segments.push({ text, strong, code })
    if (place.isRow) this.flush(place)
  }

  enter(element: Element, place: Place): Place | undefined {
    if (element.nodeName === 'br') this.text('\n', place)
    if (this.takeTable(element, place)) return undefined
    this.readTab(element, place)
    const inside = placeIn(place, element, this.groups)
    if (inside.kind === 'heading') this.headingLevel = inside.level
    if (inside.isBlock) this.flush(place)
    if (inside.isBlock && isEmpty(element)) this.blanks++
    return inside
  }

  leave(_: Element, inside: Place, place: Place): void {
    if (inside.isBlock) this.flush(inside)
    else if (place.isRow) this.flush(place)
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
    const { table, isCut } = readTable(element)
    if (table.rows.length === 0 && element.nodeName !== 'table') return false
    this.flush(place)
    if (isCut) this.issues.push({ code: 'page_read_in_part' })
    const inside = mark === 'rich' ? new HtmlReader(new Map(), this.groups, []).read(element, place) : []
    this.blocks.push({ ...textBlock(''), kind: 'table', group: place.group, table, inside })
    return true
  }

  /** The first words in a group are its title; those around it that have none before have none. */
  private titleGroup(innermost: number, text: string): void {
    let title = text
    for (let at = innermost; this.groups[at]?.title === null; at = this.groups[at]?.around ?? 0) {
      ;(this.groups[at] as Group).title = title
      title = ''
    }
  }

  /** What stood before the end of a block, or of a cell, is one. */
  private flush({ kind, level, group }: Place): void {
    const segments = this.segments
    if (segments.length === 0) return
    this.segments = []
    const text = tidy(segments.map((segment) => segment.text).join(''))
    if (text === '') return
    this.titleGroup(group, text)
    this.blocks.push({ ...textBlock(text), kind, level, segments, group, blanks: this.blanks })
    this.blanks = 0
  }
}
