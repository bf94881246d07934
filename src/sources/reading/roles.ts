import { fold } from '../../core/fold'
import { findPhrases, holdsPhrase, type Role, type Vocabulary } from '../../core/vocabulary'
import { allWords } from './vocabulary-of'

/** What a heading says that its column, or a label its value, holds. */
export interface Labelled {
  role: Role
  /** 3: these very words; 2: among other words; 1: the bare word "cookie", which may name anything of it. */
  strength: 1 | 2 | 3
}

/** A stem begins a word, but where it says with `*` that words are put together before it: "Drittanbietercookies". */
const [within, first] = [true, false].map((isWithin) =>
  [...new Set(allWords().flatMap(({ text }) => text.stems))]
    .filter((stem) => stem.startsWith('*') === isWithin)
    .map((stem) => stem.replace('*', '').replace(/\s/g, '\\s?'))
    .join('|'),
)
const ABOUT_COOKIES = new RegExp(`${within}|(?<!\\p{L})(?:${first})`, 'iu')
const MOST_WORDS = 7
const LONGEST_LABEL = 160

/** Reads a column heading or a label; null where its words name no role. */
export function readLabel(text: string, vocabulary: Vocabulary): Labelled | null {
  if (text.length > LONGEST_LABEL || /_\S/.test(text)) return null
  const folded = fold(text)
  if (folded === '' || folded.length > 80) return null
  const exact = vocabulary.roles.get(folded)
  if (vocabulary.cookies.has(folded)) return { role: 'name', strength: 1 }
  if (exact !== undefined) return { role: exact, strength: 3 }
  const words = folded.split(' ')
  if (words.length > MOST_WORDS) return null
  const mayBeBoth = holdsPhrase(text, vocabulary.cookies)
  if (mayBeBoth && isCookieAndOther(text, vocabulary)) return { role: 'name', strength: 2 }
  const found = findPhrases(folded, vocabulary.roles).filter(({ at, length }) => {
    const phrase = words.slice(at, at + length).join(' ')
    return !vocabulary.cookies.has(phrase) && phrase.length > 2
  })
  const longest = found.toSorted((one, other) => other.length - one.length || one.at - other.at)[0]
  return longest === undefined ? null : { role: longest.value, strength: 2 }
}

const BESIDE = new Set<Role>(['name', 'provider', 'service', 'domain'])

/** "Cookie / Service", "Services & cookies": the names stand there, with what they are of. */
function isCookieAndOther(text: string, vocabulary: Vocabulary): boolean {
  const isWord = (word: string) => word !== '' && !vocabulary.joins.has(word)
  const parts = text
    .split(/[/&+|]|\s(?=\p{L}+\s)/u)
    .map((part) => fold(part).split(' ').filter(isWord).join(' '))
    .filter((part) => part !== '')
  if (parts.length !== 2 || !parts.some((part) => vocabulary.cookies.has(part))) return false
  return parts.some((part) => BESIDE.has(vocabulary.roles.get(part) ?? 'purpose') && !vocabulary.cookies.has(part))
}

/**
 * Tells whether a short title is the name of somebody or something rather than a kind of cookie: "Google Analytics" is,
 * "Analytics" and "Analytics cookies" are not.
 */
export function isProperName(text: string, vocabulary: Vocabulary): boolean {
  const [first = '', ...others] = text
    .replace(/\s*\([^()]*\)$/, '')
    .trim()
    .split(/\s+/)
  if (others.length > 4 || !/\p{Lu}/u.test(first) || /[.:?!]$/.test(withoutShortForms(text))) return false
  const isCategory = (word: string) => (vocabulary.categories.get(fold(word)) ?? 'unclassified') !== 'unclassified'
  const isTitle = vocabulary.categories.has(fold(text.replace(/\s*[([]?\d+[)\]]?$/, '')))
  if (isTitle || speaksOfCookies(text) || vocabulary.roles.has(fold(first)) || isCategory(first)) return false
  return !others.some((word) => /^\p{Ll}/u.test(word) && isCategory(word))
}

const SHORT_FORM = /(?<![\p{L}\d])(?:(?:\p{L}\.){2,}|\p{Lu}\p{L}{0,3}\.)(?=[\s,)]|$)/gu

/** Takes the stops off short forms, as companies have them, which end no sentence: "S.r.l.", "Inc.". */
export function withoutShortForms(text: string): string {
  return text.replace(SHORT_FORM, (form) => form.replaceAll('.', ''))
}

/** Tells whether a short title tells cookies apart by whose they are or how long they live: "third-party cookies". */
export function isKindOfCookies(text: string, vocabulary: Vocabulary): boolean {
  const folded = fold(text)
  if (folded.split(' ').length > 4 || !speaksOfCookies(text)) return false
  return [vocabulary.parties, vocabulary.session, vocabulary.persistent].some((map) => holdsPhrase(text, map))
}

/** Takes the words for cookies off folded words, also where another is put together with one: "marketingcookies". */
export function withoutCookies(folded: string, vocabulary: Vocabulary): string {
  const words = folded.split(' ').map((word) => {
    const cookie = [...vocabulary.cookies.keys()].find((one) => word.endsWith(one))
    return cookie === undefined ? word : word.slice(0, -cookie.length)
  })
  return words.filter((word) => word !== '').join(' ')
}

/** Tells whether words speak of cookies or what is like them. */
export function speaksOfCookies(text: string): boolean {
  return ABOUT_COOKIES.test(text)
}
