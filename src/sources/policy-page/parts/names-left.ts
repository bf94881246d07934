import type { Entry } from '../../../core/charter'
import { namedCategory } from '../../../core/declared-category'
import { isDuration } from '../../../core/declared-duration'
import { parseNamePatterns } from '../../../core/declared-names'
import { readLabel } from '../../reading/roles'
import { oneLine } from '../../reading/tidy'
import { vocabularyOf } from '../../reading/vocabulary-of'
import type { Block, Cell, Document } from '../extract/block'
import { cleanName, likeness } from '../extract/names'

/** So many are listed; more say no more. */
const MOST_LISTED = 50
/** Nobody writes a longer name down; browsers take up to 4,096 characters with the value. */
const LONGEST_NAME = 256

/** What may part words; the signs that names and placeholders have stay. */
const WORD = /[^\s,;!?"'“”„«»‘’|]+/gu
/** What may hold blanks in a name. */
const PLACEHOLDER = /<[^<>]*>|\{[^{}]*\}|\[[^[\]]*\]/g
/** Addresses, paths, hosts and calls are no names. */
const NO_NAME = /:\/\/|^www\.|@|\/|\(\)|^[^\p{L}_]*$|^\.|^#|=/u
const HOST = /^(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}$/u
/** An underscore in or before a word stands in no language. */
const HAS_UNDERSCORE = /^[$%]?_*[\p{L}\p{N}][\p{L}\p{N}.%-]*_|^_+\p{L}/u
const HAS_PLACEHOLDER =
  /[\p{L}\p{N}][_.-]?(?:\*|<[^<>]+>|\{[^{}]+\}|\[[^[\]]+\]|#{2,}|[xX]{3,})|[_.-]#$|^\*[_.-][\p{L}\p{N}]/u

/** What stands where lists of text have their names: at the head of a line, or before a bracket or behind one. */
const IN_PLACE =
  /(?:(^|\n)[•*\s]*|(?<=[,;|:.)\]]\s|\s\p{L}{1,3}\s))(\S{2,80}?):?(?=\s*(?:$|\n)|\s+[–—|]\s|(?<=:)\s|\s+(?:\(([^()]{2,300})\)|\[([^[\]]{2,300})\]))/gu

/**
 * Lists the words of a document that are shaped like a cookie's name and stand in no row that was read: what may be
 * declared there was then not read whole. A word with an underscore or a placeholder is one anywhere; one with another
 * sign inside (`-`, `.`, a digit, a capital) only where it is set apart as names are: alone in code, or alone in a cell or
 * list item beside such names, or before a bracket that ends in how long it lives. A word that stands in a row that was read
 * is left where it stands as names do and the row is another's. Linear in the document's length.
 */
export function namesLeft(document: Document, entries: readonly Entry[]): string[] {
  const read = wordsRead(entries)
  const declared = namesOf(entries)
  const vocabulary = vocabularyOf(document.language)
  const left = new Set<string>()
  const take = (word: string, isSetApart: boolean, known: ReadonlySet<string> = read) => {
    if (word.length > LONGEST_NAME) return
    const name = bare(word)
    if (known.has(name) || left.has(name) || !isShaped(name, isSetApart)) return
    if (readLabel(name, vocabulary) === null && namedCategory(name, vocabulary) === null) left.add(name)
  }
  const takeText = (text: string) => {
    for (const [word] of text.matchAll(WORD)) if (SIGN.test(word)) take(word, false)
  }
  const takePlaced = (text: string) => {
    for (const [, head, word = '', round, square] of text.matchAll(IN_PLACE)) {
      const beside = round ?? square
      const time = beside?.split(/[,;]\s/).at(-1) ?? ''
      if (head !== undefined || beside !== undefined)
        take(word, /\d/.test(time) && isDuration(time, vocabulary), declared)
    }
  }
  const isName = (text: string) => {
    const line = beforeColon(oneLine(text))
    return line.length <= LONGEST_NAME && (read.has(bare(line)) || isShaped(bare(line), false))
  }
  const takeCells = (cells: readonly Cell[]) => {
    const isBeside = cells.some(({ text, header }) => !header && isName(text))
    for (const { text, parts } of cells) {
      takeText(text)
      if (text.includes('\n')) takePlaced(text)
      for (const part of isBeside ? [text, ...parts] : parts) take(oneLine(part), true)
    }
  }
  const takeBlocks = (blocks: readonly Block[]) => {
    for (const { kind, table, segments, text } of blocks) {
      if (table !== null) {
        takeText(table.caption)
        for (const column of columnsOf(table.rows)) takeCells(column)
        continue
      }
      takeText(text)
      takePlaced(text)
      for (const segment of segments) if (segment.code) take(segment.text, true)
      const name = beforeColon(text)
      if (kind === 'item' && listed.has(text)) take(name, true, name === text ? read : declared)
    }
  }
  const listed = itemsBesideNames(document.blocks, isName)
  takeBlocks(document.blocks)
  return [...left].slice(0, MOST_LISTED)
}

