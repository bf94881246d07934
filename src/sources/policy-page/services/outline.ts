import { oneLine } from '../../reading/tidy'
import type { Document, Table } from '../extract/block'
import type { Found } from './phrase-finder'
import { LABELLED, type RawLine, rawLines } from './raw-lines'
import { type Lexicon, lexiconFor, lexiconOf, type Sense } from './service-words'
import { sentencesOf, type Token, tokensOf } from './tokens'

export interface Sentence {
  text: string
  /** The text with blanks in the place of addresses. */
  source: string
  tokens: Token[]
  found: Found<Sense>[]
  senses: ReadonlySet<Sense>
  lexicon: Lexicon
}

export interface Line {
  kind: 'text' | 'item' | 'table'
  sentences: Sentence[]
  table: Table | null
  text: string
}

/** What stands under one title; `level` 0 is the document. */
export interface Section {
  title: Sentence
  level: number
  above: Section | null
  /** It ends in a colon: what stands below is what it speaks of. */
  isLead: boolean
  lines: Line[]
}

export interface Outline {
  sections: Section[]
  lexicon: Lexicon
  /** Its title or one of its first headings says that it is about cookies. */
  isAboutCookies: boolean
}

const ADDRESS = /https?:\/\/\S+|\bwww\.\S+|\S{1,64}@\S+/g
const LONGEST_TITLE = 90
const MOST_TITLE_WORDS = 12
/** What is longer than this stands under a title. */
const SHORTEST_TEXT = 70
const STRONG_LEVEL = 7
const NUMBERED_LEVEL = 8
const PLAIN_LEVEL = 9
const LONGEST_LINE = 6_000
const TITLE_SAMPLE = 8
const MOST_FIRST_TITLES = 3
const SENTENCE_SAMPLE = 24
const LONGEST_SAMPLE = 800

/** Takes a document apart into titles and the lines under each; linear in its length. */
export function outlineOf(document: Document): Outline {
  const raw = rawLines(document.blocks)
  const sample = raw
    .filter(({ text }) => text.length > SHORTEST_TEXT)
    .flatMap(({ text }) => tokensOf(text.slice(0, LONGEST_SAMPLE)))
  const lexicon = lexiconOf(sample, lexiconFor(document.language))
  let section: Section = { title: sentenceOf(document.title, lexicon), level: 0, above: null, isLead: false, lines: [] }
  const sections = [section]
  for (const [at, line] of raw.entries()) {
    const level = levelOf(line, raw[at + 1])
    if (level === null) {
      section.lines.push(readLine(line, lexicon))
      continue
    }
    let above: Section | null = section
    while (above !== null && above.level >= level) above = above.above
    section = {
      title: sentenceOf(withoutNumber(line.text), lexicon),
      level,
      above,
      isLead: /:\s*$/.test(line.text),
      lines: [],
    }
    sections.push(section)
  }
  return { sections, lexicon, isAboutCookies: isAboutCookies(sections) }
}

/** A first title, or a title of the highest rank near the beginning, says so; or every fourth of the first sentences. */
function isAboutCookies(sections: readonly Section[]): boolean {
  const top = sections.slice(1).reduce((least, { level }) => Math.min(least, level), PLAIN_LEVEL)
  const titles = sections.slice(0, TITLE_SAMPLE).filter(({ level }, at) => level <= top || at < MOST_FIRST_TITLES)
  if (titles.some(({ title }) => title.senses.has('cookie') && !title.senses.has('privacy'))) return true
  const lines = sections.slice(0, SENTENCE_SAMPLE).flatMap((section) => section.lines)
  const first = lines
    .flatMap((line) => line.sentences)
    .filter(({ tokens }) => tokens.length > 5)
    .slice(0, SENTENCE_SAMPLE)
  return first.filter(({ senses }) => senses.has('cookie')).length > first.length / 4
}

/** Gives a section and those around it, the nearest first. */
export function titlesOf(section: Section): Section[] {
  const chain: Section[] = []
  for (let one: Section | null = section; one !== null && chain.length < 10; one = one.above) chain.push(one)
  return chain
}

/** Short lines without a stop are titles where longer text stands below. */
function levelOf(line: RawLine, next: RawLine | undefined): number | null {
  if (line.table !== null) return null
  if (line.kind === 'heading') return line.level
  if (line.text.length > LONGEST_TITLE || next === undefined) return null
  if (line.kind === 'item' && !isOverText(line, next)) return null
  const bare = line.text.replace(ADDRESS, '').trim()
  if (/[.;,!]$/.test(bare.replace(/^\d[\d.]*/, '')) || bare.split(/\s+/).length > MOST_TITLE_WORDS) return null
  if (line.isStrong || line.kind === 'summary' || line.kind === 'term') return STRONG_LEVEL
  const isAbove = next.table !== null || next.text.length > SHORTEST_TEXT || next.kind === 'item'
  if (!isAbove || LABELLED.test(bare)) return null
  return /^\d/.test(bare) ? NUMBERED_LEVEL : PLAIN_LEVEL
}

/** An item all in strong letters, over longer text. */
function isOverText(line: RawLine, next: RawLine): boolean {
  return line.isStrong && next.table === null && next.text.length > SHORTEST_TEXT
}

function withoutNumber(text: string): string {
  return text
    .replace(ADDRESS, '')
    .replace(/^\s*(?:\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-z])[.)]?)\s+(?=\S)/, '')
    .replace(/\s*:\s*$/, '')
    .trim()
}

function readLine(line: RawLine, otherwise: Lexicon): Line {
  const text = line.text.slice(0, LONGEST_LINE)
  const lexicon = text.length > SHORTEST_TEXT ? lexiconOf(tokensOf(text), otherwise) : otherwise
  const sentences =
    line.table === null ? sentencesOf(oneLine(text)).map((one) => withoutPolicies(sentenceOf(one, lexicon))) : []
  return {
    kind: line.table !== null ? 'table' : line.kind === 'item' ? 'item' : 'text',
    sentences,
    table: line.table,
    text,
  }
}

/** "See our cookie policy" speaks of no cookies. */
function withoutPolicies(sentence: Sentence): Sentence {
  if (!sentence.senses.has('policy')) return sentence
  const policies = sentence.found.filter(({ value }) => value === 'policy')
  const isIn = (at: number) => policies.some((policy) => at >= policy.at && at < policy.at + policy.length)
  const found = sentence.found.filter(({ value, at }) => value !== 'cookie' || !isIn(at))
  return { ...sentence, found, senses: new Set(found.map(({ value }) => value)) }
}

/** Reads the words of a sentence or a title. */
export function sentenceOf(text: string, lexicon: Lexicon): Sentence {
  const source = text.replace(ADDRESS, (address) => ' '.repeat(address.length))
  const tokens = tokensOf(source)
  const found = lexicon.phrases.find(tokens)
  return { text, source, tokens, found, senses: new Set(found.map(({ value }) => value)), lexicon }
}
