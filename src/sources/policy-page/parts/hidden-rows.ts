import type { Entry } from '../../../core/charter'
import { plainText } from '../../../core/plain-text'
import { attribute, childrenOf, type Element, INLINE, type Node, textOf } from '../../reading/html-element'
import { hidingOf } from './hiding'
import { parentOf } from './style-rules'

/** The entries of a page, those apart that stand in rows which it hides from its readers. */
export interface ShownEntries {
  shown: Entry[]
  hidden: Entry[]
}

const UNREAD = new Set(['script', 'style', 'head', 'noscript', 'iframe', 'object', 'svg', 'math', 'textarea'])
const LISTS = new Set(['table', 'ul', 'ol', 'dl'])
/** What may be a row by the like of it beside it. */
const BLOCKS = new Set(['div', 'p', 'section', 'article'])
/** What readers open themselves. */
const OPENED = /^(?:tabpanel|dialog|alertdialog|region)$/
/** A hidden part with so many rows of its own is a list that is closed. */
const ROWS_OF_LIST = 2

/** What is known of an element. */
interface Look {
  isHiding: boolean
  hasText: boolean
  /** There is text in it that no element within it hides. */
  hasShown: boolean
  /** How many rows stand in it. */
  rows: number
  hasTable: boolean
}

/**
 * Parts the entries that stand in a row which is hidden itself, while other rows of the same table or list are shown: nobody
 * who reads the page finds them. Where a whole list is hidden it is closed and can be opened (tabs, accordions, dialogs), and
 * so is what a control of the page points at; its entries are shown ones. `html` is the page's markup, for its own style
 * sheets. Linear in the page's size.
 */
export function partHidden(entries: readonly Entry[], tree: Node, html: string): ShownEntries {
  const nothing = { shown: [...entries], hidden: [] }
  if (entries.length === 0) return nothing
  const page = new PageLook(tree, html)
  const out = page.hiddenOnes()
  if (out.size === 0) return nothing
  const words = page.wordsAround(out)
  const isHidden = ({ name, quote }: Entry): boolean => {
    const row = signsOf(quote)
    if (words.hiddenRows.has(row)) return !words.shownRows.has(row)
    const key = wordsIn(name)[0]
    return key !== undefined && words.hidden.has(key) && !words.shown.has(key)
  }
  return { shown: entries.filter((entry) => !isHidden(entry)), hidden: entries.filter(isHidden) }
}

class PageLook {
  private readonly looks = new Map<Element, Look>()
  private readonly inOrder: Element[] = []
  private readonly opened = new Set<string>()

  constructor(
    private readonly tree: Node,
    html: string,
  ) {
    const isHiding = hidingOf(html)
    this.gather()
    for (const element of this.inOrder.toReversed()) this.looks.set(element, this.lookAt(element, isHiding))
  }

  private gather(): void {
    const steps: Node[] = [this.tree]
    for (let node = steps.pop(); node !== undefined; node = steps.pop()) {
      if (!('childNodes' in node) || UNREAD.has(node.nodeName)) continue
      const element = node as Element
      if ('tagName' in node) {
        this.inOrder.push(element)
        this.noteOpened(element)
      }
      const children = childrenOf(element)
      for (let at = children.length - 1; at >= 0; at--) steps.push(children[at] as Node)
    }
  }

  private noteOpened(element: Element): void {
    for (const { name, value } of element.attrs) {
      if (name === 'aria-controls') for (const id of value.split(/\s+/)) this.opened.add(id)
      else if (name === 'popovertarget' || name === 'commandfor') this.opened.add(value)
      else if (/^(?:href|data-target|data-bs-target|data-toggle-target)$/.test(name) && value.startsWith('#'))
        this.opened.add(value.slice(1))
    }
  }

