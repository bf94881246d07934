import type { Above } from './above'
import type { Block } from './block'
import { follow } from './follow'
import { bareLabel, readLabels } from './labels'
import { namesIn } from './names'
import { type Reader, readingOf } from './reading'
import { begin, type CookieRecord, finish, take } from './record'
import { durationsBeside } from './take-duration'

/** Reads cookies that begin with a label that says "name", its value behind it or in the next block. */
export const readLabelled: Reader = (blocks, at, above) => {
  const { records, next } = recordsAt(blocks, at, above)
  const last = records.at(-1)
  if (last === undefined) return null
  const end = follow(last, blocks, next, above, null)
  return readingOf(
    records.flatMap((record) => {
      const told = finish(record, above)
      return told === null ? [] : [told]
    }),
    end.at - at,
  )
}

function recordsAt(blocks: readonly Block[], at: number, above: Above): { records: CookieRecord[]; next: number } {
  const block = blocks[at] as Block
  const value = blocks[at + 1]
  if (bareLabel(blocks, at, above.vocabulary)?.role === 'name' && value !== undefined && value.table === null)
    return { records: recordsOf(value.text, value, above), next: at + 2 }
  return { records: recordsIn(block, above), next: at + 1 }
}

function recordsOf(value: string, block: Block, above: Above): CookieRecord[] {
  const names = namesIn(value, [], true)
  if (names.length === 0) return []
  const record = begin(names, block, above, { label: true, sure: true })
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
