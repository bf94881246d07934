import { ANDS, LETTER_ANDS } from '../../../core/name-words'
import { nothing, rule } from '../../reading/rule'
import { tidy } from '../../reading/tidy'
import { type Block, textBlock } from './block'
import { cleanName, hasSigns, isSomebodyLike, isUnmistakable, likeness } from './names'

const ITEM = /(\S{2,80})\s+(?:\(((?:[^()]|\([^()]{0,80}\)){2,300})\)|\[([^[\]]{2,300})\])/g
const JOIN = new RegExp(`^\\s*[,;]?\\s*(?:(?:${ANDS}|${LETTER_ANDS})\\s+)?$`, 'u')
/** What leads in names ends so, and begins behind a stop. */
const LEAD = /^$|[:.–—-]\s$/
const GOES_ON = /^\s*[\p{Ll}:–—-]/u

/** Takes "**Statistics:** _a (counts visits; 2 years), _b (1 day)." apart: what stands before names, each of them, what stands behind. */
export const namesWithBrackets = rule('names with brackets each', nothing, (block: Block): Block[] | null => {
  const { text, kind } = block
  if (kind === 'term' || !/[([]/.test(text)) return null
  const parts: Block[] = []
  const names: string[] = []
  let end = 0
  for (const item of text.matchAll(ITEM)) {
    const name = cleanName(item[1] ?? '')
    const gap = text.slice(end, item.index)
    const isJoined = names.length > 0 && JOIN.test(gap)
    const isFirst = (LEAD.test(gap) && likeness(name) === 2 && !isSomebodyLike(name)) || (end === 0 && hasSigns(name))
    if (!(isJoined ? mayFollow(name) : isFirst)) continue
    if (!isJoined && names.length > 0 && GOES_ON.test(gap)) return null
    if (!isJoined) parts.push(...partOf(block, end, item.index))
    const rest = `: ${item[2] ?? item[3]}`
    const segments = [{ text: name, strong: false, code: true }, ...textBlock(rest).segments]
    parts.push({ ...block, kind: kind === 'text' ? 'item' : kind, segments, text: `${name}${rest}` })
    names.push(name)
    end = item.index + item[0].length
  }
  const behind = text.slice(end)
  const before = text.slice(0, text.indexOf(names[0] ?? ''))
  if (!LEAD.test(before) && !names.every(hasSigns)) return null
  if (names.length < 2 || GOES_ON.test(behind) || !names.some(isUnmistakable)) return null
  return [...parts, ...partOf(block, end, text.length)]
})

/** Beside a name, a word in small letters is one as well. */
function mayFollow(name: string): boolean {
  return likeness(name) === 2 || (likeness(name) > 0 && /^\p{Ll}/u.test(name))
}

/** The part of a block between two places of its text, each run with the look that it has there. */
function partOf(block: Block, from: number, to: number): Block[] {
  let at = 0
  const segments = block.segments.flatMap((segment) => {
    const text = segment.text.slice(Math.max(0, from - at), Math.max(0, to - at))
    at += segment.text.length
    return text === '' ? [] : [{ ...segment, text }]
  })
  const text = tidy(block.text.slice(from, to)).replace(/^[.;]\s*|\s[–—-]$/g, '')
  return text === '' ? [] : [{ ...block, segments, text }]
}
