import type { Entry } from '../../../core/charter'
import { parseCategory } from '../../../core/declared-category'
import { parseDuration } from '../../../core/declared-duration'
import { parseNamePatterns } from '../../../core/declared-names'
import { fold } from '../../../core/fold'
import type { Issue } from '../../../core/issue'
import { findPhrases, type Vocabulary } from '../../../core/vocabulary'
import { rule } from '../../reading/rule'
import { isKnownLanguage, vocabularyOf } from '../../reading/vocabulary-of'
import { beginning } from './above'
import type { Document } from './block'
import { categorize } from './categorize'
import type { Declaration } from './declaration'
import { areEaten } from './eaten'
import { readTree } from './html-document'
import { type Form, parsePage } from './page'
import { readBlocks } from './read-blocks'

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
  const isStrange = document.language !== null && !isKnownLanguage(document.language)
  const result = readBlocks(document.blocks, beginning(document, subject, vocabulary, isStrange))
  if (areEaten(result.declarations, document.blocks, vocabulary)) return { declarations: [], found: 0, read: 0 }
  categorize(result.declarations)
  return result
}

/** What is told twice alike is one declaration; a name without a literal character, as a template's blank, is none. */
const distinct = rule(
  'what is told twice',
  (declarations) => [...declarations],
  (declarations: readonly Declaration[]): Declaration[] => {
    const seen = new Set<string>()
    return declarations.filter((declaration) => {
      if (parseNamePatterns(declaration.name).length === 0) return false
      const key = JSON.stringify({ ...declaration, quote: null, place: null })
      return !seen.has(key) && seen.add(key)
    })
  },
)

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
