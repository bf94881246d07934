import { rule } from '../../reading/rule'
import type { Block, Segment } from './block'

/** Names that begin a block, and what it says behind them. */
export interface Lead {
  names: string[]
  rest: string
  /** Their form or the page's own marks show that they are names; else what follows must. */
  sure: boolean
  /** Words before them: "Somebody: _a, _b". */
  title?: string
  /** How long they live, where that is all that stands beside them. */
  duration?: string
}

/** A longer text holds no names that begin a block. */
export const LONGEST_LEAD = 160

/** Tells whether names make up most of a text. */
export const covers = rule(
  'names that are most of the words',
  (names) => names.length > 0,
  (names: readonly string[], text: string) =>
    names.length > 0 && names.reduce((sum, name) => sum + name.length, 0) * 1.6 >= text.length,
)

/** Words, and what stands in brackets at their end: somebody, or a remark of many words, not all with capitals, or with a number. */
export interface Head {
  words: string
  title: string
  remark: string
  /** What follows them. */
  rest: string
}

const HEAD = /^([\s\S]{1,160}?)(?:(?<!:):(?!\S*:\s)\s*|\s*(?<=\))[–—-]\s*|\s+[–—-]\s+|\n)([\s\S]+)$/
const MOST_WORDS_OF_TITLE = 3

/** Reads what stands before the first colon, dash or line break of a text; empty where there is none. */
export function headOf(text: string): Head {
  const [, head = '', rest = ''] = HEAD.exec(text) ?? []
  return { ...withAside(head), rest }
}

/** Parts words from what stands in brackets at their end. */
export function withAside(text: string): Omit<Head, 'rest'> {
  const [, words = text, aside = ''] = /^([\s\S]*?)\s+\(([^()]*)\)\s*$/.exec(text) ?? []
  const isLong = aside.split(/\s+/).length > MOST_WORDS_OF_TITLE && /(?<!\S)\p{Ll}{3}/u.test(aside)
  const isRemark = isLong || /[:;]|(?<![\p{L}\d])\d/u.test(aside)
  return { words: words.trim(), title: isRemark ? '' : aside, remark: isRemark ? aside : '' }
}

/** Takes signs and blanks off the beginning, and blanks off the end. */
export function unpunctuated(text: string): string {
  return text.replace(/^[\s,;:.–—-]+/, '').trim()
}

/** Tells whether a block begins in bold or as code. */
export function isMarked(block: Block): boolean {
  return isCode(block) || firstSegment(block)?.strong === true
}

/** Tells whether a block begins as code. */
export function isCode(block: Block): boolean {
  return firstSegment(block)?.code === true
}

function firstSegment(block: Block): Segment | undefined {
  return block.segments.find((segment) => segment.text.trim() !== '')
}
