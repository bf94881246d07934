import type { Issue } from '../../../core/issue'

/** A run of text of one look. A line break in the page is a line feed. */
export interface Segment {
  text: string
  strong: boolean
  code: boolean
}

export interface Cell {
  /** Lines stand where the page has breaks or blocks. */
  text: string
  header: boolean
  /** The texts of `code` elements and list items in it. */
  parts: string[]
  /** The same for every place that one spanning cell covers. */
  origin: number
}

/** Makes a cell of nothing but words, the only one of its `origin`. */
export function textCell(text: string, origin: number): Cell {
  return { text, header: false, parts: [], origin }
}

/** Gives the cells of a row, each once, however far it spans. */
export function cellsOnce(row: readonly Cell[]): Cell[] {
  return row.filter(({ origin }, at) => origin !== row[at - 1]?.origin)
}

/** Rows of a table. */
export type Rows = readonly (readonly Cell[])[]

export interface Table {
  caption: string
  rows: Cell[][]
}

export type BlockKind = 'heading' | 'text' | 'item' | 'term' | 'definition' | 'summary' | 'table'

/** A piece of a document in reading order. */
export interface Block {
  kind: BlockKind
  /** 1 to 6 for headings; how deep a list item stands. */
  level: number
  segments: Segment[]
  /** The whole text, in lines. */
  text: string
  /** The innermost list item, details or section it stands in, numbered over the document; 0 is the document. */
  group: number
  table: Table | null
  /** Of a table with lists or headings in its cells, these as blocks: read where it is no table of cookies. */
  inside: Block[]
  /** Empty elements right before it, as blank cells of a grid are. */
  blanks: number
}

/** Blocks one after another. */
export type Blocks = readonly Block[]

/** Makes a block of text that stands by itself. */
export function textBlock(text: string): Block {
  const segments = [{ text, strong: false, code: false }]
  return { kind: 'text', level: 0, segments, text, group: 0, table: null, inside: [], blanks: 0 }
}

/** A list item, details or section. */
export interface Group {
  /** The number of the one around it. */
  around: number
  /** The first words in it; empty where a group inside it began with words before, null before any. */
  title: string | null
}

/** A document as blocks, with what it says of itself. */
export interface Document {
  title: string
  /** BCP 47 tag as written; null where it is not said. */
  language: string | null
  blocks: Block[]
  groups: readonly Group[]
  /** What could not be read of it. */
  issues: Issue[]
}
