import { isDuration } from '../../../core/declared-duration'
import type { Vocabulary } from '../../../core/vocabulary'
import { readLabel } from '../../reading/roles'
import { nothing, rule, yes } from '../../reading/rule'
import { isToldOfCookies } from './above'
import type { Block } from './block'
import type { Fields } from './declaration'
import { cleanName, isUnmistakable, likeness } from './names'
import { type Reader, readingOf, tell } from './reading'

/** Cookies that stand one after another, each as a name, how long it lives and what it is for, without a label. */
export interface Cards {
  told: { names: string[]; fields: Fields; quote: string }[]
  /** How many blocks they take up. */
  length: number
}

type Part = 'duration' | 'purpose'

const SHAPES: Part[][] = [
  ['duration', 'purpose'],
  ['purpose', 'duration'],
]
const LONGEST_TITLE = 80
const LONGEST_DURATION = 60
const FEWEST_WORDS = 2
/** More words without a number only speak of a session. */
const MOST_OF_TIME = 5
const FEWEST_OF_WORDS = 2

/** Reads cards from `at` on, all of one shape; null where none begins there, or a single one whose name may be any word. */
export const readCards: Reader = (blocks, at, above) => {
  const cards = isToldOfCookies(above) ? cardsAt(blocks, at, above.vocabulary) : null
  if (cards === null) return null
  return readingOf(
    cards.told.map(({ names, fields, quote }) => tell(names, fields, quote, above)),
    cards.length,
  )
}

export const cardsAt = rule(
  'cards without labels',
  nothing,
  (blocks: readonly Block[], at: number, vocabulary: Vocabulary): Cards | null => {
    const [first, second] = SHAPES.map((shape) => readRun(blocks, at, shape, vocabulary))
    const run = (first?.length ?? 0) >= (second?.length ?? 0) ? first : second
    if (run === undefined || run.told.length === 0) return null
    const isSure = run.told.some(({ names }) => names.some(isUnmistakable))
    return isSure || run.told.length > FEWEST_OF_WORDS ? run : null
  },
)

function readRun(blocks: readonly Block[], start: number, shape: readonly Part[], vocabulary: Vocabulary): Cards {
  const told: Cards['told'] = []
  let at = start
  for (;;) {
    const card = blocks.slice(at, at + shape.length + 1)
    const [title, ...rest] = card
    if (title === undefined || title.text.length > LONGEST_TITLE || rest.length < shape.length) break
    const name = cleanName(title.text)
    const isCard =
      rest.every((one) => isBeside(one, title)) &&
      isName(name, vocabulary) &&
      rest.every(({ text }, index) => isPart(text, shape[index] ?? 'purpose', vocabulary))
    if (!isCard) break
    const fields: Fields = {}
    for (const [index, { text }] of rest.entries()) fields[shape[index] ?? 'purpose'] = text
    told.push({ names: [name], fields, quote: card.map(({ text }) => text).join(' | ') })
    at += card.length
  }
  return { told, length: at - start }
}

/** Under a heading stand texts; what is no heading stands with its like. */
function isBeside({ table, kind, level }: Block, title: Block): boolean {
  if (title.kind === 'heading') return kind === 'text'
  return table === null && (kind === 'text' || kind === 'item') && kind === title.kind && level === title.level
}

function isName(name: string, vocabulary: Vocabulary): boolean {
  if (isUnmistakable(name)) return true
  return likeness(name) > 0 && readLabel(name, vocabulary) === null && !isDuration(name, vocabulary)
}

const isPart = rule('what cards hold', yes, (text: string, part: Part, vocabulary: Vocabulary) => {
  const isTime = text.length <= LONGEST_DURATION && !text.includes(':') && isDuration(text, vocabulary)
  if (part === 'duration') return isTime
  const words = text.split(/\s+/).length
  if (isTime && (/\d/.test(text) || words <= MOST_OF_TIME)) return false
  return !/^[^:]{2,40}:\s/.test(text) && words >= FEWEST_WORDS
})
