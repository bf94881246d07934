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
    const timeAt = isTime(blocks[at + 1]?.text ?? '', vocabulary) ? 0 : 1
    const cards: Card[] = []
    for (let card = cardAt(blocks, at, timeAt, vocabulary); card !== null; ) {
      cards.push(card)
      card = cardAt(blocks, at + cards.length * BLOCKS, timeAt, vocabulary)
    }
    return cards.some(({ name }) => isUnmistakable(name)) || cards.length > FEWEST_OF_WORDS ? cards : null
  },
)

function cardAt(blocks: Blocks, at: number, timeAt: 0 | 1, vocabulary: Vocabulary): Card | null {
  const [title, ...rest] = blocks.slice(at, at + BLOCKS)
  const [duration, purpose] = [rest[timeAt]?.text, rest[1 - timeAt]?.text]
  if (title === undefined || duration === undefined || purpose === undefined) return null
  const name = cleanName(title.text)
  const isNamed = title.text.length <= LONGEST_TITLE && isName(name, vocabulary)
  if (!isNamed || !rest.every((one) => isBeside(one, title)) || !isTold(duration, purpose, vocabulary)) return null
  return { name, fields: { duration, purpose }, quote: [title, ...rest].map(({ text }) => text).join(' | ') }
}

/** Under a heading stand texts; what is no heading stands with its like. */
function isBeside({ kind, level }: Block, title: Block): boolean {
  if (title.kind === 'heading') return kind === 'text'
  return (kind === 'text' || kind === 'item') && kind === title.kind && level === title.level
}

function isName(name: string, vocabulary: Vocabulary): boolean {
  const isWord = readLabel(name, vocabulary) !== null || isDuration(name, vocabulary)
  return isUnmistakable(name) || (likeness(name) > 0 && !isWord)
}

function isTime(text: string, vocabulary: Vocabulary): boolean {
  return text.length <= LONGEST_DURATION && !text.includes(':') && isDuration(text, vocabulary)
}

const isTold = rule('what cards hold', yes, (duration: string, purpose: string, vocabulary: Vocabulary) => {
  const words = purpose.split(/\s+/).length
  const isLength = isTime(purpose, vocabulary) && (/\d/.test(purpose) || words <= MOST_OF_TIME)
  return isTime(duration, vocabulary) && !isLength && !/^[^:]{2,40}:\s/.test(purpose) && words >= FEWEST_WORDS
})
