import type { DefaultTreeAdapterMap } from 'parse5'
import { type Block, type BlockKind, collapse, type Document, oneLine, type Segment, tidy } from './block'
import { readTable } from './html-table'
import { parseHtml } from './parse-html'

type Node = DefaultTreeAdapterMap['node']
type Element = DefaultTreeAdapterMap['element']
type Template = DefaultTreeAdapterMap['template']

/** Elements whose text nobody reads. */
const SKIPPED = new Set([
  'script',
  'style',
  'noscript',
  'svg',
  'math',
  'select',
  'textarea',
  'object',
  'canvas',
  'iframe',
  'head',
  'datalist',
])

/** Elements that stand within a line. All others end it. */
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr q rp rt ruby s samp small span strike strong sub sup time tt u var wbr path use button input'.split(
    ' ',
  ),
)

const STRONG = new Set(['b', 'strong', 'em', 'i', 'u', 'dfn', 'th'])
const CODE = new Set(['code', 'tt', 'kbd', 'samp', 'var'])
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

/** More elements and texts are read no further, and it is said. */
const MOST_NODES = 500_000

interface Place {
  kind: BlockKind
  level: number
  group: number
  strong: boolean
  code: boolean
}

/**
 * Reads HTML into blocks in reading order, as a browser would parse it, hidden parts and declarative shadow roots included.
 * Tables that only lay a page out are taken apart. It never fails on what a page holds; time is linear in its length.
 */
export function readHtml(html: string): Document {
  const { document: tree, cut } = parseHtml(html, MOST_NODES)
  const reader = new HtmlReader()
  if (cut) reader.issues.push({ code: 'page_read_in_part' })
  reader.walk(tree)
  return {
    title: reader.title,
    language: reader.language,
    blocks: reader.blocks,
    issues: reader.issues,
    groupsAround: reader.groupsAround,
  }
}

class HtmlReader {
  title = ''
  language: string | null = null
  readonly blocks: Block[] = []
  readonly issues: { code: string; detail?: string }[] = []
  private segments: Segment[] = []
  /** What is still to be read, last first, and the place where each stands; null is the end of a block. */
  private readonly nodes: (Node | null)[] = []
  private readonly places: Place[] = []
  readonly groupsAround = [0]
  private readonly layoutTables = new Map<Element, boolean>()

  walk(tree: Node): void {
    markLayoutTables(tree, this.layoutTables)
    const root: Place = { kind: 'text', level: 0, group: 0, strong: false, code: false }
    this.push(tree, root)
    while (this.places.length > 0) {
      const node = this.nodes.pop()
      const place = this.places.pop() as Place
      if (node === null || node === undefined) this.flush(place)
      else this.visit(node, place)
    }
    this.flush(root)
  }

  private visit(node: Node, place: Place): void {
    if (node.nodeName === '#text') {
      this.add(collapse((node as DefaultTreeAdapterMap['textNode']).value), place)
      return
    }
    if (!('childNodes' in node)) return
    const tag = node.nodeName
    if (tag === 'br') {
      this.add('\n', place)
      return
    }
    if (tag === 'html') this.language = attribute(node as Element, 'lang')
    if (tag === 'head') this.readTitle(node as Element)
    if (SKIPPED.has(tag)) return
    const children = childrenOf(node as Element)
    if (tag === 'table' && this.layoutTables.get(node as Element) === false) {
      this.flush(place)
      const table = readTable(node as Element)
      if (table.issue !== null) this.issues.push(table.issue)
      const { group } = place
      this.blocks.push({ kind: 'table', level: 0, segments: [], text: '', group, table: table.table })
      return
    }
    const heading = headingLevel(node as Element)
    const isBlock = heading > 0 || !(INLINE.has(tag) || tag.startsWith('#'))
    if (isBlock) this.flush(place)
    const inner = this.inside(tag, heading, place)
    if (isBlock) this.push(null, inner)
    for (let at = children.length - 1; at >= 0; at--) this.push(children[at] as Node, inner)
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
      group: GROUPS.has(tag) ? this.groupsAround.push(place.group) - 1 : place.group,
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

  private flush(place: Place): void {
    const segments = this.segments
    if (segments.length === 0) return
    this.segments = []
    const text = tidy(segments.map((segment) => segment.text).join(''))
    if (text === '') return
    const { kind, level, group } = place
    this.blocks.push({ kind, level, segments, text, group, table: null })
  }
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

export function attribute(element: Element, name: string): string | null {
  return element.attrs?.find((one) => one.name === name)?.value ?? null
}

/** A declarative shadow root stands before what its host holds; any other template is not shown. */
function childrenOf(element: Element): Node[] {
  if (element.nodeName !== 'template') return element.childNodes
  const isShadow = attribute(element, 'shadowrootmode') !== null && 'content' in element
  return isShadow ? (element as Template).content.childNodes : []
}

/** Marks each table true that has another table inside, so that it lays out, and false that has none. */
function markLayoutTables(tree: Node, marks: Map<Element, boolean>): void {
  const nodes: Node[] = [tree]
  const tables: (Element | null)[] = [null]
  while (nodes.length > 0) {
    const node = nodes.pop() as Element
    const table = tables.pop() ?? null
    const isTable = node.nodeName === 'table'
    if (isTable) {
      marks.set(node, false)
      if (table !== null) marks.set(table, true)
    }
    for (const child of childrenOf(node)) {
      if (!('childNodes' in child)) continue
      nodes.push(child)
      tables.push(isTable ? node : table)
    }
  }
}

/** Gives all text in an element. */
export function plainText(element: Element): string {
  const parts: string[] = []
  const steps: Node[] = [element]
  while (steps.length > 0) {
    const node = steps.pop() as Node
    if (node.nodeName === '#text') parts.push((node as DefaultTreeAdapterMap['textNode']).value)
    else if ('childNodes' in node) for (const child of node.childNodes.toReversed()) steps.push(child)
  }
  return parts.join('')
}
