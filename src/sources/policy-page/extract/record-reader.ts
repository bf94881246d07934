import { isDuration } from '../../../core/declared-duration'
import { fold } from '../../../core/fold'
import type { Vocabulary } from '../../../core/vocabulary'
import { speaksOfCookies } from '../../reading/roles'
import { no, rule } from '../../reading/rule'
import { type Above, isAboutCookies, REACH } from './above'
import { type Block, type Blocks, textBlock } from './block'
import { type Declaration, isAttribute } from './declaration'
import { isTechnique } from './fields'
import { follow } from './follow'
import { bareLabel, readLabels, rolesAt } from './labels'
import { leadAt } from './lead-beside'
import type { Lead } from './lead-parts'
import { namesIn } from './names'
import { pass } from './pass'
import { type Reader, readingOf } from './reading'
import { begin, type CookieRecord, finish, take, takeAll } from './record'
import { durationsBeside } from './take-duration'
import { namedBy } from './title'

/** Reads cookies that begin with a label or with their names, where words above, or in the next blocks, are of cookies. */
export const readRecords: Reader = (blocks, at, above) => {
  const isNear = isAboutCookies(above) || blocks.slice(at, at + REACH).some(({ text }) => speaksOfCookies(text))
  if (!isNear) return null
  const read = rolesAt(blocks, at, above.vocabulary).includes('name') ? readLabelled : readLeads
  return read(blocks, at, above)
}

/** Reads cookies that begin with their names, one behind another as bullets, definitions and paragraphs have them. */
const readLeads: Reader = (blocks, at, above) => {
  const rows: Declaration[][] = []
  let known = above
  let listed: Block | null = null
  let next = at
  for (;;) {
    const block = blocks[next] as Block
    const lead = leadAt(blocks, next, listed, above.vocabulary)
    if (lead === null) break
    listed = lead.sure ? block : null
    const record = recordOf(lead, block, known)
    next += moreTerms(record, blocks, next, above.vocabulary)
    if (block.kind === 'heading' && !lead.sure) known = pass(known, blocks, next)
    const end = follow(record, blocks, next + 1, known, listed)
    const told = finish(record, known)
    if (told === null) break
    rows.push(told)
    if (rows.length === LONGEST_GLOSSARY && rows.flat().every(isOfGlossary)) break
    if (end.hasText) known = { ...known, leader: null }
    if (end.at > next + 1) listed = null
    next = end.at
    if (end.by !== 'lead' || blocks[next]?.kind === 'heading') break
  }
  const told = rows.flat()
  if (told.some(isAttribute)) return { declarations: [], found: 0, read: 0, length: next - at }
  if (told.every(isOfGlossary) || (told.every(isUntold) && isExplained(blocks, at, above))) return null
  const reading = readingOf(rows, next - at)
  return reading === null ? null : { ...reading, above: known }
}

/** So many words explained are enough to tell: those that follow are looked at again, each in its turn. */
const LONGEST_GLOSSARY = 30
/** More terms of one definition are no names. */
const MOST_TERMS = 8

/** Words with a capital, none of which is said to end, are explained as any others. */
const isOfGlossary = rule('words that are explained', no, ({ name, duration }: Declaration) => {
  return duration === undefined && /^\p{Lu}\p{L}*$/u.test(name)
})

function isUntold({ name, duration }: Declaration): boolean {
  return duration === undefined && !/^_|\*/.test(name)
}

/** Terms that are explained: one of those around says what a cookie is. */
const isExplained = rule('a glossary', no, (blocks: Blocks, at: number, { vocabulary }: Above): boolean => {
  if (blocks[at]?.kind !== 'term') return false
  const around = blocks.slice(Math.max(0, at - LONGEST_GLOSSARY), at + LONGEST_GLOSSARY)
  return around.some(({ kind, text }) => kind === 'term' && vocabulary.cookies.has(fold(text)))
})

/** Takes the terms that stand right behind the first, of one definition; gives how many. */
const moreTerms = rule(
  'terms of one definition',
  () => 0,
  (record: CookieRecord, blocks: Blocks, at: number, vocabulary: Vocabulary): number => {
    let next = at
    while (next - at < MOST_TERMS && blocks[next]?.kind === 'term' && blocks[next + 1]?.kind === 'term') {
      const lead = leadAt(blocks, next + 1, blocks[at] ?? null, vocabulary)
      if (!lead?.sure || lead.rest !== '') break
      record.names.push(...lead.names)
      next++
    }
    return next - at
  },
)

function recordOf(lead: Lead, block: Block, above: Above): CookieRecord {
  const { vocabulary } = above
  const record = begin(lead.names, block, above, false)
  record.sure = lead.sure
  takeTitle(record, lead.title ?? '', vocabulary)
  if (lead.duration !== undefined) take(record, { role: 'duration', label: '', value: lead.duration }, vocabulary)
  if (lead.rest !== '') takeAll(record, readLabels(textBlock(lead.rest), vocabulary), vocabulary)
  return record
}

/** Words before names are their provider's, or a category. */
function takeTitle(record: CookieRecord, title: string, vocabulary: Vocabulary): void {
  if (title === '' || isTechnique(title, vocabulary) || isDuration(title, vocabulary)) return
  const named = namedBy(title, vocabulary)
  if (named === 'label') return
  if (named === 'provider') record.fields.provider = title
  if (named === 'category') record.fields.category = title
  record.sure = true
  record.titled = true
}

/** Reads cookies that begin with a label that says "name", its value behind it or in the next block. */
const readLabelled: Reader = (blocks, at, above) => {
  const label = bareLabel(blocks, at, above.vocabulary)
  const value = label?.role === 'name' ? label.value : null
  const records = value === null ? recordsIn(blocks[at] as Block, above) : recordsOf(value.text, value, above)
  const last = records.at(-1)
  if (last === undefined) return null
  const end = follow(last, blocks, at + (value === null ? 1 : 2), above, null)
  const told = records.map((record) => finish(record, above)).filter((one) => one !== null)
  return readingOf(told, end.at - at)
}

function recordsOf(value: string, block: Block, above: Above): CookieRecord[] {
  const names = namesIn(value, [], true)
  if (names.length === 0) return []
  const record = begin(names, block, above, true)
  record.durations = durationsBeside(value, above.vocabulary)
  if (record.durations.length > 0) record.fields.duration = record.durations.at(-1)
  return [record]
}

/** What stands before the first name in a block is of it as well. */
function recordsIn(block: Block, above: Above): CookieRecord[] {
  const { pairs, rest } = readLabels(block, above.vocabulary)
  const records = pairs.flatMap(({ role, value }) => (role === 'name' ? recordsOf(value, block, above) : []))
  let at = -1
  for (const pair of pairs) {
    if (pair.role === 'name' && namesIn(pair.value, [], true).length > 0) at++
    const record = records[Math.max(0, at)]
    if (record !== undefined) take(record, pair, above.vocabulary)
  }
  if (rest !== '') records.at(-1)?.quote.push(rest)
  return records
}
