import { JOINS, LETTER_JOINS } from '../../../core/name-words'
import { speaksOfCookies } from '../../reading/roles'
import { no, nothing, rule, same } from '../../reading/rule'
import { oneLine, tidy } from '../../reading/tidy'
import type { Block, Segment } from './block'
import { covers, headOf, isCode, isMarked, type Lead, LONGEST_LEAD, unpunctuated, withAside } from './lead-parts'
import {
  cleanName,
  hasSigns,
  isBrandLike,
  isIdentifier,
  isSmall,
  isSomebodyLike,
  isUnmistakable,
  likeness,
  namesIn,
  namesInBrackets,
  SIGN,
} from './names'

const QUOTED = /^\s*["“«'„`]/
const LONGEST_BLOCK = 5000

/** Reads the names at the beginning of a block: the whole of it, what the page marks, or what stands before a colon or dash. */
export function readLead(block: Block): Lead | null {
  if (block.kind === 'table' || block.text.length > LONGEST_BLOCK || !mayLead(block)) return null
  const whole = wholeLead(block)
  if (whole !== null || block.kind === 'term' || block.kind === 'heading') return whole
  const lead = punctuatedLead(block) ?? markedLead(block) ?? titledLead(block)
  return lead ?? (block.kind === 'item' ? listedLead(block.text) : null)
}

/** Most blocks have nothing that a name is known by: told at once, since every block is asked. */
function mayLead(block: Block): boolean {
  if (block.kind === 'term' || block.kind === 'heading') return true
  if (block.kind === 'item' && isHostName(block.text.split(':', 1)[0] ?? '')) return true
  return SIGN.test(block.text.slice(0, 2 * LONGEST_LEAD)) || isMarked(block) || QUOTED.test(block.text)
}

const wholeLead = rule('names that fill a block', nothing, (block: Block): Lead | null => {
  const { kind, text } = block
  if (text.length >= 120) return null
  const isSet = kind === 'heading' || isMarked(block)
  if (kind !== 'term' && !isSet && !SIGN.test(text)) return null
  const names = namesIn(text)
  if (!covers(names, withoutCookies(cleanName(text), names))) return null
  const byForm = names.every((name) => likeness(name) === 2)
  const { title, remark: rest } = withAside(text)
  if (kind === 'term')
    return byForm || !/\s/.test(text) ? { names, rest, title, sure: byForm || !isCapital(text) } : null
  if (isCode(block)) return { names, rest, sure: true }
  const isOfSomebody = kind === 'heading' && text.endsWith(')') && names.every(isSomebodyLike)
  return (isSet && byForm && !isOfSomebody) || names.every(hasSigns) ? { names, rest, title, sure: false } : null
})

/** "Cookie aB": the word for a cookie before its name is none of it. */
const withoutCookies = rule('the word for a cookie beside a name', same, (text: string, names: readonly string[]) => {
  const words = text.split(/\s+/)
  return words.filter((word) => names.includes(word) || !speaksOfCookies(word)).join(' ')
})

/** A word of any language may begin with a capital. */
const isCapital = rule('words that begin with a capital', no, (text: string) => /^\p{Lu}/u.test(text))

/** "_a: counts visits", "_a (Somebody): counts visits", "Somebody (_a, _b): counts visits" */
const punctuatedLead = rule('names before a colon or dash', nothing, (block: Block): Lead | null => {
  const { words, title, remark, rest } = headOf(block.text)
  const bracketed = namesInBrackets(`${words} (${title})`)
  if (bracketed !== null) return { ...bracketed, rest, sure: true }
  const names = namesIn(words)
  if (!covers(names, words.replace(/[\s"'`“”«»]/g, ''))) return null
  const isQuoted = QUOTED.test(block.text)
  const isSure = names.every(hasSigns) || isCode(block) || (title !== '' && names.every(isUnmistakable))
  if (!isSure && !isQuoted && !(isMarked(block) && areMarked(names))) return null
  const sure = isSure || (isQuoted && !names.every(isBrandLike))
  return { names, rest: tidy(remark === '' ? rest : `${rest} (${remark})`), sure, title }
})

/** "Somebody: _a, _b. They count …" */
const titledLead = rule('somebody before names', nothing, ({ text }: Block): Lead | null => {
  const [, title = '', list = '', sentence, aside = ''] =
    /^([^:\n]{2,60}):\s+([^\n]+?)(?:\.\s+([\s\S]+)|\s+(\([^()]*\))\.?|\.)?$/.exec(text) ?? []
  const names = namesIn(list)
  const areNames = names.every(hasSigns) || (isHostName(title) && names.every((name) => likeness(name) > 0))
  return areNames && covers(names, list) ? { names, rest: sentence ?? aside, sure: true, title } : null
})

const isHostName = rule('a host before names', no, (text: string) =>
  /^[a-z\d-]+(?:\.[a-z\d-]+)*\.[a-z]{2,}$/.test(text.trim()),
)

const NEXT_NAME = new RegExp(`(?:,\\s*|\\s*(?:${JOINS}|${LETTER_JOINS})\\s+)?([^\\s,;:]+)\\s*`, 'guy')

/** "_a, _b and the like are set by …": unmistakable names first, then a sentence. */
const listedLead = rule('names before a sentence', nothing, (text: string): Lead | null => {
  const names: string[] = []
  let end = 0
  const line = oneLine(text).replace(/([_.-])\s+\*/g, '$1*')
  for (const [match, word = ''] of line.matchAll(NEXT_NAME)) {
    const name = cleanName(word)
    if (!(names.length > 0 ? isUnmistakable(name) : hasSigns(name))) break
    names.push(name)
    end += match.length
  }
  const rest = line.slice(end)
  return names.length === 0 || rest === '' ? null : { names, rest, sure: true }
})

/** A plain name before a dash or colon, as "basket-id - keeps …": one only beside others that are sure. */
export const readWeakLead = rule('plain names before a dash', nothing, (block: Block): Lead | null => {
  const { words, title, remark, rest } = headOf(block.text)
  const name = cleanName(words)
  if (/\s/.test(words) || remark !== '' || likeness(name) === 0 || (isCapital(name) && likeness(name) === 1))
    return null
  return { names: [name], rest: oneLine(rest), sure: true, title }
})

/** Bold or code words at the beginning, with words behind them. */
const markedLead = rule('names that the page marks', nothing, (block: Block): Lead | null => {
  const segments = block.segments.filter(({ text }) => text.trim() !== '')
  const first = segments[0]
  if (first === undefined || !(first.strong || first.code)) return null
  const end = segments.findIndex((one, at) => !isOfLead(one, segments[at + 1]))
  const marked = end < 0 ? segments : segments.slice(0, end)
  const text = oneLine(marked.map((one) => (one.strong || one.code ? one.text : ', ')).join(' '))
  const others = segments.slice(marked.length)
  const rest = tidy(others.map((one) => one.text).join(''))
  const names = namesIn(text)
  if (text.length > LONGEST_LEAD || rest === '' || !covers(names, cleanName(text))) return null
  if (!areMarked(names) && !first.code) return null
  const [, title = '', behind = rest] = /^\s*\(([^()\d]{2,60})\)\s*[:–—-]\s*([\s\S]+)$/.exec(rest) ?? []
  const sure = first.code || names.every(isIdentifier) || names.some(hasSigns)
  return { names, rest: unpunctuated(behind), sure, title }
})

/** Names by their form; beside one with signs, also plain words in small letters. */
function areMarked(names: readonly string[]): boolean {
  return names.every((name) => likeness(name) === 2) || (names.some(hasSigns) && names.every(isSmall))
}

const JOIN = new RegExp(`^[\\s,;/|&+]+$|^,?\\s*(?:${JOINS}|${LETTER_JOINS})\\s*$`, 'u')

/** Marked words, and the commas, bars and words that join them. */
function isOfLead({ text, strong, code }: Segment, next: Segment | undefined): boolean {
  return strong || code || (JOIN.test(text) && (next === undefined || next.strong || next.code))
}
