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

/** What a word or phrase tells of a link, or of the page that it leads to. */
export const LINK_SENSES = [
  /** A cookie, in every form of the word. */
  'cookies',
  /** How a page about cookies or data calls itself: policy, notice, list, use of. */
  'policy',
  /** What opens a choice: settings, consent. */
  'settings',
  /** What leads on and names nothing: more information, here. */
  'more',
  'privacy',
  /** Legal notice, imprint. */
  'legal',
  /** Terms of use. */
  'terms',
  /** What makes terms those of sale. */
  'sale',
  /** Whom or what a page of the same form is for, besides the visitors of the site: careers, suppliers. */
  'other',
  /** What stands beside cookies that are eaten. */
  'biscuits',
  /** Parts of a site that hold pages about anything: blog, shop, recipes. */
  'sections',
  /** A list of cookies: list, table, annex, full declaration, which cookies. */
  'list',
  /** The site that speaks: our, this site, we use. */
  'own',
  /** What people are sent elsewhere for: browsers, opting out, blocking, former versions. */
  'optOut',
  /** Words that tell nothing. */
  'small',
] as const

export type LinkSense = (typeof LINK_SENSES)[number]

/** The words of links of one language; `place` is the usual path of its cookie policies, `logIn` that of a page where one signs in. */
export type LinkWords = Record<LinkSense | 'place' | 'logIn', string[]>

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
  /** Beginnings that are written as one with the word behind them, as "l’" and "d’" are; none in most languages. */
  elided: string[]
  /** Words within names and between them. */
  inNames: {
    /** What stands in a name for a date: the letters of year, month, day and time. */
    dateParts: string[]
    and: string[]
    or: string[]
    /** What stands before the stem of names, or behind it: "starting with". */
    startingWith: string[]
  }
  /** Words of running text that tell what stands beside them. */
  text: {
    /** What a heading or a label calls a cookie, in its very words, the singular first. */
    cookies: string[]
    /** Beginnings of words that speak of cookies, with and without accents; `*` where words are put together before them. */
    stems: string[]
    /** What stands in a cell that says nothing: "none", "not applicable". */
    nothing: string[]
    /** Verbs between a provider and the cookies that follow: "Somebody sets". */
    sets: string[]
    /** The same where the cookies are named: "Somebody uses the cookie". */
    uses: string[]
    /** What stands in a title between the word for cookies and whose they are; blank where nothing may. */
    of: string[]
  }
  links: LinkWords
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
  purposes: PurposeWords
}

/** What the words of a row can tell of its kind or of consent where it names neither (`words-of-purpose.ts`). */
export const PURPOSE_SENSES = ['exempt', 'required', 'necessary', 'statistics', 'marketing'] as const

/**
 * The words of one language for each; of a sentence, `denials` say that what is named is not so, `doubts` that it hangs on something
 * or is about a choice. Both are single words; `*` before or behind one stands for any beginning or end.
 */
export type PurposeWords = Record<(typeof PURPOSE_SENSES)[number] | 'denials' | 'doubts', string[]>

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
  cookies: ReadonlyMap<string, true>
  /** What one cookie is called. */
  cookie: ReadonlyMap<string, true>
  and: ReadonlyMap<string, true>
  /** "and" and "or". */
  joins: ReadonlyMap<string, true>
  sets: ReadonlyMap<string, true>
  uses: ReadonlyMap<string, true>
  /** What stands between the word for cookies and whose they are, in the first language alone. */
  of: ReadonlySet<string>
  /** First words of what means the site that speaks: "our", "this". */
  own: ReadonlyMap<string, true>
  /** What titles call a policy or a list: words that name nobody. */
  general: ReadonlyMap<string, true>
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
  const cookies = new Map<string, true>()
  const cookie = new Map<string, true>()
  const and = new Map<string, true>()
  const joins = new Map<string, true>()
  const sets = new Map<string, true>()
  const uses = new Map<string, true>()
  const general = new Map<string, true>()
  const own = new Map<string, true>()
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
    addAll(cookies, words.text.cookies, true)
    addAll(cookie, words.text.cookies.slice(0, 1), true)
    addAll(and, words.inNames.and, true)
    addAll(joins, [...words.inNames.and, ...words.inNames.or], true)
    addAll(sets, words.text.sets, true)
    addAll(uses, [...words.text.sets, ...words.text.uses], true)
    addAll(
      own,
      [...words.links.own, ...words.links.small].map((phrase) => phrase.split(' ', 1)[0] ?? ''),
      true,
    )
    addAll(general, [...words.links.policy, ...words.links.list], true)
    for (const word of words.setBy) setBy.add(fold(word))
  }
  return {
    roles,
    categories,
    units,
    numbers,
    parties,
    session,
    persistent,
    storages,
    setBy: [...setBy],
    named,
    cookies,
    cookie,
    and,
    joins,
    sets,
    uses,
    of: new Set(languages[0]?.text.of.map(fold)),
    own,
    general,
  }
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

const beginnings = new WeakMap<ReadonlyMap<string, unknown>, ReadonlySet<string>>()

/** The first words of a map's phrases: most words of a text are none of them, and are passed at once. */
function beginningsOf(map: ReadonlyMap<string, unknown>): ReadonlySet<string> {
  const known = beginnings.get(map)
  if (known !== undefined) return known
  const words = new Set([...map.keys()].map((phrase) => phrase.split(' ', 1)[0] ?? ''))
  beginnings.set(map, words)
  return words
}

/** Finds every phrase of the map in folded words, the longest at each place, left to right. */
export function findPhrases<Value>(folded: string, map: ReadonlyMap<string, Value>): Found<Value>[] {
  const words = folded === '' ? [] : folded.split(' ')
  const found: Found<Value>[] = []
  const first = beginningsOf(map)
  let at = 0
  while (at < words.length) {
    if (!first.has(words[at] ?? '')) {
      at++
      continue
    }
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

/** Tells whether a text holds a phrase, in whatever case and with whatever accents. */
export function holdsPhrase(text: string, phrases: ReadonlyMap<string, unknown>): boolean {
  return findPhrases(fold(text), phrases).length > 0
}
