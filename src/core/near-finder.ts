import type { Charter, Entry } from './charter'
import { parseNamePatterns } from './declared-names'
import { isOrdinaryWord } from './distinctive'
import type { EntryPlace } from './entry-place'
import { NameIndex } from './name-index'
import type { Near } from './near'
import type { Part } from './part'
import { plainText } from './plain-text'
import { sentenceAround } from './sentence-around'
import { type DeclaredName, similarNames } from './similar-names'
import { type SiteText, siteTexts } from './site-text'
import { forEachInSteps, type Steps } from './steps'
import { textFragment } from './text-fragment'
import { findWords, type Spot } from './word-finder'
import { findWritten } from './written-patterns'

/** What in the site's own words may mean a name, and in which entry where it is one. */
export interface Found {
  near: Near
  place: EntryPlace | null
}

interface Remembered {
  parts: readonly Part[]
  found: Map<string, Found | null>
}

/** What was found by the same names and parts, as they are from one look at a tab to the next. */
const remembered = new WeakMap<readonly DeclaredName[], Remembered>()
const MOST_REMEMBERED = 50_000

/**
 * Finds for each name that no row declares what in the site's own words may mean it, the strongest first: a row that its page hides,
 * a declared name that is like it, then its name or stem in the text of a part or in a row, an ordinary word last. Only what the site itself says counts; `own` are
 * the names that it declares. What one name is near does not depend on the others, so that each is looked for once while nothing of the
 * charters and parts is another. Linear in names, rows and texts.
 */
export function* findNear(
  names: ReadonlySet<string>,
  own: readonly DeclaredName[],
  charters: readonly Charter[],
  parts: readonly Part[],
): Steps<ReadonlyMap<string, Found | null>> {
  const telling = parts.filter(({ text }) => text !== null)
  const last = remembered.get(own)
  const isSame = last?.parts.length === telling.length && last.parts.every((part, at) => part === telling[at])
  const found =
    last !== undefined && isSame && last.found.size < MOST_REMEMBERED ? last.found : new Map<string, Found | null>()
  remembered.set(own, { parts: telling, found })
  const fresh = new Set([...names].filter((name) => !found.has(name)))
  if (fresh.size === 0) return found
  // A name is put down only once it was looked for: another search may go on between two steps of this one.
  const its = yield* lookFor(fresh, own, charters, telling)
  yield* forEachInSteps(fresh, (name) => found.set(name, its.get(name) ?? null))
  return found
}

function* lookFor(
  names: ReadonlySet<string>,
  own: readonly DeclaredName[],
  charters: readonly Charter[],
  parts: readonly Part[],
): Steps<Map<string, Found>> {
  const found = yield* hiddenIn(names, parts)
  const told = new Map<Entry, Near>()
  yield* forEachInSteps(yield* similarNames(names, own), ([name, { place }]) => {
    const entry = charters[place.charter]?.entries[place.entry]
    if (found.has(name) || entry === undefined) return
    const near = told.get(entry) ?? nearEntry(entry)
    told.set(entry, near)
    found.set(name, { near, place })
  })
  const left = [...names].filter((name) => !found.has(name))
  const texts = left.length === 0 ? [] : yield* siteTexts(charters, parts)
  const written = yield* findWritten(left, texts)
  const words = yield* findWords(
    left,
    texts.map(({ text }) => text),
  )
  yield* forEachInSteps(words, ([name, spots]) => {
    const strongest = spots.find((spot) => !isWord(name, spot)) ?? written.get(name) ?? spots[0]
    if (strongest !== undefined) found.set(name, { near: nearSpot(name, strongest, texts), place: null })
  })
  yield* forEachInSteps(written, ([name, spot]) => {
    if (!found.has(name)) found.set(name, { near: nearSpot(name, spot, texts), place: null })
  })
  return found
}

/** Finds the names that a row declares which the page hides from its readers. */
function* hiddenIn(names: ReadonlySet<string>, parts: readonly Part[]): Steps<Map<string, Found>> {
  const rows = parts.flatMap(({ hidden = [], url }) =>
    hidden.flatMap((row) => parseNamePatterns(row.name).map((pattern) => ({ pattern, item: { ...row, url } }))),
  )
  const found = new Map<string, Found>()
  if (rows.length === 0) return found
  const index = yield* NameIndex.inSteps(rows)
  yield* forEachInSteps(names, (name) => {
    index.each(name, (_, [row]) => {
      if (row === undefined || found.has(name)) return
      const quote = sentenceAround(plainText(row.quote), 0)
      found.set(name, { near: { reason: 'hidden', words: row.name, quote, url: row.url }, place: null })
    })
  })
  return found
}

/** Tells what of an entry is meant by a name that it does not declare, though it is like its own, or of another domain. */
export function nearEntry(entry: Entry, reason: 'similar-name' | 'other-domain' = 'similar-name'): Near {
  const quote = sentenceAround(plainText(entry.quote), 0)
  return { reason, words: entry.name, quote, url: withFragment(entry.locator.url, quote) }
}

/** The name stands there only as a word that anyone may use. */
function isWord(name: string, { words }: Spot): boolean {
  return isOrdinaryWord(name) || isOrdinaryWord(words)
}

function nearSpot(name: string, spot: Spot, texts: readonly SiteText[]): Near {
  const reason = isWord(name, spot) ? 'word-in-text' : 'in-text'
  const place = texts[spot.text]?.placeAt(spot.at)
  if (place === undefined) return { reason, words: spot.words, quote: spot.words, url: null }
  const quote = sentenceAround(place.text, place.at, spot.words.length)
  return { reason, words: spot.words, quote, url: place.isShown ? withFragment(place.url, quote) : place.url }
}

/** Puts the text directive behind an address, in place of one that stands there; an address with a fragment keeps it. */
function withFragment(url: string | null, quote: string): string | null {
  const directive = textFragment(quote)
  if (url === null || directive === null || !/^https?:/.test(url)) return url
  const bare = url.replace(/#?:~:.*$/s, '')
  return bare.includes('#') ? `${bare}${directive.slice(1)}` : `${bare}${directive}`
}
