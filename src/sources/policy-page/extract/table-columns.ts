import { namedCategory } from '../../../core/declared-category'
import { isDuration } from '../../../core/declared-duration'
import { fold } from '../../../core/fold'
import { findPhrases, type Role, type Vocabulary } from '../../../core/vocabulary'
import { type Labelled, readLabel, speaksOfCookies } from '../../reading/roles'
import { rule, unsaid } from '../../reading/rule'
import type { Cell, Rows } from './block'
import {
  columnOf,
  holdsGivers,
  holdsNames,
  isGiver,
  isHost,
  isShortCategory,
  isTick,
  loneNames,
  marksNames,
  shareOf,
} from './column-cells'
import { isTechnique, saysCategoryBeside } from './fields'
import { hasSigns, isBrandLike, likeness, namesIn } from './names'
import { namedBy } from './title'

/** What each column of a table holds; null for one of which nothing is known. */
export interface Columns {
  roles: (Role | null)[]
  /** The headings, folded; empty without a heading row. */
  headings: string[]
  /** The headings themselves show that the table is of cookies. */
  ofCookies: boolean
  /** Headings that name categories, over marks that say which a cookie is of. */
  kinds?: ReadonlyMap<number, string>
}

/**
 * Reads a row as headings of columns; null where it is none: it must name the cookie and one thing more of it.
 * `below` are the rows under it, by which a doubtful heading is decided.
 */
export function readHeadings(row: readonly Cell[], below: Rows, vocabulary: Vocabulary): Columns | null {
  const labels = labelsOf(row, below, vocabulary)
  if (!labels.some((label) => label?.role === 'name')) return null
  if (row.some((cell) => /\d/.test(cell.text) && isDuration(cell.text, vocabulary))) return null
  const name = nameColumn(row, labels, below)
  if (name === null) return null
  const roles = labels.map((label, at): Role | null => {
    if (at === name) return 'name'
    if (label === null || label.role !== 'name') return label?.role ?? null
    const isOfGivers = holdsGivers(columnOf(below, at), vocabulary)
    if (label.strength === 3 && speaksOfCookies(row[name]?.text ?? '')) return isOfGivers ? 'service' : null
    const isFree = label.strength === 1 && !labels.some((one) => one?.role === 'provider')
    return isFree && isOfGivers ? 'provider' : null
  })
  fillRoles(roles, below, vocabulary)
  fillProvider(roles, row, below)
  const others = new Set(roles.filter((role) => role !== null && role !== 'name'))
  if (others.size === 0) return null
  for (const [at, role] of roles.entries()) {
    if (role === 'category') roles[at] = kindOfType(columnOf(below, at), roles, vocabulary)
  }
  return {
    roles,
    headings: row.map((cell) => fold(cell.text)),
    ofCookies: row.some((cell) => speaksOfCookies(cell.text)),
    kinds: markedKinds(row, roles, below, vocabulary),
  }
}

/** "Necessary | Statistics" over cells that hold a tick or nothing. */
const markedKinds = rule(
  'marks under categories',
  () => new Map(),
  (
    row: readonly Cell[],
    roles: readonly (Role | null)[],
    below: readonly (readonly Cell[])[],
    vocabulary: Vocabulary,
  ) => {
    const isMarked = (at: number) => roles[at] === null && shareOf(columnOf(below, at), isTick) === 1
    const kinds = row.flatMap(({ text }, at) =>
      isMarked(at) && namedBy(text, vocabulary) === 'category' ? [[at, text] as const] : [],
    )
    return new Map<number, string>(kinds)
  },
)

/** Where no heading says "name", a short one that speaks of cookies may, over names by their form: "Cookies installed". */
const labelsOf = rule(
  'a heading that speaks of cookies',
  (row, _below, vocabulary) => row.map(({ text }) => readLabel(text, vocabulary)),
  (row: readonly Cell[], below: Rows, vocabulary: Vocabulary): (Labelled | null)[] => {
    const labels = row.map(({ text }) => (text.length > 80 ? null : readLabel(text, vocabulary)))
    if (labels.some((label) => label?.role === 'name')) return labels
    return labels.map((label, at) => {
      const { text } = row[at] as Cell
      const isShort = text.split(/\s+/).length <= 4
      const isBlank = at === 0 && text === '' && row.length > 1
      const texts = columnOf(below, at)
      const is =
        label === null &&
        isShort &&
        (isBlank ? holdsNames(texts) || areNames(texts) : speaksOfCookies(text) && holdsNames(texts))
      const isBoth = label?.role === 'purpose' && isShort && speaksOfCookies(text) && marksNames(below, at)
      return is || isBoth ? { role: 'name', strength: 1 } : label
    })
  },
)

