import { WORDS_IN_NAMES } from './words-in-names'

const ands = WORDS_IN_NAMES.flatMap(({ and }) => and).filter((word) => /\p{L}/u.test(word))
const joins = [...ands, ...WORDS_IN_NAMES.flatMap(({ or }) => or)]
const pairs = WORDS_IN_NAMES.flatMap(({ and, or }) => and.flatMap((one) => or.map((other) => `${one}/${other}`)))

/** What words that join are in a regular expression: those of several letters, and those of one, which may be a name as well. */
export const JOINS = alternatives([...joins.filter((word) => word.length > 1), ...pairs])
export const LETTER_JOINS = alternatives(joins.filter((word) => word.length === 1))

/** The same of "and" alone: "or" stands in remarks as well. */
export const ANDS = alternatives(ands.filter((word) => word.length > 1))
export const LETTER_ANDS = alternatives(ands.filter((word) => word.length === 1))

const dateParts = [...new Set(WORDS_IN_NAMES.flatMap(({ dateParts }) => dateParts))]

/** The letters of years, months, days and times, and of those the four that stand for a year. */
export const DATE_PARTS = alternatives(dateParts)
export const YEARS = dateParts.filter((part) => part.length === 4)

/** What stands beside the stem of names, with and without accents: "starting with". */
export const STARTING_WITH = new RegExp(
  `(?<!\\p{L})(?:${alternatives(WORDS_IN_NAMES.flatMap(({ startingWith }) => startingWith).flatMap((words) => [words, plain(words)]))})(?!\\p{L})`,
  'iu',
)

function plain(words: string): string {
  return words.normalize('NFD').replace(/\p{M}/gu, '')
}

/** The longest first, so that no word is taken for the beginning of another. */
function alternatives(words: readonly string[]): string {
  return [...new Set(words)]
    .toSorted((one, other) => other.length - one.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/\s/g, '\\s'))
    .join('|')
}