  private lookAt(element: Element, isHiding: (element: Element) => boolean): Look {
    const look = { isHiding: isHiding(element), hasText: false, hasShown: false, rows: 0, hasTable: false }
    for (const child of childrenOf(element)) {
      const text = textOf(child)
      if (text !== null && text.trim() !== '') {
        look.hasText = true
        look.hasShown = true
      }
      const inner = this.looks.get(child as Element)
      if (inner === undefined) continue
      look.hasText ||= inner.hasText
      look.hasShown ||= inner.hasShown && !inner.isHiding
      look.rows += inner.rows + (/^(?:tr|li|dt)$/.test(child.nodeName) ? 1 : 0)
      look.hasTable ||= inner.hasTable || child.nodeName === 'table'
    }
    return look
  }

  /** Finds the rows that are hidden, and parts of rows, while their like are shown. */
  hiddenOnes(): Set<Element> {
    const out = new Set<Element>()
    for (const group of this.groups()) {
      const hidden = group.filter((row) => this.isHiddenRow(row))
      const shown = group.filter((row) => this.looks.get(row)?.hasShown === true && !this.isHiding(row))
      if (shown.length === 0) continue
      for (const row of hidden) out.add(row)
      for (const piece of this.unusualPieces(shown)) out.add(piece)
    }
    return out
  }

  /** A row of a table is hidden with the part of it that holds no other. */
  private isHiding(element: Element): boolean {
    const look = this.looks.get(element)
    if (element.nodeName !== 'tr' || look?.isHiding === true) return look?.isHiding === true
    const part = parentOf(element)
    const around = part === null || part.nodeName === 'table' ? undefined : this.looks.get(part)
    return part !== null && around?.isHiding === true && around.rows < ROWS_OF_LIST && !this.isOpened(part)
  }

  private isHiddenRow(row: Element): boolean {
    const look = this.looks.get(row)
    if (look === undefined || !look.hasText || (!this.isHiding(row) && look.hasShown)) return false
    return look.rows < ROWS_OF_LIST && !look.hasTable && !this.isOpened(row)
  }

  private isOpened(element: Element): boolean {
    return this.opened.has(attribute(element, 'id') ?? '') || OPENED.test(attribute(element, 'role') ?? '')
  }

  /** Groups rows of a list that are alike. */
  private groups(): Element[][] {
    const lists = new Map<Element, Map<string, Element[]>>()
    for (const element of this.inOrder) {
      const list = this.listOf(element)
      if (list === null) continue
      const kinds = lists.get(list) ?? new Map<string, Element[]>()
      lists.set(list, kinds)
      const kind = BLOCKS.has(element.nodeName) ? likeness(element) : element.nodeName
      const rows = kinds.get(kind)
      if (rows === undefined) kinds.set(kind, [element])
      else rows.push(element)
    }
    return [...lists.values()].flatMap((kinds) => [...kinds.values()].filter(({ length }) => length > 1))
  }

  private listOf(element: Element): Element | null {
    const parent = parentOf(element)
    if (element.nodeName === 'tr') {
      const isHead = parent?.nodeName === 'thead' || childrenOf(element).every(({ nodeName }) => nodeName !== 'td')
      return isHead ? null : parent?.nodeName === 'table' ? parent : parentOf(parent)
    }
    return element.nodeName === 'li' || element.nodeName === 'dt' || BLOCKS.has(element.nodeName) ? parent : null
  }

  /** In shown rows, what is hidden in some while in another nothing is in the same place. */
  private unusualPieces(rows: readonly Element[]): Element[] {
    const places: { pieces: Element[]; count: number }[] = []
    for (const row of rows) {
      if (BLOCKS.has(row.nodeName)) continue
      for (const [at, cell] of this.cellsOf(row).entries()) {
        places[at] ??= { pieces: [], count: 0 }
        const place = places[at]
        const piece = this.hiddenPiece(cell)
        if (piece !== null) place.pieces.push(piece)
        if (this.looks.get(cell)?.hasText === true) place.count++
      }
    }
    return places.flatMap(({ pieces, count }) => (pieces.length < count ? pieces : []))
  }

