import { namedCategory } from '../../../core/declared-category'
import { isDuration, saysWhenItEnds, statedLength, statedTime } from '../../../core/declared-duration'
import { fold } from '../../../core/fold'
import { findPhrases, type Vocabulary } from '../../../core/vocabulary'
import { speaksOfCookies } from '../../reading/roles'
import { no, rule } from '../../reading/rule'
import { oneLine } from '../../reading/tidy'
import type { Block } from './block'
import type { Fields } from './declaration'
import { subjectOf } from './giver'
import { cleanName, hasSigns, isUnmistakable, likeness } from './names'

/** What running text says of cookies that it calls by name. */
export interface Told {
  names: string[]
  fields: Fields & { purpose: string }
}

interface Draft extends Told {
  /** The page marks the names as code. */
  isCoded: boolean
}

const LONGEST_BLOCK = 3000
/** Stands around a word that the page marks; no page means it. */
const MARK = '\ue000'
/** A name in quotes, one that the page marks, or a word with signs that stand in no other. */
const NAME =
  /["“«„‘'](?:\s?)([^\s"”»’']{2,80})(?:\s?)["”»“’']|\ue000([^\ue000\s]{2,80})\ue000|(?<=\s)([^\s"“”«»\ue000]*[_*#][^\s"“”«»\ue000]*)/g
const BETWEEN_NAMES = /^\s*(?:,|\p{L}{1,4}|&)\s*$/u
const LONGEST_TIME = 12
const FEWEST_WORDS = 3

/**
 * Reads "the cookie “x” keeps your basket for 2 days" and "a cookie named x, which …", with the sentences that follow. Where
 * the page is about cookies, what somebody "sets" or keeps "under the key" is one too, if it is marked as code.
 */
export const readSentences = rule(
  'cookies in running text',
  () => [],
  (block: Block, vocabulary: Vocabulary, isAboutCookies: boolean): Told[] => {
    const { text } = block
    if (block.table !== null || text.length > LONGEST_BLOCK || !mayName(block)) return []
    const isCoded = isAboutCookies && block.segments.some(({ code }) => code)
    if (!(isCoded || speaksOfCookies(text)) || SET_COOKIE.test(text)) return []
    const told: Draft[] = []
    for (const sentence of sentencesOf(block)) {
      const named = namedIn(sentence, vocabulary)
      const last = told.at(-1)
      const provider = named.length === 0 ? null : subjectOf(sentence.replaceAll(MARK, ''), vocabulary)
      for (const one of named) {
        const fields = { ...split(one, vocabulary), ...(provider === null ? {} : { provider }) }
        told.push({ names: one.names, isCoded: one.isCoded, fields })
      }
      if (named.length === 0 && last !== undefined) add(last, sentence.replaceAll(MARK, ''), vocabulary)
    }
    return told.filter((one) => isTold(one, vocabulary))
  },
)

/** An article that shows what a server sends tells of no cookie of its own. */
const SET_COOKIE = /set-cookie\s*:/i

