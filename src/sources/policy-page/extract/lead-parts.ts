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

/** Takes colons, dashes and blanks off the beginning. */
export function unpunctuated(text: string): string {
  return text.replace(/^[\s:–—-]+/, '')
}

/** Tells whether a block begins in bold or as code. */
export function isMarked(block: Block): boolean {
  const first = firstSegment(block)
  return first !== undefined && (first.strong || first.code)
}

/** Tells whether a block begins as code. */
export function isCode(block: Block): boolean {
  return firstSegment(block)?.code === true
}

function firstSegment(block: Block): Segment | undefined {
  return block.segments.find((segment) => segment.text.trim() !== '')
}