  private cellsOf(row: Element): Element[] {
    return row.nodeName === 'tr'
      ? childrenOf(row).filter((child): child is Element => this.looks.has(child as Element))
      : [row]
  }

  /** Gives the outermost hidden part of a cell that is no list of its own. */
  private hiddenPiece(cell: Element): Element | null {
    const steps: Element[] = [cell]
    for (let element = steps.pop(); element !== undefined; element = steps.pop()) {
      const look = this.looks.get(element)
      if (look === undefined || !look.hasText || look.rows >= ROWS_OF_LIST || look.hasTable) continue
      if (look.isHiding && !this.isOpened(element)) return element
      for (const child of childrenOf(element)) if (this.looks.has(child as Element)) steps.push(child as Element)
    }
    return null
  }

  /** Gathers the words of hidden rows, those that are shown in lists, and the rows of both by their letters. */
  wordsAround(out: ReadonlySet<Element>): RowWords {
    const words: RowWords = { hidden: new Set(), shown: new Set(), hiddenRows: new Set(), shownRows: new Set() }
    for (const row of out) words.hiddenRows.add(signsOf(this.textIn(row, new Set())))
    for (const row of out) for (const word of wordsIn(this.textIn(row, new Set()))) words.hidden.add(word)
    const around = new Set([...out].flatMap((row) => (BLOCKS.has(row.nodeName) ? (parentOf(row) ?? []) : [])))
    for (const list of this.outermostLists(around))
      for (const word of wordsIn(this.textIn(list, out))) words.shown.add(word)
    for (const row of this.inOrder) {
      const isRow = this.listOf(row) !== null && this.looks.get(row)?.rows === 0
      if (isRow && !out.has(row) && !BLOCKS.has(row.nodeName)) words.shownRows.add(signsOf(this.textIn(row, out)))
    }
    return words
  }

  /** Lists the tables and lists of the page, and what else holds rows, that lie in no other. */
  private outermostLists(around: ReadonlySet<Element>): Element[] {
    const found: Element[] = []
    const steps: Node[] = [this.tree]
    for (let node = steps.pop(); node !== undefined; node = steps.pop()) {
      if (!('childNodes' in node) || UNREAD.has(node.nodeName)) continue
      if (LISTS.has(node.nodeName) || around.has(node as Element)) found.push(node as Element)
      else for (const child of childrenOf(node as Element)) steps.push(child)
    }
    return found
  }

  /** Gives the text of an element without that of others, in lines as the page has them. */
  private textIn(element: Element, without: ReadonlySet<Element>): string {
    const parts: string[] = []
    const steps: (Node | null)[] = [element]
    for (let node = steps.pop(); node !== undefined; node = steps.pop()) {
      const text = node === null ? '\n' : textOf(node)
      if (text !== null) parts.push(text)
      if (node === null || !('childNodes' in node) || UNREAD.has(node.nodeName) || without.has(node as Element))
        continue
      const isBlock = !INLINE.has(node.nodeName)
      if (isBlock) {
        parts.push('\n')
        steps.push(null)
      }
      const children = childrenOf(node as Element)
      for (let at = children.length - 1; at >= 0; at--) steps.push(children[at] as Node)
    }
    return parts.join('')
  }
}

interface RowWords {
  hidden: Set<string>
  shown: Set<string>
  hiddenRows: Set<string>
  shownRows: Set<string>
}

/** What rows of blocks have in common: what they are made of. */
function likeness(element: Element): string {
  const children = childrenOf(element).filter((child) => 'tagName' in child)
  return [element.nodeName, ...children.map(({ nodeName }) => nodeName)].join(' ')
}

/** Lists words as names stand in a text. */
function wordsIn(text: string): string[] {
  return plainText(text)
    .split(/[\s,;|()"“”«»<>]+/)
    .map((word) => word.replace(/^[.:'’`!?]+|[.:'’`!?]+$/g, ''))
    .filter((word) => word !== '')
}

/** A row by its letters and digits alone, however its cells are parted. */
function signsOf(text: string): string {
  return plainText(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}
