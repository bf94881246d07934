import type { Role, Vocabulary } from '../../../core/vocabulary'
import { type Labelled, readLabel } from '../../reading/roles'
import { no, nothing, rule, yes } from '../../reading/rule'
import { oneLine, tidy } from '../../reading/tidy'
import type { Block } from './block'
import { cleanName, likeness, namesIn } from './names'
import { MARK } from './names-in-prose'
import { isKindInCapitals } from './title'

export interface Pair {
  role: Role
  label: string
  value: string
}

/** What a block says by labels ("Purpose: …"), and what it says besides. */
export interface Labels {
  pairs: Pair[]
  rest: string
}

const AT_LABEL = /\ue000(?=[^:\ue000]{2,40}:)/
const LABELLED = /^[\s•·▪*–-]*([^:\n]{2,48}?)\s*[:：]\s*([\s\S]*)$/

/** What was read of blocks, since several readers ask it of one. */
const known = new WeakMap<Block, Labels>()

/** Reads labels with their values: at the beginning of lines and sentences, and wherever the page sets a label in bold. */
export function readLabels(block: Block, vocabulary: Vocabulary): Labels {
  const labels = known.get(block) ?? labelsIn(block, vocabulary)
  known.set(block, labels)
  return labels
}

function labelsIn(block: Block, vocabulary: Vocabulary): Labels {
  const pairs: Pair[] = []
  if (!/[:：]/.test(block.text)) return { pairs, rest: oneLine(block.text) }
  const rest: string[] = []
  for (const piece of piecesOf(block)) {
    const match = LABELLED.exec(piece)
    const label = match === null ? null : readLabel(match[1] ?? '', vocabulary)
    const inner = label?.strength === 3 ? null : readInner(piece, vocabulary)
    if (inner !== null) {
      rest.push(inner.before)
      pairs.push(inner.pair)
    } else if (match === null || label === null || !isLabel(label, match[2] ?? '') || isLongLabel(match[1] ?? '')) {
      rest.push(piece)
    } else pairs.push(pairOf(label.role, match[1], match[2]))
  }
  return { pairs, rest: oneLine(rest.join(' ')) }
}

/** The bare word "cookie" is a label where a single word that may be a name follows it, or a list of names. */
const isLabel = rule('the bare word "cookie" before a name', yes, ({ strength }: Labelled, value: string) => {
  return strength > 1 || likeness(cleanName(value)) > 0 || isListOfNames(value)
})

const isListOfNames = rule('a list of names behind a label', no, (value: string) => {
  const parts = value
    .replace(/\.$/, '')
    .split(/\s*[,;]\s+/)
    .map(cleanName)
  return parts.length > 1 && parts.every((part) => likeness(part) > 0) && parts.some((part) => likeness(part) === 2)
})

function pairOf(role: Role, label = '', value = ''): Pair {
  return { role, label: oneLine(label), value: oneLine(value).replace(/[.;]$/, '') }
}

/** "… of its maker, duration: 2 years": the label begins behind the last comma or dash before the colon. */
const BEHIND_COMMA = /^([^:\n]*)(?:,\s+|\s[–—-]\s)([^,:\n–—]{2,48}?)\s*:\s*([\s\S]*)$/

const readInner = rule(
  'labels behind a comma',
  nothing,
  (piece: string, vocabulary: Vocabulary): { before: string; pair: Pair } | null => {
    const match = BEHIND_COMMA.exec(piece)
    const label = match === null ? null : readLabel(match[2] ?? '', vocabulary)
    if (match === null || label?.strength !== 3 || label.role === 'name') return null
    return { before: match[1] ?? '', pair: pairOf(label.role, match[2], match[3]) }
  },
)

const isLongLabel = rule('sentences that end in a colon', no, (label: string) => {
  return label.trim().split(/\s+/).length > 4
})

function piecesOf(block: Block): string[] {
  const marked = block.segments.map(({ text, strong }) => (strong ? `${MARK}${text}` : text)).join('')
  return tidy(marked)
    .split(/\n|(?<=[.;])\s+(?=\p{L})|\s+[·|•]\s+(?=[^:]{2,40}:)/u)
    .flatMap(atLabels)
    .map((piece) => piece.replaceAll(MARK, '').trim())
    .filter((piece) => piece !== '')
}

/** Splits before each bold text that a colon ends or follows. */
const atLabels = rule(
  'labels in bold within a line',
  (line: string) => [line],
  (line: string): string[] => line.split(AT_LABEL),
)

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
  (name: Block | undefined, next: Block | undefined, vocabulary: Vocabulary) => {
    if (name === undefined || next === undefined || namesIn(name.text).length === 0) return false
    if (name.kind === 'summary' || isKindInCapitals(cleanName(name.text), vocabulary)) return false
    const label = readLabel(next.text, vocabulary)
    return label?.strength === 3 && label.role !== 'name'
  },
)
