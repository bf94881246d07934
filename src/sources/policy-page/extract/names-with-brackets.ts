import { ANDS, LETTER_ANDS } from '../../../core/name-words'
import { nothing, rule } from '../../reading/rule'
import { tidy } from '../../reading/tidy'
import type { Block, Segment } from './block'
import { cleanName, isSomebodyLike, isUnmistakable, likeness } from './names'

const ITEM = /(\S{2,80})\s+(?:\(([^()]{2,300})\)|\[([^[\]]{2,300})\])/g
const JOIN = new RegExp(`^\\s*[,;]?\\s*(?:(?:${ANDS}|${LETTER_ANDS})\\s+)?$`, 'u')

/** Takes "**Statistics:** _a (counts visits; 2 years), _b (1 day)." apart: what stands before, each name, what stands behind. */
export const namesWithBrackets = rule('names with brackets each', nothing, (block: Block): Block[] | null => {
  const { text, kind, segments } = block
  const items = kind === 'term' || !/[([]/.test(text) ? [] : [...text.matchAll(ITEM)]
  const [first] = items
  if (first === undefined || items.length < 2) return null
  const before = text.slice(0, first.index)
  if (!/^$|[:.–—-]\s$/.test(before)) return null
  let end = first.index
  for (const item of items) {
    if (item !== first && !JOIN.test(text.slice(end, item.index))) return null
    end = item.index + item[0].length
  }
  const behind = text.slice(end).replace(/^\s*[.;]\s*/, '')
  if (/^[\p{Ll}:–—-]/u.test(behind)) return null
  const names = items.map(([, name = '']) => cleanName(name))
  const isName = (name: string) => likeness(name) === 2 || (likeness(name) > 0 && /^\p{Ll}/u.test(name))
  if (!names.every(isName) || !names.some((name) => isUnmistakable(name) && !isSomebodyLike(name))) return null
  const told = items.map(([, , round, square], at): Block => {
    const name = { text: names[at] ?? '', strong: false, code: true }
    const rest = { text: `: ${round ?? square}`, strong: false, code: false }
    return { ...block, kind: kind === 'text' ? 'item' : kind, segments: [name, rest], text: `${name.text}${rest.text}` }
  })
  return [...partOf(block, before, startOf(segments, before)), ...told, ...partOf(block, behind)]
})

function partOf(
  block: Block,
  part: string,
  segments: Segment[] = [{ text: part, strong: false, code: false }],
): Block[] {
  const text = tidy(part)
  return text === '' ? [] : [{ ...block, segments, text }]
}

/** The runs of one look at the beginning, as far as a text goes. */
function startOf(segments: readonly Segment[], text: string): Segment[] {
  let left = text.length
  return segments.flatMap((segment) => {
    const part = segment.text.slice(0, Math.max(0, left))
    left -= segment.text.length
    return part === '' ? [] : [{ ...segment, text: part }]
  })
}
