import { fold } from '../../../core/fold'
import { LINK_SENSES, type LinkSense } from '../../../core/vocabulary'
import { CATEGORY_WORDS, ELIDED, LINK_WORDS } from './words-of-links'

/** What the words of a link, a part of an address or a sentence tell. */
export interface Naming {
  senses: ReadonlySet<LinkSense>
  /** Number of words. */
  words: number
  /** Number of words that are in no list. */
  unknown: number
  /** A word for cookies stands in them, be it as a part of a longer word. */
  holdsCookies: boolean
}

const MOST_CHARACTERS = 400
const LONGEST_PHRASE = 6
/** The first part of a compound: a word of one of these, the second a word of a document, a choice or a list. */
const HEADS: readonly LinkSense[] = ['cookies', 'privacy']
const TAILS: readonly LinkSense[] = ['policy', 'settings', 'list']
const SHORTEST_PART = 3
/** Between the parts of a compound: integritetSpolicy, EvästeIDen. */
const JOINTS = ['', 's']

/** Addresses spell German and northern letters out: `datenschutzerklaerung`. */
const SPELLED_OUT: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' }

function spellings(phrase: string): string[] {
  const spelledOut = phrase.toLowerCase().replace(/[äöüåø]/g, (letter) => SPELLED_OUT[letter] ?? letter)
  return [fold(phrase), fold(spelledOut)]
}

const phrases = new Map<string, Set<LinkSense>>()
/** The first words of all phrases. */
const beginnings = new Set<string>()
// A policy in parts names each by a category: "Cookies: advertising".
for (const phrase of CATEGORY_WORDS.flatMap(spellings)) know(phrase, 'small')
for (const links of LINK_WORDS) {
  for (const sense of LINK_SENSES) {
    for (const phrase of links[sense].flatMap(spellings)) know(phrase, sense)
  }
}

const cookieWords = [...new Set(LINK_WORDS.flatMap(({ cookies }) => cookies.map(fold)))].filter(
  (word) => word.length > SHORTEST_PART + 1,
)

function know(phrase: string, sense: LinkSense): void {
  beginnings.add(phrase.split(' ', 1)[0] ?? '')
  phrases.set(phrase, (phrases.get(phrase) ?? new Set()).add(sense))
}

/**
 * Reads what words tell, in any language: every phrase of the lists in them, compounds (`Cookiehinweise`), elided
 * articles (`dutilisation` in an address). Digits and the site's own names are no unknown words. Text behind the first
 * 400 characters is passed over.
 */
export function readNaming(text: string, ownNames: ReadonlySet<string>): Naming {
  const folded = fold(text.slice(0, MOST_CHARACTERS))
  const words = folded === '' ? [] : folded.split(' ')
  const senses = new Set<LinkSense>()
  const known = words.map((word) => word.length === 1 || /^\d+$/.test(word) || ownNames.has(word))
  for (const [at, word] of words.entries()) {
    for (let length = beginnings.has(word) ? LONGEST_PHRASE : 0; length > 0; length--) {
      const found = at + length > words.length ? undefined : phrases.get(words.slice(at, at + length).join(' '))
      if (found === undefined) continue
      for (const sense of found) senses.add(sense)
      known.fill(true, at, at + length)
    }
  }
  for (const [at, word] of words.entries()) {
    const inside = known[at] === true ? NONE : sensesWithin(word)
    if (inside.length === 0) continue
    known[at] = true
    for (const sense of inside) senses.add(sense)
  }
  const unknown = known.filter((isKnown) => !isKnown).length
  return { senses, words: words.length, unknown, holdsCookies: cookieWords.some((word) => folded.includes(word)) }
}

const NONE: readonly LinkSense[] = []

const BEFORE_ELISION = /^[aeiouh]/

function sensesWithin(word: string): readonly LinkSense[] {
  const elision = ELIDED.find((one) => word.startsWith(one) && BEFORE_ELISION.test(word.slice(one.length)))
  const bare = elision === undefined ? undefined : phrases.get(word.slice(elision.length))
  if (bare !== undefined) return [...bare]
  for (let cut = SHORTEST_PART; cut <= word.length - SHORTEST_PART; cut++) {
    const [head, tail] = [word.slice(0, cut), word.slice(cut)]
    const joined = partsOf(head, tail) ?? partsOf(tail, head)
    if (joined !== null) return joined
  }
  return NONE
}

/** Tells what a compound of two words tells, where they are a subject and what is said of it; else null. */
function partsOf(subject: string, said: string): LinkSense[] | null {
  const one = HEADS.filter((sense) => phrases.get(subject)?.has(sense))
  if (one.length === 0) return null
  for (const joint of JOINTS) {
    const other = phrases.get(said.slice(said.startsWith(joint) ? joint.length : 0))
    const two = TAILS.filter((sense) => other?.has(sense))
    if (two.length > 0) return [...one, ...two]
  }
  return null
}

/** Gives the fewest words for cookies by which a text in any language is known to speak of them, in lower case. */
export function wordsForCookies(): string[] {
  const all = [...new Set(LINK_WORDS.flatMap(({ cookies }) => cookies.map((word) => word.toLowerCase())))]
  return all.filter((word) => !all.some((other) => other !== word && word.includes(other)))
}
