import { namedCategory } from '../../../core/declared-category'
import { isDuration, saysWhenItEnds, statedLength, statedTime } from '../../../core/declared-duration'
import { holdsPhrase, type Vocabulary } from '../../../core/vocabulary'
import { speaksOfCookies } from '../../reading/roles'
import { no, none, rule, same, yes } from '../../reading/rule'
import { oneLine } from '../../reading/tidy'
import { type Above, type Heading, isToldOfCookies } from './above'
import { type Block, cellsOnce, type Table, textBlock } from './block'
import type { Declaration, Fields } from './declaration'
import { subjectOf } from './giver'
import { unpunctuated } from './lead-parts'
import { isUnmistakable, likeness } from './names'
import { CODE, MARK, MARKS, type Named, namedIn, type Sureness } from './names-in-prose'
import { type Reader, readingOf, tell } from './reading'
import { namedBy, withoutAside } from './title'

/** Reads cookies that running text calls by their names, also in the cells of a table that is none of cookies. */
export const readProse: Reader = (blocks, at, above) => {
  const block = blocks[at]
  if (block === undefined || block.inside.length > 0) return null
  if (block.table !== null) return readingOf(rowsIn(block.table, above), 1)
  const told = readSentences(block, above.vocabulary, isToldOfCookies(above))
  if (told.length === 0) return null
  const known = withoutStrangers(above, block.text)
  const rows = told.map(({ names, fields }) => tell(names, fields, block.text, known))
  return readingOf(rows, 1)
}

/** Sentences under "Basket" are of somebody who is called so only where they say the name again. */
const withoutStrangers = rule('whom prose names as its heading does', same, (above: Above, text: string): Above => {
  const isStranger = ({ somebody }: Heading) => somebody !== null && !text.includes(withoutAside(somebody))
  const headings = above.headings.map((heading) =>
    isStranger(heading) ? { ...heading, names: 'prose' as const, somebody: null } : heading,
  )
  return { ...above, headings }
})

/** The first cell of a row names whose its cookies are. */
function rowsIn({ rows }: Table, above: Above): Declaration[][] {
  return rows.flatMap((row) => {
    const told = cellsOnce(row).flatMap(({ text }) =>
      readSentences(textBlock(text), above.vocabulary, isToldOfCookies(above)).map((one) => ({ ...one, text })),
    )
    if (told.length === 0) return []
    const [title = ''] = (row[0]?.text ?? '').split('\n')
    const provider = namedBy(title, above.vocabulary) === 'provider' ? { provider: withoutAside(title) } : {}
    return told.map(({ names, fields, text }) => tell(names, { ...provider, ...fields }, text, above))
  })
}

/** What running text says of cookies that it calls by name. */
interface Told {
  names: string[]
  fields: Fields & { purpose: string }
  sureness: Sureness
}

const LONGEST_BLOCK = 3000
const LONGEST_TIME = 12
const FEWEST_WORDS = 3

/**
 * Reads "the cookie “x” keeps your basket for 2 days" and "a cookie named x, which …", with the sentences that follow. Where
 * the page is about cookies, what somebody "sets" or keeps "under the key" is one too, if it is marked as code.
 */
const readSentences = rule('cookies in prose', none, (block: Block, vocabulary: Vocabulary, isOfCookies: boolean) => {
  const { text, segments } = block
  const isMarked = segments.some(({ code, strong }) => code || strong)
  const mayName = isMarked || /["“«„‘_*#(]|\s'/.test(text)
  if (!mayName || text.length > LONGEST_BLOCK || SET_COOKIE.test(text)) return []
  if (!(isMarked && isOfCookies) && !speaksOfCookies(text)) return []
  const told: Told[] = []
  for (const sentence of sentencesOf(block)) {
    const named = namedIn(sentence, vocabulary)
    const last = told.at(-1)
    const subject = named.length === 0 ? null : subjectOf(sentence.replace(MARKS, ''), vocabulary, vocabulary.uses)
    const provider = named.some(({ names }) => names.includes(subject ?? '')) ? null : subject
    for (const one of named) {
      const fields = { ...split(one, vocabulary), ...(provider === null ? {} : { provider }) }
      told.push({ names: one.names, sureness: one.sureness, fields })
    }
    if (named.length === 0 && last !== undefined) add(last, sentence.replace(MARKS, ''), vocabulary)
  }
  return told.filter((one) => isTold(one, vocabulary))
})

/** An article that shows what a server sends tells of no cookie of its own. */
const SET_COOKIE = /set-cookie\s*:/i

/** A plain word is a name only where the text says how long it lives, and the word itself tells no cookies apart. */
const isTold = rule('what is told in prose', yes, ({ names, fields, sureness }: Told, vocabulary: Vocabulary) => {
  if (fields.purpose === '') return false
  const isForm = (name: string) => isUnmistakable(name) || (sureness !== 'unmistakable' && likeness(name) === 2)
  const isSaid = sureness === 'any' || fields.duration !== undefined
  return names.every(isForm) || (isSaid && names.every((name) => !isKind(name, vocabulary)))
})

const isKind = rule('words that tell cookies apart', no, (name: string, vocabulary: Vocabulary) => {
  const maps = [vocabulary.session, vocabulary.persistent, vocabulary.parties]
  return namedCategory(name, vocabulary) !== null || maps.some((map) => holdsPhrase(name, map))
})

function sentencesOf({ segments }: Block): string[] {
  const marked = segments
    .map(({ text, code, strong }) => {
      const word = text.trim()
      const mark = code ? CODE : MARK
      return (code || strong) && word !== '' && !/\s/.test(word) ? text.replace(word, `${mark}${word}${mark}`) : text
    })
    .join('')
  return oneLine(marked).split(/(?<=[.!?])\s+(?=["“«\ue000\ue001]?\p{Lu})/u)
}

/** Words behind a name that only say how long it lives leave the purpose to those before it. */
function split({ before, rest }: Named, vocabulary: Vocabulary): Told['fields'] {
  const [ahead = '', behind = ''] = [before, rest].map((words) => unpunctuated(words.replace(MARKS, '')))
  const end = saysWhenItEnds(behind, vocabulary) ? statedTime(behind, vocabulary) : behind
  const duration = statedLength(behind, vocabulary) ?? (end.length < behind.length ? end : null)
  const left = countWords(behind) - (duration === null ? 0 : countWords(duration))
  const isBefore = behind === '' || (left <= FEWEST_WORDS && countWords(ahead) > FEWEST_WORDS)
  const purpose = isBefore ? ahead : behind
  return { purpose, ...(duration === null ? {} : { duration: duration.replace(/[.,;]$/, '') }) }
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
