import { isDuration } from '../../../core/declared-duration'
import type { Vocabulary } from '../../../core/vocabulary'
import { readLabel } from '../../reading/roles'
import { no, nothing, rule } from '../../reading/rule'
import type { Block, Blocks } from './block'
import { bareLabel, readLabels } from './labels'
import { readLead, readWeakLead } from './lead'
import { headOf, isMarked, type Lead } from './lead-parts'
import { cleanName, isIdentifier, isUnmistakable, likeness } from './names'
import { statesDuration } from './record'
import { isKindInCapitals, namedBy } from './title'

/** Blocks that are looked at behind a doubtful name. */
const NEXT_LABELS = 4
const NEXT_ITEMS = 3
const LONGEST_NAME = 80
const TIMED = /^(\S{3,80})\s+(\(?)((?:\d+\s?)?[\p{L}.]+(?:\s\p{L}+)?)\)?$/u

/**
 * Reads the names that begin a block by themselves, or by what stands beside it. `listed` is the block right before, where
 * that began with a sure name.
 */
export function leadAt(blocks: Blocks, at: number, listed: Block | null, vocabulary: Vocabulary): Lead | null {
  const block = blocks[at] as Block
  const lead = timedName(block, vocabulary) ?? readLead(block)
  if (lead?.sure) return lead
  const told = lead === null ? (firstLineName(block, vocabulary) ?? labelledName(blocks, at, vocabulary)) : null
  const doubtful = lead ?? readWeakLead(block)
  if (told !== null || doubtful === null) return told
  const isSure = isTimed(doubtful, block, vocabulary) || isListed(doubtful, blocks, at, listed, vocabulary)
  return isSure ? { ...doubtful, sure: true } : lead
}

/** "_a (2 years)", "_a 2 years": a name with nothing but how long it lives; a plain word in a list is one beside such names. */
const timedName = rule('names with a duration alone', nothing, (block: Block, vocabulary: Vocabulary): Lead | null => {
  const [, name = '', bracket = '', time = ''] = TIMED.exec(block.text) ?? []
  if (likeness(name) === 0 || !isDuration(time, vocabulary) || isDuration(name, vocabulary)) return null
  const sure = isUnmistakable(name) || isIdentifier(name)
  const isWord = block.kind === 'item' && bracket !== '' && /^\p{Ll}/u.test(name)
  return sure || isWord ? { names: [name], rest: '', duration: time, sure } : null
})

/** A plain name before a dash is one where the item ends in how long it lives. */
const isTimed = rule('an item that ends in a duration', no, (lead: Lead, { kind }: Block, vocabulary: Vocabulary) => {
  const aside = /\(([^()]*)\)\.?$/.exec(lead.rest)?.[1] ?? ''
  const isForm = lead.names.every((name) => likeness(name) === 2 && !isKindInCapitals(name, vocabulary))
  return kind === 'item' && isForm && /\d/.test(aside) && isDuration(aside, vocabulary)
})

/** A word in bold on a line by itself, or before a colon, is a name where the same block says how long it lives. */
const firstLineName = rule('a name on the first line', nothing, (block: Block, vocabulary: Vocabulary): Lead | null => {
  const { words, title, rest } = headOf(block.text)
  const name = cleanName(words)
  if (!isMarked(block) || likeness(name) === 0 || readLabel(name, vocabulary) !== null) return null
  if (!statesDuration(readLabels(block, vocabulary).pairs, vocabulary)) return null
  return { names: [name], rest, sure: true, title }
})

/** A word by itself is a name where labels of a cookie follow it before any other heading. */
const labelledName = rule('a word over labels', nothing, (blocks: Blocks, at: number, vocabulary: Vocabulary) => {
  const block = blocks[at] as Block
  if (block.text.length > LONGEST_NAME) return null
  const name = cleanName(block.text)
  if (!mayBeLabelled(name, block, vocabulary)) return null
  const mayBeBare = isAmongNames(blocks, at)
  for (let next = at + 1, end = at + NEXT_LABELS; next <= end; next++) {
    const one = blocks[next]
    if (one === undefined || one.kind === 'heading' || one.kind === 'table' || one.kind === 'term') return null
    const bare = mayBeBare ? bareLabel(blocks, next, vocabulary) : null
    const pairs =
      bare === null ? readLabels(one, vocabulary).pairs : [{ ...bare, label: '', value: bare.value?.text ?? '' }]
    if (pairs.some(({ role }) => role === 'name')) return null
    if (statesDuration(pairs, vocabulary)) return { names: [name], rest: '', sure: true }
    if (bare !== null) end = Math.min(++next + NEXT_LABELS, at + 2 * NEXT_LABELS)
  }
  return null
})

const NEAREST_HEADING = 12

/** The heading before, of the same level, is a name. */
const isAmongNames = rule('headings among names', no, (blocks: Blocks, at: number): boolean => {
  const { kind, level } = blocks[at] as Block
  const before = blocks.slice(Math.max(0, at - NEAREST_HEADING), at).findLast((one) => one.kind === 'heading')
  return kind === 'heading' && before?.level === level && isIdentifier(cleanName(before.text))
})

/** A name by its form, a plain word that is marked, or one that is set apart and names no category. */
function mayBeLabelled(name: string, block: Block, vocabulary: Vocabulary): boolean {
  const form = likeness(name)
  if (form === 0 || /\s/.test(name) || readLabel(name, vocabulary) !== null) return false
  if (form === 2 || (isMarked(block) && /^\p{Ll}/u.test(name))) return true
  return (block.kind === 'heading' || isMarked(block)) && namedBy(name, vocabulary) !== 'category'
}

/** A doubtful name is sure where the blocks of the same list around it begin with sure ones. */
const isListed = rule(
  'doubtful names beside sure ones',
  no,
  ({ names }: Lead, blocks: Blocks, at: number, listed: Block | null, vocabulary: Vocabulary) => {
    const { kind, level } = blocks[at] as Block
    if (readLabel(names[0] ?? '', vocabulary) !== null) return false
    const isLike = (one: Block | null) => one?.kind === kind && one.level === level
    const isSure = (one: Block) => {
      const weak = readWeakLead(one)
      return (timedName(one, vocabulary) ?? readLead(one))?.sure || (weak !== null && isTimed(weak, one, vocabulary))
    }
    return isLike(listed) || blocks.slice(at + 1, at + 1 + NEXT_ITEMS).some((one) => isLike(one) && isSure(one))
  },
)
