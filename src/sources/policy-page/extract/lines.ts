import type { Block, Segment } from './block'
import { tidy } from './block'
import { readLead } from './lead'
import { hasSigns } from './names'

/** Takes a block apart into its lines where more than one of them begins with the name of a cookie. */
export function linesOf(block: Block): Block[] {
  if (block.table !== null || !block.text.includes('\n')) return [block]
  const lines = splitSegments(block.segments)
    .map((segments) => ({ ...block, segments, text: tidy(segments.map(({ text }) => text).join('')) }))
    .filter(({ text }) => text !== '')
  return lines.filter((line) => readLead(line)?.names.every(hasSigns)).length > 1 ? lines : [block]
}

function splitSegments(segments: readonly Segment[]): Segment[][] {
  const lines: Segment[][] = [[]]
  for (const segment of segments) {
    for (const [at, text] of segment.text.split('\n').entries()) {
      if (at > 0) lines.push([])
      lines.at(-1)?.push({ ...segment, text })
    }
  }
  return lines
}
