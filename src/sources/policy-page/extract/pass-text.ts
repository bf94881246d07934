import { namedCategory } from '../../../core/declared-category'
import { fold } from '../../../core/fold'
import type { Vocabulary } from '../../../core/vocabulary'
import { speaksOfCookies, withoutShortForms } from '../../reading/roles'
import { no, nothing, rule, same } from '../../reading/rule'
import { type Above, headingOf, NEW_CATEGORY, namesKind, REACH, UNDER_HEADING } from './above'
import { type Block, cellsOnce, type Table } from './block'
import { enter } from './declaration'
import { setterIn, subjectOf } from './giver'
import { namedBy, somebodyIn } from './title'

/** A line of text that is no heading holds until any heading comes. */
const LINE_LEVEL = 7
const LONGEST_LINE_TITLE = 80

/** Gives what is known behind a line or paragraph. */
export function passText(above: Above, block: Block, next: Block | undefined): Above {
  const { text } = block
  const bold = boldLead(block)
  const isLeadIn = leadsIn(bold ?? text, next, above.vocabulary)
  const passed = passLine(above, bold ?? text, isLeadIn)
  if (block.kind === 'item') passed.leader ??= above.leader
  if (above.isUnderHeading && /[.!]$/.test(text)) {
    passed.intro = text
    passed.leader = setterIn(text, above.vocabulary) ?? passed.leader
  }
  if (bold !== null) passed.leader ??= setterIn(text, above.vocabulary)
  passed.isUnderHeading = false
  passed.cookieWords = speaksOfCookies(text) && !isBesideNext(block, next) ? REACH : above.cookieWords - 1
  if (isLeadIn) return passed
  if (isTitle(block)) return passTitle(passed, text.replace(/:$/, ''), next)
  const isTitled = bold !== null && (above.isCategoryUsed || passed.category !== above.category)
  return isTitled ? passTitle(passed, bold, next) : passed
}

/** What one item says is not of those beside it. */
const isBesideNext = rule('items beside each other', no, ({ kind, level }: Block, next: Block | undefined) => {
  return kind === 'item' && next?.kind === 'item' && next.level === level
})

/** A title in bold ends the category that the one before it named. */
function passTitle(above: Above, text: string, next: Block | undefined): Above {
  const { category } = above
  const isLeft = category?.level === LINE_LEVEL && category.text.replace(/:$/, '') !== text
  const names = namedBy(text, above.vocabulary)
  const isKind = namesKind(names)
  const titled: Above = {
    ...above,
    headings: above.headings.filter(({ level }) => level < LINE_LEVEL || !isKind),
    place: enter(above.place, LINE_LEVEL, text),
    category: isLeft ? null : category,
  }
  const leader = somebodyIn(text, above.vocabulary, names)
  if (leader === null) return titled
  return isOverList(next) ? { ...titled, leader } : underSomebody(titled, text, next)
}

/** Somebody in bold over words of theirs is as a heading over them. */
const underSomebody = rule('somebody in bold over text', same, (above: Above, text: string, next?: Block): Above => {
  if (next?.kind !== 'text' || !/[.:]/.test(next.text)) return above
  const headings = above.headings.filter(({ level }) => level < LINE_LEVEL)
  return { ...above, headings: [...headings, headingOf(LINE_LEVEL, text, above.vocabulary)], ...UNDER_HEADING }
})

/** What leads in stands right before a table or list. */
const isOverList = rule('a title right over a list', no, (next: Block | undefined) => {
  return next !== undefined && (next.table !== null || next.kind === 'item')
})

/** A line may lead in what somebody sets, or name the category of what follows. */
function passLine(above: Above, text: string, isLeadIn: boolean): Above {
  const { vocabulary, category, isCategoryNew, shared } = above
  const [line = ''] = text.split('\n', 1)
  const lead = isLeadIn ? null : leadOf(line)
  const leader = isLeadIn ? subjectOf(line, vocabulary) : null
  if (lead === null || !namesKind(namedBy(lead, vocabulary))) return { ...above, leader, isCategoryNew: false }
  const kind = namedCategory(lead, vocabulary)
  if (isCategoryNew && category !== null && namedCategory(category.text, vocabulary) === kind)
    return { ...above, leader }
  const { category: _, ...fields } = shared.fields
  const named = headingOf(LINE_LEVEL, lead, vocabulary)
  return { ...above, leader, category: named, ...NEW_CATEGORY, shared: { ...shared, fields } }
}

/** "Somebody sets these:", or a sentence of it that speaks of cookies, right before a table or list. */
const leadsIn = rule('a line that leads in', no, (text: string, next: Block | undefined, vocabulary: Vocabulary) => {
  const [line = ''] = text.split('\n', 1)
  const [sentence = ''] = line.split(/(?<=[.:])\s/, 1)
  const mayLead = isOverList(next)
    ? line.endsWith(':') || speaksOfCookies(sentence)
    : line.endsWith(':') && speaksOfCookies(line)
  return mayLead && sentence.split(/\s+/).some((word) => vocabulary.sets.has(fold(word)))
})

/** A table that declares nothing and has a single cell is a line of text. */
export function passTable(above: Above, { rows }: Table): Above {
  const [cell, ...others] = rows.flatMap(cellsOnce)
  if (cell === undefined || others.length > 0) return above
  return passLine(above, cell.text, leadsIn(cell.text, undefined, above.vocabulary))
}

/** A short line all in bold, or one that ends in a colon, is a title of what follows. */
const isTitle = rule('titles in bold or before a colon', no, ({ kind, segments, text }: Block) => {
  if (kind !== 'text' || text.length > LONGEST_LINE_TITLE) return false
  if (/[.!?;\n]/.test(withoutShortForms(text.replace(NUMBERED, '')))) return false
  return text.endsWith(':') || segments.every((segment) => segment.strong || segment.text.trim() === '')
})

/** A number before a title, also in Roman figures. */
const NUMBERED = /^(?:\d[\d.]*|[IVX]+\.)/

const LONGEST_BOLD = 60

/** "**Marketing.** They show …", "**II. Marketing.**": the bold words that begin a paragraph are its title, and a whole one that ends in a stop. */
const boldLead = rule('a paragraph that begins in bold', nothing, ({ segments }: Block): string | null => {
  const [first, second] = segments.filter(({ text }) => text.trim() !== '')
  const text = first?.strong ? first.text.trim() : ''
  if (text.length > LONGEST_BOLD || (second === undefined && !text.endsWith('.'))) return null
  return /^[^.:]+[.:]$/.test(text.replace(NUMBERED, '')) ? text.slice(0, -1) : null
})

const LONGEST_LEAD = 90
const MOST_LEAD_WORDS = 7

/** The words before a colon or dash, or a whole short line without a stop. */
const leadOf = rule('lines that name a category', nothing, (line: string): string | null => {
  const lead = /^([^:–—.]{3,90}?)\s*(?:[:–—]\s|:$|(?<=\s\(\d{1,3}\))(?=\p{Lu}))/u.exec(line)?.[1]
  if (lead !== undefined) return lead.split(/\s+/).length <= MOST_LEAD_WORDS ? lead : null
  return line.length <= LONGEST_LEAD && !/[.!?;]$/.test(line) ? line : null
})