/** Under no heading at all, all are names by their form, and some have signs. */
function areNames(texts: readonly string[]): boolean {
  return texts.every((text) => likeness(text) === 2) && texts.some(hasSigns)
}

/** Columns whose headings say nothing known are told by their cells: durations, and the longest words as the purpose. */
export const fillRoles = rule(
  'columns by their cells',
  unsaid,
  (roles: (Role | null)[], below: Rows, vocabulary: Vocabulary, purposes: RegExp = /\s\S+\s/) => {
    const unknown = roles.flatMap((role, at) => (role === null ? [{ at, texts: columnOf(below, at) }] : []))
    if (!roles.includes('duration')) {
      const durations = unknown.find(({ texts }) => shareOf(texts, (text) => isDuration(text, vocabulary)) >= 0.6)
      if (durations !== undefined) roles[durations.at] = 'duration'
    }
    if (!roles.includes('category')) {
      const categories = unknown.find(
        ({ at, texts }) => roles[at] === null && shareOf(texts, (text) => isShortCategory(text, vocabulary)) >= 0.8,
      )
      if (categories !== undefined) roles[categories.at] = 'category'
    }
    if (roles.includes('purpose')) return
    const words = (texts: readonly string[]) => shareOf(texts, (text) => purposes.test(text))
    const longest = unknown
      .filter(({ at, texts }) => roles[at] === null && words(texts) >= 0.6)
      .toSorted((one, other) => other.texts.join('').length - one.texts.join('').length)[0]
    if (longest !== undefined) roles[longest.at] = 'purpose'
  },
)

/** A preposition: "From", "Van". */
const SMALL_WORD = /^\p{L}{1,4}$/u

/** Whose the cookies are may stand under an empty heading or a small word, or as hosts under one that says "origin". */
const fillProvider = rule(
  'somebody under an empty heading',
  unsaid,
  (roles: (Role | null)[], headings: readonly Cell[], below: Rows) => {
    const party = roles.indexOf('party')
    if (party >= 0 && shareOf(columnOf(below, party), isHost) >= 0.5) roles[party] = 'domain'
    if (roles.includes('provider') || roles.includes('service')) return
    const giver = roles.findIndex(
      (role, at) =>
        (role === null || role === 'purpose') &&
        (headings[at]?.text === '' || (role === null && SMALL_WORD.test(headings[at]?.text ?? ''))) &&
        shareOf(columnOf(below, at), isGiver) >= 0.6,
    )
    if (giver >= 0) roles[giver] = 'provider'
  },
)

function nameColumn(row: readonly Cell[], labels: ReturnType<typeof readLabel>[], below: Rows): number | null {
  let best: { at: number; score: number } | null = null
  for (const [at, label] of labels.entries()) {
    if (label?.role !== 'name' || (at > 0 && row[at]?.origin === row[at - 1]?.origin)) continue
    const texts = columnOf(below, at)
    const share = shareOf(texts.length === 0 ? loneNames(below, at) : texts, (text) => namesIn(text).length > 0)
    if (share < 0.5) continue
    const isOfCookies = label.strength > 1 && speaksOfCookies(row[at]?.text ?? '')
    const score = label.strength + share + (isOfCookies ? 1 : 0) + shareOfForms(texts)
    if (best === null || score > best.score) best = { at, score }
  }
  return best?.at ?? null
}

/** Names by their form stand beside what they are called: "Cookie | Name" over "_ga | Google Analytics". */
const shareOfForms = rule(
  'names beside what they are called',
  () => 0,
  (texts: readonly string[]): number =>
    3 * shareOf(texts, (text) => namesIn(text).some((name) => likeness(name) === 2 && !isBrandLike(name))),
)

/** A column "type" may hold the category, the party, the technique or, beside it, the duration. */
const kindOfType = rule(
  'what a type says',
  () => 'category' as const,
  (texts: readonly string[], roles: readonly (Role | null)[], vocabulary: Vocabulary): Role => {
    if (texts.length === 0) return 'category'
    const share = (is: (text: string) => boolean) => texts.filter(is).length / texts.length
    if (!roles.includes('duration') && share((text) => isDuration(text, vocabulary)) >= 0.5) return 'duration'
    if (share((text) => saysCategoryBeside(text, vocabulary)) >= 0.3) return 'category'
    if (share((text) => isTechnique(text, vocabulary)) >= 0.5) return 'storage'
    if (share((text) => namedCategory(text, vocabulary) !== null) >= 0.3) return 'category'
    if (share((text) => findPhrases(fold(text), vocabulary.parties).length > 0) >= 0.5) return 'party'
    return 'category'
  },
)
