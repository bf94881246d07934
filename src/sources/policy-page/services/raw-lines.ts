import { oneLine } from '../../reading/tidy'
import type { Block, Table } from '../extract/block'

/** A sign that stands for an item at the beginning of a line. */
const BULLET = /^[–—•·●▪■◦-]\s+(?=\S)/u
/** Words behind a colon: no title, but a label with its value. */
export const LABELLED = /\p{L}\s?:\s+\S/u

/** A line of a document, with how it looks. */
export interface RawLine {
  kind: Block['kind']
  level: number
  text: string
  isStrong: boolean
  table: Table | null
}

/** Takes blocks apart into lines; a line that begins with a bullet and a label is an item. */
export function rawLines(blocks: readonly Block[]): RawLine[] {
  return blocks.flatMap((block): RawLine[] => {
    const { kind, level, table } = block
    if (table !== null) return [{ kind, level, text: '', isStrong: false, table }]
    return linesWithLook(block).map((line) => {
      const text = line.text.replace(BULLET, '')
      return {
        kind: text !== line.text && LABELLED.test(text) ? 'item' : kind,
        level,
        table: null,
        isStrong: line.isStrong,
        text,
      }
    })
  })
}

function linesWithLook({ segments, text }: Block): { text: string; isStrong: boolean }[] {
  const isStrong = (parts: readonly { text: string; strong: boolean }[]) =>
    parts.every((part) => part.strong || part.text.trim() === '')
  if (!text.includes('\n')) return [{ text, isStrong: isStrong(segments) }]
  const lines: { text: string; strong: boolean }[][] = [[]]
  for (const segment of segments) {
    for (const [at, part] of segment.text.split('\n').entries()) {
      if (at > 0) lines.push([])
      lines.at(-1)?.push({ text: part, strong: segment.strong })
    }
  }
  return lines
    .map((parts) => ({ text: oneLine(parts.map((part) => part.text).join('')), isStrong: isStrong(parts) }))
    .filter((line) => line.text !== '')
}
