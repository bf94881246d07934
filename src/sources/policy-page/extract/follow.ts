import { no, rule } from '../../reading/rule'
import { oneLine } from '../../reading/tidy'
import { type Above, isToldOfCookies } from './above'
import type { Block, Blocks } from './block'
import { cardsAt } from './cards'
import { gridAt } from './drawn-table'
import { bareLabel, type Labels, readLabels, rolesAt } from './labels'
import { leadAt } from './lead-beside'
import { type CookieRecord, take, takeAll } from './record'
import { countedProvider } from './title'

/** Where a record ends, and what begins there. */
export interface End {
  at: number
  by: 'lead' | 'else'
  /** Text without a label was taken on the way: a line that leads in a list holds no longer. */
  hasText: boolean
}

/** Blocks without a label that a record goes on through. */
const LONGEST_RECORD = 14

/** Takes into a record what stands below its beginning. `listed` is the block right before, where that began with a sure name. */
export function follow(record: CookieRecord, blocks: Blocks, start: number, above: Above, listed: Block | null): End {
  const { vocabulary } = above
  let at = start
  let taken = 0
  let hasText = false
  for (let block = blocks[at]; block !== undefined; block = blocks[at]) {
    const by = beginsAt(blocks, at, above, at === start ? listed : null)
    if (by !== null) return { at, by, hasText }
    const label = bareLabel(blocks, at, vocabulary)
    if (label !== null) {
      take(record, { role: label.role, label: '', value: oneLine(label.value?.text ?? '') }, vocabulary)
      at += label.value === null ? 1 : 2
      continue
    }
    const labels = readLabels(block, vocabulary)
    if (taken > LONGEST_RECORD || isOutside(record, block, labels, rolesAt(blocks, at + 1, vocabulary).length > 0))
      break
    taken++
    hasText ||= block.kind === 'text' && labels.pairs.length === 0
    takeAll(record, labels, vocabulary)
    at++
  }
  return { at, by: 'else', hasText }
}

/** Tells what begins at a block that ends the record before. */
function beginsAt(blocks: Blocks, at: number, above: Above, listed: Block | null): End['by'] | null {
  const { vocabulary } = above
  const block = blocks[at] as Block
  if (block.table !== null || gridAt(blocks, at, vocabulary) !== null) return 'else'
  if (isToldOfCookies(above) && cardsAt(blocks, at, vocabulary) !== null) return 'else'
  if (countedProvider(blocks, at, vocabulary) !== null || rolesAt(blocks, at, vocabulary).includes('name'))
    return 'else'
  if (bareLabel(blocks, at, vocabulary) !== null) return null
  return leadAt(blocks, at, listed, vocabulary) === null ? null : 'lead'
}

/** Blocks of lists, of items or of terms. */
const LISTS = new Set(['item', 'term', 'definition'])
const UNKNOWN_LABEL = /^[^:.]{2,48}:\s/

/** Behind labels, words without a stop belong to the cookie only where more labels follow. */
const isOutside = rule(
  'the end of a description',
  no,
  (record: CookieRecord, block: Block, { pairs }: Labels, goesOn: boolean) => {
    const { kind, group } = block
    if (kind === 'heading' || kind === 'summary' || kind === 'term') return true
    if (kind === 'text' && LISTS.has(record.block.kind) && record.labels.size + record.free.length > 0) return true
    if (pairs.length > 0 || kind === 'definition') return false
    if (kind === 'text' && record.labels.size > 0) {
      if (goesOn && UNKNOWN_LABEL.test(block.text)) return false
      if (!goesOn && !/[.!?]$/.test(block.text)) return true
    }
    if (record.fields.purpose !== undefined) return true
    return record.free.length > 0 && (group !== record.block.group || group === 0)
  },
)
