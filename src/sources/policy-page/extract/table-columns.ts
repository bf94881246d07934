import { isDuration } from '../../../core/declared-duration'
import { fold } from '../../../core/fold'
import type { Role, Vocabulary } from '../../../core/vocabulary'
import { type Labelled, readLabel, speaksOfCookies } from '../../reading/roles'
import { none, rule, same, unsaid } from '../../reading/rule'
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
import { fieldOf } from './fields'
import { isBrandLike, likeness, namesIn } from './names'
import { namedBy } from './title'

/** What each column holds; null for one of which nothing is known. */
export type Roles = (Role | null)[]

/** What is known of the columns of a table. */
export interface Columns {
  roles: Roles
  /** The headings, folded; empty without a heading row. */
  headings: string[]
  /** The headings themselves show that the table is of cookies. */
  ofCookies: boolean
  /** Headings that name categories, over marks that say which a cookie is of, by their columns. */
  kinds: [number, string][]
}

/**
 * Reads a row as headings of columns; null where it is none: it must name the cookie and one thing more of it.
 * `below` are the rows under it, by which a doubtful heading is decided.
 */
export function readHeadings(row: readonly Cell[], below: Rows, vocabulary: Vocabulary): Columns | null {
  const said = row.map(({ text }) => readLabel(text, vocabulary))
  const labels = labelsOf(said, row, below)
  const name = nameColumn(row, labels, below)
  if (name < 0 || row.some((cell) => /\d/.test(cell.text) && isDuration(cell.text, vocabulary))) return null
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
  if (roles.every((role) => role === null || role === 'name')) return null
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
  none,
  (row: readonly Cell[], roles: Roles, below: Rows, vocabulary: Vocabulary): [number, string][] =>
    row.flatMap(({ text }, at) => {
      const isMarked = roles[at] === null && shareOf(columnOf(below, at), isTick) === 1
      return isMarked && namedBy(text, vocabulary) === 'category' ? [[at, text]] : []
    }),
)

/** Where no heading says "name", a short one that speaks of cookies may, or none at all, over names by their form: "Cookies installed". */
const labelsOf = rule(
  'a heading that speaks of cookies',
  same,
  (labels: (Labelled | null)[], row: readonly Cell[], below: Rows): (Labelled | null)[] => {
    if (labels.some((label) => label?.role === 'name')) return labels
    return labels.map((label, at) => {
      const text = row[at]?.text ?? ''
      const isBlank = at === 0 && text === '' && row.length > 1
      if (!isBlank && (text.split(/\s+/).length > 4 || !speaksOfCookies(text))) return label
      const isOfNames = label === null && holdsNames(columnOf(below, at))
      const isBoth = label?.role === 'purpose' && marksNames(below, at)
      return isOfNames || isBoth ? { role: 'name', strength: 1 } : label
    })
  },
)

/** Gives a role that no column has to the first unknown one of whose cells so large a share is such. */
export function fillRole(roles: Roles, role: Role, below: Rows, least: number, is: (text: string) => boolean): void {
  if (roles.includes(role)) return
  const found = roles.findIndex((known, at) => known === null && shareOf(columnOf(below, at), is) >= least)
  if (found >= 0) roles[found] = role
}

/** Columns whose headings say nothing known are told by their cells: durations, and the longest words as the purpose. */
export const fillRoles = rule(
  'columns by their cells',
  unsaid,
  (roles: Roles, below: Rows, vocabulary: Vocabulary, purposes: RegExp = /\s\S+\s/) => {
    fillRole(roles, 'duration', below, 0.6, (text) => isDuration(text, vocabulary))
    fillRole(roles, 'category', below, 0.8, (text) => isShortCategory(text, vocabulary))
    const lengths = roles.map((role, at) => {
      const texts = role === null ? columnOf(below, at) : []
      return shareOf(texts, (text) => purposes.test(text)) >= 0.6 ? texts.join('').length : 0
    })
    const longest = Math.max(0, ...lengths)
    if (longest > 0 && !roles.includes('purpose')) roles[lengths.indexOf(longest)] = 'purpose'
  },
)

/** Nothing, or a preposition: "From", "Van". */
const SMALL_WORD = /^\p{L}{0,4}$/u

/** Whose the cookies are may stand under an empty heading or a small word, or as hosts under one that says "origin". */
const fillProvider = rule(
  'somebody under an empty heading',
  unsaid,
  (roles: Roles, headings: readonly Cell[], below: Rows) => {
    const party = roles.indexOf('party')
    if (party >= 0 && shareOf(columnOf(below, party), isHost) >= 0.5) roles[party] = 'domain'
    if (roles.includes('provider') || roles.includes('service')) return
    const giver = roles.findIndex((role, at) => {
      const heading = headings[at]?.text ?? ''
      const isOpen = role === null ? SMALL_WORD.test(heading) : role === 'purpose' && heading === ''
      return isOpen && shareOf(columnOf(below, at), isGiver) >= 0.6
    })
    if (giver >= 0) roles[giver] = 'provider'
  },
)

/** Gives the place of the column of names; -1 where there is none. */
function nameColumn(row: readonly Cell[], labels: (Labelled | null)[], below: Rows): number {
  const scores = labels.map((label, at) => {
    if (label?.role !== 'name' || (at > 0 && row[at]?.origin === row[at - 1]?.origin)) return 0
    const texts = columnOf(below, at)
    const share = shareOf(texts.length === 0 ? loneNames(below, at) : texts, (text) => namesIn(text).length > 0)
    const isOfCookies = label.strength > 1 && speaksOfCookies(row[at]?.text ?? '')
    return share < 0.5 ? 0 : label.strength + share + (isOfCookies ? 1 : 0) + shareOfForms(texts)
  })
  const best = Math.max(0, ...scores)
  return best > 0 ? scores.indexOf(best) : -1
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
  (texts: readonly string[], roles: Roles, vocabulary: Vocabulary): Role => {
    const isTime = !roles.includes('duration') && shareOf(texts, (text) => isDuration(text, vocabulary)) >= 0.5
    if (isTime) return 'duration'
    const fields = texts.map((text) => fieldOf('category', text, vocabulary))
    return (['storage', 'party'] as const).find((field) => shareOf(fields, (one) => one === field) >= 0.5) ?? 'category'
  },
)
