import { ANDS, LETTER_ANDS } from '../../../core/name-words'
import { nothing, rule } from '../../reading/rule'
import { tidy } from '../../reading/tidy'
import type { Block, Segment } from './block'
import { cleanName, hasSigns, isSomebodyLike, isUnmistakable, likeness } from './names'

const ITEM = /(\S{2,80})\s+(?:\(((?:[^()]|\([^()]{0,80}\)){2,300})\)|\[([^[\]]{2,300})\])/g
const JOIN = new RegExp(`^\\s*[,;]?\\s*(?:(?:${ANDS}|${LETTER_ANDS})\\s+)?$`, 'u')
/** What leads in names ends so, and begins behind a stop. */
const LEAD = /^$|[:.–—-]\s$/
const GOES_ON = /^\s*[\p{Ll}:–—-]/u

/** Takes "**Statistics:** _a (counts visits; 2 years), _b (1 day)." apart: what stands before names, each of them, what stands behind. */
export const namesWithBrackets = rule('names with brackets each', nothing, (block: Block): Block[] | null => {
  const { text, kind, segments } = block
  if (kind === 'term' || !/[([]/.test(text)) return null
  const parts: Block[] = []
  const names: string[] = []
  let end = 0
  for (const item of text.matchAll(ITEM)) {
    const name = cleanName(item[1] ?? '')
    const gap = text.slice(end, item.index)
    const isJoined = names.length > 0 && JOIN.test(gap)
    if (!(isJoined ? mayFollow(name) : (LEAD.test(gap) && mayBegin(name)) || (end === 0 && hasSigns(name)))) continue
    if (!isJoined && names.length > 0 && GOES_ON.test(gap)) return null
    if (!isJoined) parts.push(...partOf(block, gap, end === 0 ? startOf(segments, gap) : undefined))
    const rest = `: ${item[2] ?? item[3]}`
    const runs = [plain(name, true), plain(rest)]
    parts.push({ ...block, kind: kind === 'text' ? 'item' : kind, segments: runs, text: `${name}${rest}` })
    names.push(name)
    end = item.index + item[0].length
  }
  const behind = text.slice(end)
  const before = text.slice(0, text.indexOf(names[0] ?? ''))
  if (!LEAD.test(before) && !names.every(hasSigns)) return null
  if (names.length < 2 || GOES_ON.test(behind) || !names.some(isUnmistakable)) return null
  return [...parts, ...partOf(block, behind)]
})

function mayBegin(name: string): boolean {
  return likeness(name) === 2 && !isSomebodyLike(name)
}

/** Beside a name, a word in small letters is one as well. */
function mayFollow(name: string): boolean {
  return likeness(name) === 2 || (likeness(name) > 0 && /^\p{Ll}/u.test(name))
}

function plain(text: string, code = false): Segment {
  return { text, strong: false, code }
}

function partOf(block: Block, part: string, segments?: Segment[]): Block[] {
  const text = tidy(part).replace(/^[.;]\s*|\s[–—-]$/g, '')
  return text === '' ? [] : [{ ...block, segments: segments ?? [plain(text)], text }]
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