function mayName({ text, segments }: Block): boolean {
  return /["“«„‘_*#]|\s'/.test(text) || segments.some(({ code, strong }) => code || strong)
}

/** A plain word is a name only where the text says how long it lives, and the word itself tells no cookies apart. */
const isTold = rule(
  'what is told in running text',
  () => true,
  ({ names, fields: { purpose, duration }, isCoded }: Draft, vocabulary: Vocabulary): boolean => {
    if (names.every((name) => isUnmistakable(name) || (isCoded && likeness(name) === 2))) return purpose !== ''
    return duration !== undefined && purpose !== '' && names.every((name) => !isKind(name, vocabulary))
  },
)

const isKind = rule('words that tell cookies apart', no, (name: string, vocabulary: Vocabulary): boolean => {
  const maps = [vocabulary.session, vocabulary.persistent, vocabulary.parties]
  return (
    namedCategory(name, vocabulary) !== null || maps.some((map) => findPhrases<unknown>(fold(name), map).length > 0)
  )
})

function sentencesOf({ segments }: Block): string[] {
  const marked = segments
    .map(({ text, code, strong }) => {
      const word = text.trim()
      return (code || strong) && word !== '' && !/\s/.test(word) ? text.replace(word, `${MARK}${word}${MARK}`) : text
    })
    .join('')
  return oneLine(marked).split(/(?<=[.!?])\s+(?=["“«\ue000]?\p{Lu})/u)
}

/** Names that stand together in a sentence, with the words before and behind them. */
interface Named {
  names: string[]
  isCoded: boolean
  before: string
  rest: string
}

/** The names right behind the word "cookie", or behind "under the key", and the words around them. */
function namedIn(sentence: string, vocabulary: Vocabulary): Named[] {
  const all: (Named & { end: number })[] = []
  for (const match of sentence.matchAll(NAME)) {
    const name = cleanName((match[1] ?? match[2] ?? match[3] ?? '').replace(/\.$/, ''))
    const last = all.at(-1)
    const before = sentence.slice(last?.end ?? 0, match.index)
    const isNext = last !== undefined && BETWEEN_NAMES.test(before)
    const isFirst = isBehindCookie(before, vocabulary) || (match[2] !== undefined && isKept(before, vocabulary))
    if (!(isNext || isFirst) || likeness(name) === 0 || (match[3] !== undefined && !hasSigns(name))) continue
    const end = match.index + match[0].length
    if (isNext) {
      last.names.push(name)
      last.end = end
    } else {
      if (last !== undefined) last.rest = before
      all.push({ names: [name], isCoded: match[2] !== undefined, before, rest: '', end })
    }
  }
  const last = all.at(-1)
  if (last !== undefined) last.rest = sentence.slice(last.end)
  return all.map(({ names, isCoded, before, rest }) => ({
    names,
    isCoded,
    before: before.replaceAll(MARK, ''),
    rest: rest.replaceAll(MARK, ''),
  }))
}

/** What stands right before a word that is marked as code says that it is kept or set: "under the key", "sets". */
const isKept = rule('what is kept under a key', no, (before: string, vocabulary: Vocabulary): boolean => {
  const words = fold(before.replaceAll(MARK, ' ')).split(' ')
  const isNamed = [1, 2, 3].some((length) => vocabulary.named.has(words.slice(-length).join(' ')))
  return isNamed || vocabulary.sets.has(words.at(-1) ?? '')
})

/** Between the word "cookie" and the name stands nothing, or "named". */
const isBehindCookie = rule(
  'names behind the word for cookies',
  no,
  (before: string, vocabulary: Vocabulary): boolean => {
    const words = before.replaceAll(MARK, ' ').trim().split(/\s+/).slice(-4)
    for (let length = 0; length < words.length; length++) {
      const between = fold(words.slice(words.length - length).join(' '))
      if (length > 0 && !vocabulary.named.has(between)) continue
      if (speaksOfCookies(words[words.length - length - 1] ?? '')) return true
    }
    return false
  },
)

/** Words behind a name that only say how long it lives leave the purpose to those before it. */
function split({ before, rest }: Named, vocabulary: Vocabulary): Told['fields'] {
  const ahead = unpunctuated(before)
  const behind = unpunctuated(rest).replace(/^\.$/, '')
  const end = saysWhenItEnds(behind, vocabulary) ? statedTime(behind, vocabulary) : behind
  const duration = statedLength(rest, vocabulary) ?? (end.length < behind.length ? end : null)
  const left = countWords(behind) - (duration === null ? 0 : countWords(duration))
  const isBefore = behind === '' || (left <= FEWEST_WORDS && countWords(ahead) > FEWEST_WORDS)
  const purpose = isBefore ? ahead : behind
  return { purpose, ...(duration === null ? {} : { duration: duration.replace(/[.,;]$/, '') }) }
}

function unpunctuated(text: string): string {
  return text.replace(/^[\s,;:.–—-]+/, '').trim()
}

function countWords(text: string): number {
  return text === '' ? 0 : text.split(/\s+/).length
}

/** A later sentence states the duration, or says more of the purpose. */
function add({ fields }: Told, sentence: string, vocabulary: Vocabulary): void {
  const length = statedLength(sentence, vocabulary)
  const isTime = sentence.split(/\s+/).length <= LONGEST_TIME && isDuration(sentence, vocabulary)
  if (fields.duration === undefined && (length !== null || isTime))
    fields.duration = statedTime(sentence, vocabulary).replace(/\.$/, '')
  else if (!isTime) fields.purpose = `${fields.purpose} ${sentence}`
}
