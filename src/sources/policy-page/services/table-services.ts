import { namedCategory } from '../../../core/declared-category'
import type { Role } from '../../../core/vocabulary'
import { readLabel } from '../../reading/roles'
import { oneLine } from '../../reading/tidy'
import { vocabularyOf } from '../../reading/vocabulary-of'
import type { Cell, Table } from '../extract/block'
import type { Line, Section, Sentence } from './outline'
import { sentenceOf } from './outline'
import { firstPurpose } from './purpose'
import { isAboutCookies, type Reading } from './reading'
import type { Lexicon } from './service-words'
import { isName, isNo, isOwnOrOther, LONGEST_NAME, linesOf, namesOf } from './table-cells'
import { sentencesOf } from './tokens'

/** Rows that may stand above the headings. */
const MOST_ROWS_ABOVE = 3
/** Rows by which it is told what a column holds. */
const SAMPLE = 60
/** The share of a column's lines that are names where it holds services. */
const LEAST_SHARE = 0.6
/** What a heading of its own adds to that share, and what one column must come to. */
const NAMED_THIRD = 0.6
const NAMED = 0.4
const LEAST_SCORE = 1
/** Shorter cells are no sentences. */
const SHORTEST_TOLD = 30
/** Roles of columns whose cells are no names of services. */
const ELSE: readonly (Role | undefined)[] = ['purpose', 'category', 'duration', 'storage']

/** Reads a table of whose columns one holds services: under a heading that says so, or beside kinds of cookies. */
export function readTable(line: Line, before: Line | undefined, section: Section, reading: Reading): void {
  const grid = line.table === null ? null : gridOf(line.table)
  if (grid === null) return
  const { lexicon } = reading.outline
  const headings = grid.headings.map((text) => sentenceOf(oneLine(text), lexicon))
  const context = contextOf(headings, before, section, reading)
  if (context === 'else') return
  const column = serviceColumn(grid.rows, headings, reading)
  if (column === null) return
  const denying = headings.findIndex(({ senses }, at) => at !== column && senses.has('cookie'))
  for (const row of grid.rows)
    if (!isNo(row[denying]?.text ?? '', reading) && (context === 'cookies' || worksHere(row, column, lexicon)))
      readRow(row, column, headings, section, reading)
}

interface Grid {
  headings: string[]
  rows: Cell[][]
}

/** Rows without words are none; the first with different cells is that of the headings. */
function gridOf({ rows }: Table): Grid | null {
  const filled = rows.filter((row) => row.some(({ text }) => text.trim() !== ''))
  const at = filled.slice(0, MOST_ROWS_ABOVE).findIndex((row) => new Set(row.map(({ origin }) => origin)).size > 1)
  const headings = filled[at]
  return headings === undefined || filled.length < at + 2
    ? null
    : { headings: headings.map(({ text }) => text), rows: filled.slice(at + 1) }
}

/** Tells whether the words around a table are of cookies, of services at large, or of something else. */
function contextOf(
  headings: readonly Sentence[],
  before: Line | undefined,
  section: Section,
  reading: Reading,
): 'cookies' | 'services' | 'else' {
  const lead = before?.sentences.slice(-2) ?? []
  const around = [section.title, ...lead]
  if (around.some(({ senses }) => senses.has('processor') && !senses.has('cookie'))) return 'else'
  if ([...headings, section.title].some(({ senses }) => senses.has('browser'))) return 'else'
  if ([...headings, ...around].some(({ senses }) => senses.has('cookie'))) return 'cookies'
  if (isAboutCookies(section, reading.outline)) return 'cookies'
  return around.some(({ senses }) => senses.has('third') || senses.has('work') || senses.has('kind'))
    ? 'services'
    : 'else'
}

/** Besides the name, the row speaks of what services do on a page, and not of what works behind a site. */
function worksHere(row: readonly Cell[], column: number, lexicon: Lexicon): boolean {
  const others = row.filter((_, at) => at !== column).map(({ text }) => sentenceOf(oneLine(text), lexicon))
  return (
    others.some(({ senses }) => senses.has('work') || senses.has('cookie')) &&
    !others.some(({ senses }) => senses.has('processor'))
  )
}

/** Chooses the column that holds names, the one whose heading says so before others; real names of cookies are none. */
function serviceColumn(rows: readonly Cell[][], headings: readonly Sentence[], reading: Reading): number | null {
  const scored = headings.map((heading, at) => {
    const isNamed = heading.tokens.length <= 8 && reading.outline.lexicon.headings.find(heading.tokens).length > 0
    if (tellsElse(heading, isNamed)) return { at, share: 0, score: 0 }
    const share = shareOfNames(rows, at, reading)
    const isThird = heading.senses.has('third') || heading.senses.has('kind')
    return { at, share, score: share + (isThird ? NAMED_THIRD : isNamed ? NAMED : 0) }
  })
  const fit = scored.filter(({ share, score }) => share >= LEAST_SHARE && score >= LEAST_SCORE)
  return fit.toSorted((one, other) => other.score - one.score)[0]?.at ?? null
}

/** A heading says that its column holds purposes, kinds or times. */
function tellsElse({ text, lexicon }: Sentence, isNamed: boolean): boolean {
  const label = readLabel(text, vocabularyOf(lexicon.language))
  return ELSE.includes(label?.role) && !(isNamed && label?.strength === 2)
}

function shareOfNames(rows: readonly Cell[][], column: number, reading: Reading): number {
  const lines = rows.slice(0, SAMPLE).flatMap((row) => linesOf(row[column]?.text ?? ''))
  return lines.length === 0 ? 0 : lines.filter((line) => isName(line, reading)).length / lines.length
}

function readRow(
  row: readonly Cell[],
  column: number,
  headings: readonly Sentence[],
  section: Section,
  reading: Reading,
): void {
  const { lexicon } = reading.outline
  const others = row
    .map((cell, at) => ({ text: oneLine(cell.text), heading: headings[at], origin: cell.origin }))
    .filter(({ text, origin }) => text !== '' && origin !== row[column]?.origin)
  const told = others.filter(({ text }) => text.length > SHORTEST_TOLD)
  const vocabulary = vocabularyOf(lexicon.language)
  const kind =
    others.find(({ heading }) => heading?.senses.has('cookie')) ??
    others.find(({ text }) => text.length <= LONGEST_NAME && namedCategory(text, vocabulary) !== null)
  const forWhat = others.find(
    ({ heading }) => heading !== undefined && readLabel(heading.text, vocabulary)?.role === 'purpose',
  )
  const sentences = told.flatMap(({ text }) => sentencesOf(text).map((one) => sentenceOf(one, lexicon)))
  const quote = row
    .map(({ text }) => oneLine(text))
    .filter((text) => text !== '')
    .join(' | ')
  for (const name of namesOf(row[column]?.text ?? '', reading)) {
    if (isOwnOrOther(name, reading)) continue
    reading.mentions.push({
      name,
      strength: 'sets',
      sentence: sentenceOf(name, lexicon),
      section,
      provider: null,
      purpose: firstPurpose(sentences) ?? forWhat?.text ?? kind?.text ?? null,
      category: kind?.text.split(/:\s/)[0] ?? null,
      quote,
    })
  }
}
