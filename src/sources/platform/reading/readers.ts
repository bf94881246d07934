import { readLabel } from '../../reading/roles'
import { vocabularyOf } from '../../reading/vocabulary-of'
import { parseMarkup } from './parse-markup'
import type { Readers } from './platform'

/** Gives the readers for a page in a language, whose words are believed before those of others. */
export function readersIn(language: string | null): Readers {
  const vocabulary = vocabularyOf(language)
  return { parseMarkup, readHeading: (words) => readLabel(words, vocabulary)?.role ?? null }
}
