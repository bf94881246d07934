import { namedCategory } from '../../../core/declared-category'
import type { Vocabulary } from '../../../core/vocabulary'
import { speaksOfCookies } from '../../reading/roles'
import { type Above, type Heading, REACH } from './above'
import { bareLabel } from './bare-label'
import { type Block, oneLine, type Table } from './block'
import { countedProvider } from './counted-title'
import { type Fields, stated } from './declaration'
import { fieldOf } from './fields'
import { subjectOf, takeProvider } from './giver'
import { readLabels } from './label-pairs'
import { enter } from './place'
import { no, nothing, rule, same } from './rule'
import { namedBy } from './title'

/** A line of text that is no heading holds until any heading comes. */
const LINE_LEVEL = 7
const LONGEST_PROVIDER = 80
const LONGEST_SHARED = 120
const LONGEST_LINE_TITLE = 80

/** Gives what is known behind a block that declares nothing itself. */
export function pass(above: Above, blocks: readonly Block[], at: number): Above {
  const block = blocks[at] as Block
  if (block.table !== null) return passTable(above, block.table)
  const counted = countedProvider(blocks, at, above.vocabulary)
  if (counted !== null) return share(above, { provider: counted }, 0)
  const known = passLabels(above, blocks, at)
  return block.kind === 'heading' ? passHeading(known, block, blocks[at + 1]) : passText(known, block)
}

/** Tells whether a title names a category, or tells cookies apart by whose they are or how long they live. */
function namesKind({ names }: Heading): boolean {
  return names === 'category' || names === 'kind'
}

function headingOf(level: number, text: string, vocabulary: Vocabulary): Heading {
  return { level, text, names: namedBy(text, vocabulary), isOfCookies: speaksOfCookies(text) }
}

function share(above: Above, fields: Fields, level: number): Above {
  return { ...above, shared: { fields: { ...above.shared.fields, ...fields }, level } }
}

/** What labels state holds for all below: under the heading above them, in their list of terms, or from here on. */
function passLabels(above: Above, blocks: readonly Block[], at: number): Above {
  const block = blocks[at] as Block
  const next = blocks[at + 1]
  const isProvider = bareLabel(blocks, at, above.vocabulary)?.role === 'provider'
  if (isProvider && next !== undefined && next.kind !== 'heading' && next.text.length <= LONGEST_PROVIDER) {
    const provider = oneLine(next.text)
    if (block.kind === 'heading') return share(above, { provider }, block.level - 1)
    if (block.kind === 'term' && next.kind === 'definition')
      return { ...above, giver: { group: block.group, provider } }
  }
  return block.kind === 'definition' ? above : shareLabels(above, block)
}

const shareLabels = rule('labels for all below', same, (above: Above, block: Block): Above => {
  const fields: Fields = {}
  for (const { role, value } of readLabels(block, above.vocabulary).pairs) {
    const words = stated(value)
    const isShared = role === 'provider' || role === 'service' || role === 'category'
    if (isShared && words !== undefined && words.length < LONGEST_SHARED)
      fields[fieldOf(role, words, above.vocabulary)] = words
  }
  return Object.keys(fields).length === 0 ? above : share(above, fields, 0)
})

function passHeading(above: Above, { level, text, group }: Block, next: Block | undefined): Above {
  const { shared, vocabulary } = above
  const heading = headingOf(level, text, vocabulary)
  const isLeft = shared.level >= level || shared.level === 0
  return {
    ...above,
    headings: [...above.headings.filter((one) => one.level < level), heading],
    place: enter(above.place, level, text),
    ...categoryUnder(above, heading),
    shared: isLeft ? { fields: {}, level: 0 } : shared,
    cookieWords: heading.isOfCookies ? REACH : above.cookieWords - REACH / 2,
    isUnderHeading: true,
    intro: '',
    leader: null,
    giver: null,
    labelled: isOverLabel(heading, next, vocabulary) ? { group, category: text } : above.labelled,
  }
}

/**
 * A heading ends the category of one that is no lower; but a provider's of the same level stands under it where no cookie
 * came between, and so do those that follow.
 */
function categoryUnder(above: Above, heading: Heading): Partial<Above> {
  const { category, isCategoryUsed } = above
  if (namesKind(heading)) return { category: heading, isCategoryUsed: false, linesSinceCategory: 0 }
  if (category === null || category.level < heading.level) return {}
  const isUnder = category.level === heading.level && !isCategoryUsed && heading.names === 'provider'
  return { category: isUnder ? { ...category, level: category.level - 0.5 } : null }
}

