import { namedCategory } from '../../../core/declared-category'
import { parseDeclaredDomain } from '../../../core/declared-domain'
import { isDuration } from '../../../core/declared-duration'
import type { Vocabulary } from '../../../core/vocabulary'
import { no, none, rule } from '../../reading/rule'
import { type Cell, cellsOnce, type Rows } from './block'
import { hasSigns, isSomebodyLike, isUnmistakable, likeness, namesIn } from './names'
import { namedBy } from './title'

/** Cells looked at to tell what a column holds. */
export const SAMPLE = 60

/** Gives the text of a row of one cell, by its span or because all others are blank; null where more are filled. */
export function onlyText(row: readonly Cell[]): string | null {
  const [first, second] = cellsOnce(row).filter(({ text }) => text !== '')
  return second === undefined ? (first?.text ?? '') : null
}

/** The rows that are looked at of each table: a wide one is asked for each of its columns, many times. */
const samples = new WeakMap<Rows, Rows>()

/** Gives what stands in a column of the first rows, without those of one cell. */
export function columnOf(rows: Rows, at: number): string[] {
  const sample = samples.get(rows) ?? rows.slice(0, SAMPLE).filter((row) => onlyText(row) === null)
  samples.set(rows, sample)
  return sample.map((row) => row[at]?.text ?? '').filter((text) => text !== '')
}

export function shareOf<Cell>(cells: readonly Cell[], is: (cell: Cell) => boolean): number {
  return cells.length === 0 ? 0 : cells.filter(is).length / cells.length
}

export function isTick(text: string): boolean {
  return /^[✓✔☑✅●•xX]$/u.test(text)
}

const LONGEST_SMALL_WORD = 3

/** The words of somebody's name begin with capitals, but for small ones. */
export const isGiver = rule('somebody in a cell', no, (cell: string) => {
  const text = cell.replace(/\s*\([^()]*\)$/, '')
  const words = text.split(/\s+/).filter((word) => word.length > LONGEST_SMALL_WORD)
  return isHost(text) || (/^\p{Lu}/u.test(text) && words.length < 6 && words.every((word) => /^\p{Lu}/u.test(word)))
})

/** Beside the names stands what they are of, or only what each is called: "Session". */
export const holdsGivers = rule('what cookies are called', no, (texts: readonly string[], vocabulary: Vocabulary) => {
  const isWord = (text: string) => isDuration(text, vocabulary) || namedCategory(text, vocabulary) !== null
  return shareOf(texts, isGiver) >= 0.5 && !texts.some((text) => !/\s/.test(text) && isWord(text))
})

export const isHost = rule('hosts in a column', no, (text: string) => {
  return parseDeclaredDomain(text) !== null && /\p{L}\.\p{L}/u.test(text)
})

/** Most are names that nobody bears, or all are names by their form, and some have signs. */
export const holdsNames = rule('a column of names', no, (texts: readonly string[]) => {
  const isSure = (name: string) => isUnmistakable(name) && !isSomebodyLike(name)
  if (shareOf(texts, (text) => namesIn(text).some(isSure)) >= 0.5) return true
  return texts.every((text) => likeness(text) === 2) && texts.some(hasSigns)
})

export const isShortCategory = rule('a column of categories', no, (text: string, vocabulary: Vocabulary) => {
  const isShort = text.split(/\s+/).length <= 3
  return isShort && namedCategory(text, vocabulary) !== null && namedBy(text, vocabulary) !== 'provider'
})

/** The names are marked as code among words: "Counts visits; sets <code>_ga</code>". */
export const marksNames = rule('names marked among words', no, (rows: Rows, at: number) => {
  const cells = rows.slice(0, SAMPLE).flatMap((row) => row[at] ?? [])
  return cells.length > 0 && cells.every(({ parts }) => parts.length > 0 && parts.every((part) => likeness(part) > 0))
})

/** The names of a table in which nothing else is filled in. */
export const loneNames = rule('tables of which only names are filled in', none, (rows: Rows, at: number): string[] => {
  const alone = rows.slice(0, SAMPLE).filter((row) => cellsOnce(row).length > 1)
  const texts = alone.map((row) => row[at]?.text ?? '').filter((text) => text !== '')
  const areNames = texts.every((text) => namesIn(text).some((name) => likeness(name) === 2))
  return areNames && texts.some((text) => namesIn(text).some(isUnmistakable)) ? texts : []
})