const SIGN = /[_*<{[#]|[xX]{3}/

function namesOf(entries: readonly Entry[]): Set<string> {
  return new Set(
    entries.flatMap(({ name }) =>
      [name, ...parseNamePatterns(name).flatMap(({ literals }) => [...literals])].map(bare),
    ),
  )
}

/** Gives every word of the rows that were read: all that stands there is accounted for. */
function wordsRead(entries: readonly Entry[]): Set<string> {
  const read = new Set<string>()
  for (const { name, quote } of entries) {
    read.add(name)
    const takeShort = (words: string) => {
      if (words.length <= LONGEST_NAME) read.add(bare(words))
    }
    for (const pattern of parseNamePatterns(name)) for (const literal of pattern.literals) read.add(literal)
    for (const [word] of quote.matchAll(WORD)) takeShort(word)
    for (const cell of quote.split(' | ')) takeShort(cell)
  }
  return read
}

/** Takes off the brackets and stops that stand around a word and are none of it. */
function bare(word: string): string {
  const begun = word.replace(/^\(+/, '')
  return cleanName(/[[(<{]/.test(begun) ? begun.replace(/[.:]+$/, '') : begun.replace(/[.:)\]]+$/, ''))
}

function isShaped(name: string, isSetApart: boolean): boolean {
  if (name.length < 2 || NO_NAME.test(name) || !/\p{L}/u.test(name)) return false
  if (/\s/.test(name.replace(PLACEHOLDER, ''))) return false
  if (HAS_UNDERSCORE.test(name)) return likeness(name) > 0
  if (HAS_PLACEHOLDER.test(name)) return isSetApart || /[_-](?:\*|<|\{|\[|#)/.test(name)
  return isSetApart && likeness(name) === 2 && !HOST.test(name)
}

function beforeColon(text: string): string {
  return /^(\S{2,80}):\s/.exec(text)?.[1] ?? text
}

/** List items whose list holds names beside them. */
function itemsBesideNames(blocks: readonly Block[], isName: (text: string) => boolean): Set<string> {
  const beside = new Set<string>()
  let run: Block[] = []
  const flush = () => {
    if (run.some(({ text }) => isName(text))) for (const { text } of run) beside.add(text)
    run = []
  }
  for (const block of blocks) {
    if (block.kind === 'item' && (run.length === 0 || run[0]?.level === block.level)) run.push(block)
    else if (block.kind !== 'item') flush()
  }
  flush()
  return beside
}

function columnsOf(rows: readonly (readonly Cell[])[]): Cell[][] {
  const columns: Cell[][] = []
  for (const row of rows) {
    for (const [at, cell] of row.entries()) {
      const column = columns[at]
      if (column === undefined) columns[at] = [cell]
      else column.push(cell)
    }
  }
  return columns
}
