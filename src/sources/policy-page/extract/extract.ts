import type { Entry } from '../../../core/charter'
import { parseCategory } from '../../../core/declared-category'
import { parseDuration } from '../../../core/declared-duration'
import { parseNamePatterns } from '../../../core/declared-names'
import { fold } from '../../../core/fold'
import type { Issue } from '../../../core/issue'
import { findPhrases, ROLES, type Vocabulary } from '../../../core/vocabulary'
import { rule, same } from '../../reading/rule'
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
  const isStrange = document.language !== null && !isKnownLanguage(document.language)
  const read = readBlocks(document.blocks, beginning(document, subject, vocabulary, isStrange))
  if (areEaten(read.declarations, document.blocks, vocabulary))
    Object.assign(read, { declarations: [], found: 0, read: 0 })
  categorize(read.declarations)
  return {
    title: document.title,
    language: document.language,
    entries: distinct(read.declarations).map((one, index) => entryOf(one, index + 1, url, vocabulary)),
    rows: { read: read.read, found: read.found },
    issues: document.issues,
  }
}

/** What is told twice alike is one declaration; a name without a literal character, as a template's blank, is none. */
const distinct = rule('what is told twice', same, (declarations: readonly Declaration[]): readonly Declaration[] => {
  const seen = new Set<string>()
  return declarations.filter((declaration) => {
    if (parseNamePatterns(declaration.name).length === 0) return false
    const key = JSON.stringify(ROLES.map((role) => declaration[role]))
    return !seen.has(key) && seen.add(key)
  })
})

function entryOf(declaration: Declaration, row: number, url: string | null, vocabulary: Vocabulary): Entry {
  const { name, provider, service, purpose, category, duration, party, domain, storage } = declaration
  return {
    name,
    provider: provider ?? service ?? domain ?? null,
    service: service ?? null,
    purpose: purpose ?? null,
    category: category === undefined ? 'unclassified' : parseCategory(category, vocabulary),
    declaredCategory: category ?? null,
    consent: 'not-stated',
    declaredConsent: null,
    duration: duration ?? null,
    durationSeconds: duration === undefined ? null : parseDuration(duration, vocabulary),
    party: firstOf(vocabulary.parties, party, category, provider),
    domain: domain ?? null,
    storage: firstOf(vocabulary.storages, storage, category, party),
    quote: declaration.quote.slice(0, 20_000),
    locator: { url, row },
    documents: [],
    translations: {},
    elsewhere: [],
  }
}

/** Gives what the first of some words says that holds a phrase of such. */
function firstOf<Said>(phrases: ReadonlyMap<string, Said>, ...words: (string | undefined)[]): Said | null {
  return words.flatMap((one) => findPhrases(fold(one ?? ''), phrases))[0]?.value ?? null
}
