import { isDuration } from '../../../core/declared-duration'
import type { Vocabulary } from '../../../core/vocabulary'
import { readLabel } from '../../reading/roles'
import { nothing, rule, yes } from '../../reading/rule'
import { isToldOfCookies } from './above'
import type { Block } from './block'
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
  (blocks: readonly Block[], at: number, vocabulary: Vocabulary): Card[] | null => {
    const [first, second] = [readRun(blocks, at, 1, vocabulary), readRun(blocks, at, 2, vocabulary)]
    const cards = first.length >= second.length ? first : second
    return cards.some(({ name }) => isUnmistakable(name)) || cards.length > FEWEST_OF_WORDS ? cards : null
  },
)

function readRun(blocks: readonly Block[], start: number, timeAt: 1 | 2, vocabulary: Vocabulary): Card[] {
  const cards: Card[] = []
  for (let at = start; ; at += BLOCKS) {
    const [title, ...rest] = blocks.slice(at, at + BLOCKS)
    const [duration, purpose] = [rest[timeAt - 1]?.text, rest[2 - timeAt]?.text]
    if (title === undefined || duration === undefined || purpose === undefined) return cards
    const name = cleanName(title.text)
    const isNamed = title.text.length <= LONGEST_TITLE && isName(name, vocabulary)
    if (!isNamed || !rest.every((one) => isBeside(one, title))) return cards
    if (!isPart(duration, 'duration', vocabulary) || !isPart(purpose, 'purpose', vocabulary)) return cards
    const quote = [title, ...rest].map(({ text }) => text).join(' | ')
    cards.push({ name, fields: { duration, purpose }, quote })
  }
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

const isPart = rule('what cards hold', yes, (text: string, part: 'duration' | 'purpose', vocabulary: Vocabulary) => {
  const isTime = text.length <= LONGEST_DURATION && !text.includes(':') && isDuration(text, vocabulary)
  if (part === 'duration') return isTime
  const words = text.split(/\s+/).length
  if (isTime && (/\d/.test(text) || words <= MOST_OF_TIME)) return false
  return !/^[^:]{2,40}:\s/.test(text) && words >= FEWEST_WORDS
})
