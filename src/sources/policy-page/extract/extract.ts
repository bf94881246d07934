import type { Entry } from '../../../core/charter'
import { parseCategory } from '../../../core/declared-category'
import { parseDuration, statedLength } from '../../../core/declared-duration'
import { parseNamePatterns } from '../../../core/declared-names'
import { fold } from '../../../core/fold'
import type { Issue } from '../../../core/issue'
import { findPhrases, type Vocabulary } from '../../../core/vocabulary'
import { speaksOfCookies } from '../../reading/roles'
import { isKnownLanguage, vocabularyOf } from '../../reading/vocabulary-of'
import type { Block, Document, Table } from './block'
import { BlockReader } from './block-declarations'
import { readCards } from './cards'
import { Context } from './context'
import type { Declaration } from './declaration'
import { readGrid } from './grid'
import { readTree } from './html-document'
import { linesOf } from './lines'
import { type Form, parsePage } from './page'
import type { Columns } from './table-columns'
import { readTableDeclarations } from './table-declarations'

export type { Form } from './page'

/** What a document declares of cookies. */
export interface Extraction {
  title: string
  /** BCP 47 tag; null where the document does not say. */
  language: string | null
  entries: Entry[]
  rows: { read: number; found: number }
  issues: Issue[]
}

/**
 * Reads what a document declares of cookies, in whatever structure and language, without knowing any document, site or
 * cookie. It never fails on what a document holds; time is linear in its length.
 */
export function extract(text: string, form: Form, url: string | null): Extraction {
  return extractFrom(readTree(parsePage(text, form)), url)
}

/** The same of a document that was taken apart already. `subject` is what it is about: its title, or what others call it. */
export function extractFrom(document: Document, url: string | null, subject: string = document.title): Extraction {
  const vocabulary = vocabularyOf(document.language)
  const { declarations, found, read } = readDocument(document, vocabulary, subject)
  const entries = distinct(declarations).map((declaration, index) => entryOf(declaration, index + 1, url, vocabulary))
  return { title: document.title, language: document.language, entries, rows: { read, found }, issues: document.issues }
}

function readDocument(document: Document, vocabulary: Vocabulary, subject: string) {
  const context = new Context(vocabulary, subject)
  const reader = new BlockReader(context, vocabulary, document.groupsAround)
  const declarations: Declaration[] = []
  let found = 0
  let read = 0
  let before: Columns | null = null
  /** The text right before. */
  let line = ''

  const isStrange = document.language !== null && !isKnownLanguage(document.language)
  const readTable = (table: Table): boolean => {
    reader.end()
    const { isAboutCookies, isTitledCookies, isNearCookies } = context
    const about = { isAboutCookies: isAboutCookies || isStrange, isTitledCookies, isNearCookies, isStrange }
    const fields = { ...context.fields, ...durationOver(line, vocabulary) }
    const reading = readTableDeclarations(table, fields, before, about, vocabulary)
    before = reading.columns ?? before
    for (const one of reading.declarations) declarations.push(one)
    if (reading.found > 0) context.use()
    found += reading.found
    read += reading.read
    return reading.found > 0
  }
  const readBlocks = (blocks: readonly Block[]) => {
    for (let at = 0; at < blocks.length; at++) {
      const block = blocks[at] as Block
      line = blocks[at - 1]?.text ?? ''
      if (block.table !== null) {
        if (!isLayout(block) && readTable(block.table)) continue
        context.passTable(block.table)
        if (block.inside.length === 0) reader.readCells(block.table)
        readBlocks(block.inside.flatMap(linesOf))
        continue
      }
      const grid = readGrid(blocks, at, vocabulary)
      const cards = grid === null && context.isTitledCookies ? readCards(blocks, at, vocabulary) : null
      if (grid !== null) {
        readTable(grid.table)
        at += grid.length - 1
      } else if (cards !== null) {
        reader.end()
        for (const { names, fields, quote } of cards.told) reader.tell(names, fields, quote)
        at += cards.length - 1
      } else if (!reader.read(block, blocks.slice(at + 1, at + 6))) context.pass(block)
    }
  }
  readBlocks(document.blocks.flatMap(linesOf))
  reader.end()
  const all = declarations.concat(reader.declarations)
  context.path.categorize(all)
  return { declarations: all, found: found + reader.found, read: read + reader.found }
}

const LONGEST_SENTENCE = 200

/** "All cookies of this table are deleted after 30 days": a sentence right over a table holds for all its rows. */
function durationOver(line: string, vocabulary: Vocabulary): { duration?: string } {
  const sentence = line.split(/(?<=[.!?])\s+/).at(-1) ?? ''
  const length =
    line.length <= LONGEST_SENTENCE && speaksOfCookies(sentence) ? statedLength(sentence, vocabulary) : null
  return length === null ? {} : { duration: length }
}

const LONGEST_CELL = 600
const MOST_LINES = 5

/** A table without headings, with a cell that holds a page's worth of words, lays the page out. */
function isLayout({ table, inside }: Block): boolean {
  if (table === null || inside.length === 0) return false
  const cells = table.rows.flat()
  return (
    cells.every(({ header }) => !header) &&
    cells.some(({ text }) => text.length > LONGEST_CELL && text.split('\n').length > MOST_LINES)
  )
}

/** What is told twice alike is one declaration; a name without a literal character, as a template's blank, is none. */
function distinct(declarations: readonly Declaration[]): Declaration[] {
  const seen = new Set<string>()
  return declarations.filter((declaration) => {
    if (parseNamePatterns(declaration.name).length === 0) return false
    const key = JSON.stringify({ ...declaration, quote: null, heading: null })
    return !seen.has(key) && seen.add(key)
  })
}

function entryOf(declaration: Declaration, row: number, url: string | null, vocabulary: Vocabulary): Entry {
  const { declaredCategory, duration } = declaration
  return {
    name: declaration.name,
    provider: declaration.provider ?? declaration.service ?? declaration.domain,
    service: declaration.service,
    purpose: declaration.purpose,
    category: declaredCategory === null ? 'unclassified' : parseCategory(declaredCategory, vocabulary),
    declaredCategory,
    consent: 'not-stated',
    declaredConsent: null,
    duration,
    durationSeconds: duration === null ? null : parseDuration(duration, vocabulary),
    party: partyOf(declaration, vocabulary),
    domain: declaration.domain,
    storage: storageOf(declaration, vocabulary),
    quote: declaration.quote.slice(0, 20_000),
    locator: { url, row },
    documents: [],
    translations: {},
    elsewhere: [],
  }
}

function partyOf(declaration: Declaration, vocabulary: Vocabulary): 'first' | 'third' | null {
  const { party, declaredCategory, provider } = declaration
  const words = [party, declaredCategory, provider].flatMap((one) => one ?? [])
  return words.flatMap((one) => findPhrases(fold(one), vocabulary.parties))[0]?.value ?? null
}

function storageOf(declaration: Declaration, vocabulary: Vocabulary): Entry['storage'] {
  const words = [declaration.storage, declaration.declaredCategory, declaration.party].flatMap((one) => one ?? [])
  return words.flatMap((one) => findPhrases(fold(one), vocabulary.storages))[0]?.value ?? null
}
