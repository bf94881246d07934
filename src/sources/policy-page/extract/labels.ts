import type { Role, Vocabulary } from '../../../core/vocabulary'
import { type Labelled, readLabel } from '../../reading/roles'
import { no, nothing, rule, same, yes } from '../../reading/rule'
import { oneLine, tidy } from '../../reading/tidy'
import type { Block, Blocks } from './block'
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

const AT_LABEL = /\ue000(?=[^:\n\ue000]{2,40}:)/g
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
    const [, text = '', value = ''] = LABELLED.exec(piece) ?? []
    const label = text === '' ? null : readLabel(text, vocabulary)
    const inner = label?.strength === 3 ? null : readInner(piece, vocabulary)
    if (inner !== null) {
      rest.push(inner.before)
      pairs.push(inner.pair)
    } else if (label !== null && isLabel(label, value) && !isLongLabel(text))
      pairs.push(pairOf(label.role, text, value))
    else rest.push(piece)
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

function pairOf(role: Role, label: string, value: string): Pair {
  return { role, label: oneLine(label), value: oneLine(value).replace(/[.;]$/, '') }
}

/** "… of its maker, duration: 2 years": the label begins behind the last comma or dash before the colon. */
const BEHIND_COMMA = /^([^:\n]*)(?:,\s+|\s[–—-]\s)([^,:\n–—]{2,48}?)\s*:\s*([\s\S]*)$/

const readInner = rule('labels behind a comma', nothing, (piece: string, vocabulary: Vocabulary) => {
  const [, before = '', text = '', value = ''] = BEHIND_COMMA.exec(piece) ?? []
  const label = text === '' ? null : readLabel(text, vocabulary)
  return label?.strength !== 3 || label.role === 'name' ? null : { before, pair: pairOf(label.role, text, value) }
})

const isLongLabel = rule('sentences that end in a colon', no, (label: string) => {
  return label.trim().split(/\s+/).length > 4
})

function piecesOf(block: Block): string[] {
  const marked = block.segments.map(({ text, strong }) => (strong ? `${MARK}${text}` : text)).join('')
  return atLabels(tidy(marked))
    .split(/\n|(?<=[.;])\s+(?=\p{L})|\s+[·|•]\s+(?=[^:]{2,40}:)/u)
    .map((piece) => piece.replaceAll(MARK, '').trim())
    .filter((piece) => piece !== '')
}

/** Begins a line with each bold text that a colon ends or follows. */
const atLabels = rule('labels in bold within a line', same, (text: string): string => text.replace(AT_LABEL, '\n'))

const LONGEST_LABEL = 48

/** A block that is a label and nothing else, and the one with its value. */
export interface BareLabel {
  role: Role
  /** Null where a table or another label stands there. */
  value: Block | null
}

/** Reads a block that is a label and nothing else, its value in the next block; null where it is none. */
export function bareLabel(blocks: Blocks, at: number, vocabulary: Vocabulary): BareLabel | null {
  const [block, value, next] = blocks.slice(at, at + 3)
  const label = wholeLabel(block, vocabulary)
  if (label === null || (label.strength < 3 && !isOverName(vocabulary, value, next))) return null
  const isValue = value !== undefined && value.table === null && wholeLabel(value, vocabulary)?.strength !== 3
  return { role: label.role, value: isValue ? value : null }
}

function wholeLabel(block: Block | undefined, vocabulary: Vocabulary): Labelled | null {
  const text = block?.text ?? ''
  return text.length > LONGEST_LABEL || /[:：]\s*\S/.test(text) ? null : readLabel(text, vocabulary)
}

/** Gives the roles of the labels that a block is or holds; none where there is no block. */
export function rolesAt(blocks: Blocks, at: number, vocabulary: Vocabulary): Role[] {
  const label = bareLabel(blocks, at, vocabulary)
  const block = blocks[at]
  if (label !== null || block === undefined) return label === null ? [] : [label.role]
  return readLabels(block, vocabulary).pairs.map(({ role }) => role)
}

/** The bare word "cookie" is a label where a name and another label follow it. */
const isOverName = rule('"cookie" over a name', no, (vocabulary: Vocabulary, name?: Block, next?: Block) => {
  if (name === undefined || next === undefined || namesIn(name.text).length === 0) return false
  if (name.kind === 'summary' || isKindInCapitals(cleanName(name.text), vocabulary)) return false
  const label = readLabel(next.text, vocabulary)
  return label?.strength === 3 && label.role !== 'name'
})
