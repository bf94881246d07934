import type { Entry } from '../../../core/charter'
import { parseCategory } from '../../../core/declared-category'
import { parseDuration } from '../../../core/declared-duration'
import { parseNamePatterns } from '../../../core/declared-names'
import { fold } from '../../../core/fold'
import type { Issue } from '../../../core/issue'
import { findPhrases, type Vocabulary } from '../../../core/vocabulary'
import type { Block, Document, Table } from './block'
import { BlockReader } from './block-declarations'
import { Context } from './context'
import type { Declaration } from './declaration'
import { readGrid } from './grid'
import { readTree } from './html-document'
import { linesOf } from './lines'
import { type Form, parsePage } from './page'
import type { Columns } from './table-columns'
import { readTableDeclarations } from './table-declarations'
import { vocabularyOf } from './vocabulary-of'

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

  const readTable = (table: Table): boolean => {
    reader.end()
    const reading = readTableDeclarations(table, context.fields, before, context, vocabulary)
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
      if (block.table !== null) {
        if (readTable(block.table)) continue
        context.passTable(block.table)
        readBlocks(block.inside.flatMap(linesOf))
        continue
      }
      const grid = readGrid(blocks, at, vocabulary)
      if (grid !== null) {
        readTable(grid.table)
        at += grid.length - 1
      } else if (!reader.read(block, blocks.slice(at + 1, at + 6))) context.pass(block)
    }
  }
  readBlocks(document.blocks.flatMap(linesOf))
  reader.end()
  const all = declarations.concat(reader.declarations)
  context.path.categorize(all)
  return { declarations: all, found: found + reader.found, read: read + reader.found }
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
