import { isDuration } from '../../../core/declared-duration'
import type { Vocabulary } from '../../../core/vocabulary'
import { readLabel } from '../../reading/roles'
import { nothing, rule, yes } from '../../reading/rule'
import { isToldOfCookies } from './above'
import type { Block, Blocks } from './block'
import { cleanName, isUnmistakable, likeness } from './names'
import { type Reader, readingOf, tell } from './reading'

/** A cookie told as a name, how long it lives and what it is for, without a label: three blocks, the time before or behind the purpose. */
interface Card {
  name: string
  fields: { duration: string; purpose: string }
  quote: string
}

const BLOCKS = 3
const LONGEST_TITLE = 80
const LONGEST_DURATION = 60
const FEWEST_WORDS = 2
/** More words without a number only speak of a session. */
const MOST_OF_TIME = 5
const FEWEST_OF_WORDS = 2

/** Reads cards from `at` on, all of one order; null where none begins there, or few whose names may be any words. */
export const readCards: Reader = (blocks, at, above) => {
  const cards = isToldOfCookies(above) ? cardsAt(blocks, at, above.vocabulary) : null
  if (cards === null) return null
  return readingOf(
    cards.map(({ name, fields, quote }) => tell([name], fields, quote, above)),
    cards.length * BLOCKS,
  )
}

export const cardsAt = rule(
  'cards without labels',
  nothing,
  (blocks: Blocks, at: number, vocabulary: Vocabulary): Card[] | null => {
    const [first, second] = [readRun(blocks, at, 0, vocabulary), readRun(blocks, at, 1, vocabulary)]
    const cards = first.length >= second.length ? first : second
    return cards.some(({ name }) => isUnmistakable(name)) || cards.length > FEWEST_OF_WORDS ? cards : null
  },
)

function readRun(blocks: Blocks, start: number, timeAt: 0 | 1, vocabulary: Vocabulary): Card[] {
  const cards: Card[] = []
  for (let at = start; ; at += BLOCKS) {
    const [title, ...rest] = blocks.slice(at, at + BLOCKS)
    const [duration, purpose] = [rest[timeAt]?.text, rest[1 - timeAt]?.text]
    if (title === undefined || duration === undefined || purpose === undefined) return cards
    const name = cleanName(title.text)
    const isNamed = title.text.length <= LONGEST_TITLE && rest.every((one) => isBeside(one, title))
    if (!isNamed || !isName(name, vocabulary) || !isTold(duration, purpose, vocabulary)) return cards
    cards.push({ name, fields: { duration, purpose }, quote: [title, ...rest].map(({ text }) => text).join(' | ') })
  }
}

/** Under a heading stand texts; what is no heading stands with its like. */
function isBeside({ kind, level }: Block, title: Block): boolean {
  if (title.kind === 'heading') return kind === 'text'
  return (kind === 'text' || kind === 'item') && kind === title.kind && level === title.level
}

function isName(name: string, vocabulary: Vocabulary): boolean {
  if (isUnmistakable(name)) return true
  return likeness(name) > 0 && readLabel(name, vocabulary) === null && !isDuration(name, vocabulary)
}

function isTime(text: string, vocabulary: Vocabulary): boolean {
  return text.length <= LONGEST_DURATION && !text.includes(':') && isDuration(text, vocabulary)
}

const isTold = rule('what cards hold', yes, (duration: string, purpose: string, vocabulary: Vocabulary) => {
  const words = purpose.split(/\s+/).length
  if (words < FEWEST_WORDS || /^[^:]{2,40}:\s/.test(purpose) || !isTime(duration, vocabulary)) return false
  return !(isTime(purpose, vocabulary) && (/\d/.test(purpose) || words <= MOST_OF_TIME))
})
