import { CATEGORIES, type CategoryId } from './category'
import { fold } from './fold'

/** What a column, a label or a line of a charter can tell of a cookie. */
export const ROLES = [
  'name',
  'provider',
  'service',
  'purpose',
  'duration',
  'category',
  'party',
  'domain',
  'storage',
] as const

export type Role = (typeof ROLES)[number]

export const UNITS = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'] as const

export type Unit = (typeof UNITS)[number]

export const STORAGES = ['local-storage', 'session-storage', 'indexed-db'] as const

export type StorageId = (typeof STORAGES)[number]

/** The words of one language in which charters are written: a file of src/core/words, named after its BCP 47 tag. */
export interface Words {
  headings: Record<Role, string[]>
  categories: Record<CategoryId, string[]>
  durations: {
    units: Record<Unit, string[]>
    session: string[]
    persistent: string[]
    numbers: Record<string, number>
  }
  parties: { first: string[]; third: string[] }
  /** Words of what stores data as cookies do. */
  storages: Record<StorageId, string[]>
  /** Words before a provider's name in running text: "set by". */
  setBy: string[]
  /** Words between "cookie" and its name in running text: "a cookie called". */
  named: string[]
  /** Words of links to a policy. */
  links: { cookies: string[]; privacy: string[] }
  /** What findings want to know of a declaration, besides. */
  findings: {
    /** Words of a purpose that keeps somebody signed in, or knows their session. */
    signIn: string[]
    /** Words of a purpose that tells forged requests from real ones. */
    antiForgery: string[]
    /** Words of a purpose that measures the site's audience. */
    audience: string[]
    /** Words of a duration that is the most, and may be less. */
    atMost: string[]
  }
}

/** The words of all languages, folded; where two languages give one word two meanings, the first language is right. */
export interface Vocabulary {
  roles: ReadonlyMap<string, Role>
  categories: ReadonlyMap<string, CategoryId>
  units: ReadonlyMap<string, Unit>
  numbers: ReadonlyMap<string, number>
  session: ReadonlyMap<string, true>
  persistent: ReadonlyMap<string, true>
  parties: ReadonlyMap<string, 'first' | 'third'>
  storages: ReadonlyMap<string, StorageId>
  setBy: readonly string[]
  named: ReadonlyMap<string, true>
}

/** Joins languages into one vocabulary, those before others that are to be believed before them. */
export function makeVocabulary(languages: readonly Words[]): Vocabulary {
  const roles = new Map<string, Role>()
  const categories = new Map<string, CategoryId>()
  const units = new Map<string, Unit>()
  const numbers = new Map<string, number>()
  const parties = new Map<string, 'first' | 'third'>()
  const session = new Map<string, true>()
  const persistent = new Map<string, true>()
  const storages = new Map<string, StorageId>()
  const named = new Map<string, true>()
  const setBy = new Set<string>()
  for (const words of languages) {
    for (const role of ROLES) addAll(roles, words.headings[role], role)
    for (const category of CATEGORIES) addAll(categories, words.categories[category], category)
    for (const unit of UNITS) addAll(units, words.durations.units[unit], unit)
    for (const [word, number] of Object.entries(words.durations.numbers)) addAll(numbers, [word], number)
    addAll(parties, words.parties.first, 'first')
    addAll(parties, words.parties.third, 'third')
    addAll(session, words.durations.session, true)
    addAll(persistent, words.durations.persistent, true)
    for (const storage of STORAGES) addAll(storages, words.storages[storage], storage)
    addAll(named, words.named, true)
    for (const word of words.setBy) setBy.add(fold(word))
  }
  return { roles, categories, units, numbers, parties, session, persistent, storages, setBy: [...setBy], named }
}

function addAll<Value>(map: Map<string, Value>, words: readonly string[], value: Value): void {
  for (const word of words) {
    const folded = fold(word)
    if (!map.has(folded)) map.set(folded, value)
  }
}

/** Something found in folded words: what it means and where it stands, counted in words. */
export interface Found<Value> {
  value: Value
  at: number
  /** Number of words. */
  length: number
}

const LONGEST_PHRASE = 6

/** Finds every phrase of the map in folded words, the longest at each place, left to right. */
export function findPhrases<Value>(folded: string, map: ReadonlyMap<string, Value>): Found<Value>[] {
  const words = folded === '' ? [] : folded.split(' ')
  const found: Found<Value>[] = []
  let at = 0
  while (at < words.length) {
    let length = Math.min(LONGEST_PHRASE, words.length - at)
    while (length > 0) {
      const value = map.get(words.slice(at, at + length).join(' '))
      if (value !== undefined) {
        found.push({ value, at, length })
        break
      }
      length--
    }
    at += Math.max(1, length)
  }
  return found
}
