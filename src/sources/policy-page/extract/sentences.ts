import { namedCategory } from '../../../core/declared-category'
import { isDuration, statedLength, statedTime } from '../../../core/declared-duration'
import { fold } from '../../../core/fold'
import { findPhrases, type Vocabulary } from '../../../core/vocabulary'
import { type Block, oneLine } from './block'
import { cleanName, hasSigns, isUnmistakable, likeness } from './names'
import { speaksOfCookies } from './roles'

/** What running text says of cookies that it calls by name. */
export interface Told {
  names: string[]
  purpose: string
  duration: string | null
}

const LONGEST_BLOCK = 3000
/** Stands around a word that the page marks; no page means it. */
const MARK = '\ue000'
/** A name in quotes, one that the page marks, or a word with signs that stand in no other. */
const NAME =
  /["“«„‘'](?:\s?)([^\s"”»’']{2,80})(?:\s?)["”»“’']|\ue000([^\ue000\s]{2,80})\ue000|(?<=\s)([^\s"“”«»\ue000]*[_*#][^\s"“”«»\ue000]*)/g
const BETWEEN_NAMES = /^\s*(?:,|\p{L}{1,4}|&)\s*$/u
const LONGEST_TIME = 12

/** Reads "the cookie “x” keeps your basket for 2 days" and "a cookie named x, which …", with the sentences that follow. */
export function readSentences(block: Block, vocabulary: Vocabulary): Told[] {
  const { text } = block
  if (block.table !== null || text.length > LONGEST_BLOCK || !speaksOfCookies(text)) return []
  const told: Told[] = []
  for (const sentence of sentencesOf(block)) {
    const named = namesOf(sentence, vocabulary)
    const last = told.at(-1)
    if (named !== null) told.push({ names: named.names, ...split(named.rest, vocabulary) })
    else if (last !== undefined) add(last, sentence.replaceAll(MARK, ''), vocabulary)
  }
  return told.filter((one) => isTold(one, vocabulary))
}

/** A plain word is a name only where the text says how long it lives, and the word itself tells no cookies apart. */
function isTold({ names, purpose, duration }: Told, vocabulary: Vocabulary): boolean {
  if (names.every(isUnmistakable)) return purpose !== ''
  return duration !== null && purpose !== '' && names.every((name) => !isKind(name, vocabulary))
}

function isKind(name: string, vocabulary: Vocabulary): boolean {
  const maps = [vocabulary.session, vocabulary.persistent, vocabulary.parties]
  return (
    namedCategory(name, vocabulary) !== null || maps.some((map) => findPhrases<unknown>(fold(name), map).length > 0)
  )
}

function sentencesOf({ segments }: Block): string[] {
  const marked = segments
    .map(({ text, code, strong }) => {
      const word = text.trim()
      return (code || strong) && word !== '' && !/\s/.test(word) ? text.replace(word, `${MARK}${word}${MARK}`) : text
    })
    .join('')
  return oneLine(marked).split(/(?<=[.!?])\s+(?=["“«\ue000]?\p{Lu})/u)
}

/** The names right behind the word "cookie", and the words behind them. */
function namesOf(sentence: string, vocabulary: Vocabulary): { names: string[]; rest: string } | null {
  const names: string[] = []
  let end = 0
  for (const match of sentence.matchAll(NAME)) {
    const name = cleanName(match[1] ?? match[2] ?? match[3] ?? '')
    const before = sentence.slice(end, match.index)
    const follows = names.length > 0 ? BETWEEN_NAMES.test(before) : isBehindCookie(before, vocabulary)
    if (follows && likeness(name) > 0 && (match[3] === undefined || hasSigns(name))) {
      names.push(name)
      end = match.index + match[0].length
    } else if (names.length > 0) break
  }
  return names.length === 0 ? null : { names, rest: sentence.slice(end).replaceAll(MARK, '') }
}

/** Between the word "cookie" and the name stands nothing, or "named". */
function isBehindCookie(before: string, vocabulary: Vocabulary): boolean {
  const words = before.replaceAll(MARK, ' ').trim().split(/\s+/).slice(-4)
  for (let length = 0; length < words.length; length++) {
    const between = fold(words.slice(words.length - length).join(' '))
    if (length > 0 && !vocabulary.named.has(between)) continue
    if (speaksOfCookies(words[words.length - length - 1] ?? '')) return true
  }
  return false
}

function split(rest: string, vocabulary: Vocabulary): { purpose: string; duration: string | null } {
  return { purpose: rest.replace(/^[\s,;:.–—-]+/, '').trim(), duration: statedLength(rest, vocabulary) }
}

/** A later sentence states the duration, or says more of the purpose. */
function add(told: Told, sentence: string, vocabulary: Vocabulary): void {
  const length = statedLength(sentence, vocabulary)
  const isTime = sentence.split(/\s+/).length <= LONGEST_TIME && isDuration(sentence, vocabulary)
  if (told.duration === null && (length !== null || isTime))
    told.duration = statedTime(sentence, vocabulary).replace(/\.$/, '')
  else if (!isTime) told.purpose = `${told.purpose} ${sentence}`
}
