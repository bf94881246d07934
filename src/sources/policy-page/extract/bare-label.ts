import type { Vocabulary } from '../../../core/vocabulary'
import { type Labelled, readLabel } from '../../reading/roles'
import { no, rule } from '../../reading/rule'
import type { Block } from './block'
import { cleanName, namesIn } from './names'
import { isKindInCapitals } from './title'

const LONGEST_LABEL = 48

/** Reads a block that is a label and nothing else, its value in the next block; null where it is none. */
export function bareLabel(blocks: readonly Block[], at: number, vocabulary: Vocabulary): Labelled | null {
  const text = blocks[at]?.text ?? ''
  if (text.length > LONGEST_LABEL || /[:：]\s*\S/.test(text)) return null
  const label = readLabel(text, vocabulary)
  return label?.strength === 3 || (label !== null && isOverName(blocks[at + 1], blocks[at + 2], vocabulary))
    ? label
    : null
}

/** The bare word "cookie" is a label where a name and another label follow it. */
const isOverName = rule(
  'the bare word "cookie" over a name',
  no,
  (name: Block | undefined, next: Block | undefined, vocabulary: Vocabulary): boolean => {
    if (name === undefined || next === undefined || namesIn(name.text).length === 0) return false
    if (name.kind === 'summary' || isKindInCapitals(cleanName(name.text), vocabulary)) return false
    const label = readLabel(next.text, vocabulary)
    return label?.strength === 3 && label.role !== 'name'
  },
)