/** A lower heading right below says "name". */
const isOverLabel = rule(
  'a heading over labels',
  no,
  ({ level }: Heading, next: Block | undefined, vocabulary: Vocabulary): boolean => {
    if (next?.kind !== 'heading' || level < 2 || next.level <= level) return false
    return bareLabel([next], 0, vocabulary)?.role === 'name'
  },
)

function passText(above: Above, block: Block): Above {
  const { text } = block
  const { vocabulary } = above
  const line = passLine(above, boldLead(block) ?? text)
  if (block.kind === 'item') line.leader ??= above.leader
  if (above.isUnderHeading && /[.!]$/.test(text)) Object.assign(line, introOf(text, vocabulary))
  const passed = { ...above, ...line, isUnderHeading: false }
  passed.cookieWords = speaksOfCookies(text) ? REACH : above.cookieWords - 1
  return isTitle(block) ? passTitle(passed, text.replace(/:$/, '')) : passed
}

/** What a sentence right under a heading says is of all that stands under it: its purpose, and who sets it. */
const introOf = rule(
  'a sentence under a heading',
  () => ({ intro: '', leader: null }),
  (text: string, vocabulary: Vocabulary): Pick<Above, 'intro' | 'leader'> => {
    const fields: Fields = { purpose: text }
    takeProvider(fields, vocabulary)
    return { intro: text, leader: fields.provider ?? null }
  },
)

/** A title in bold ends the category that the one before it named. */
function passTitle(above: Above, text: string): Above {
  const { category } = above
  const isLeft = category?.level === LINE_LEVEL && category.text.replace(/:$/, '') !== text
  return { ...above, place: enter(above.place, LINE_LEVEL, text), category: isLeft ? null : category }
}

type Line = Pick<Above, 'leader' | 'linesSinceCategory'> & Partial<Above>

/** A line may lead in what somebody sets, or name the category of what follows. */
function passLine({ vocabulary, category, shared, linesSinceCategory }: Above, text: string): Line {
  const end = text.indexOf('\n')
  const line = end < 0 ? text : text.slice(0, end)
  const leader = line.endsWith(':') && speaksOfCookies(line) ? subjectOf(line, vocabulary) : null
  const passed = { leader, linesSinceCategory: linesSinceCategory + 1 }
  const lead = leader === null ? leadOf(line) : null
  const title = lead === null ? null : headingOf(LINE_LEVEL, lead, vocabulary)
  if (title === null || !namesKind(title)) return passed
  const isSaidAgain =
    linesSinceCategory === 0 &&
    namedCategory(title.text, vocabulary) === namedCategory(category?.text ?? '', vocabulary)
  if (isSaidAgain) return { leader, linesSinceCategory: 0 }
  const { declaredCategory: _, ...fields } = shared.fields
  return { leader, linesSinceCategory: 0, category: title, shared: { ...shared, fields } }
}

/** A table that declares nothing and has a single cell is a line of text. */
function passTable(above: Above, { rows }: Table): Above {
  const [cell] = rows.length === 1 ? (rows[0] ?? []) : []
  const isLine = cell !== undefined && rows[0]?.every(({ origin }) => origin === cell.origin)
  return isLine ? { ...above, ...passLine(above, cell.text) } : above
}

/** A short line all in bold, or one that ends in a colon, is a title of what follows. */
const isTitle = rule('titles in bold or before a colon', no, ({ kind, segments, text }: Block): boolean => {
  if (kind !== 'text' || text.length > LONGEST_LINE_TITLE) return false
  if (/[.!?;\n]/.test(text.replace(/^\d[\d.]*/, ''))) return false
  return text.endsWith(':') || segments.every((segment) => segment.strong || segment.text.trim() === '')
})

const LONGEST_BOLD = 60

/** "**Marketing.** They show …": the bold words that begin a paragraph are its title. */
const boldLead = rule('a paragraph that begins in bold', nothing, ({ segments }: Block): string | null => {
  const [first, second] = segments.filter(({ text }) => text.trim() !== '')
  const text = first?.strong ? first.text.trim() : ''
  return second !== undefined && text.length < LONGEST_BOLD && /^[^.:]+[.:]$/.test(text) ? text.slice(0, -1) : null
})

const LONGEST_LEAD = 90
const MOST_LEAD_WORDS = 7

/** The words before a colon or dash, or a whole short line without a stop. */
const leadOf = rule('lines that name a category', nothing, (line: string): string | null => {
  const lead = /^([^:–—.]{3,90}?)\s*(?:[:–—]\s|:$)/.exec(line)?.[1]
  if (lead !== undefined) return lead.split(/\s+/).length <= MOST_LEAD_WORDS ? lead : null
  return line.length <= LONGEST_LEAD && !/[.!?;]$/.test(line) ? line : null
})
