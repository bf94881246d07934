import { readLabel } from '../../policy-page/extract/roles'
import { vocabularyOf } from '../../policy-page/extract/vocabulary-of'
import { parseMarkup } from './parse-markup'
import type { Readers } from './platform'

/** Gives the readers for a page in a language, whose words are believed before those of others. */
export function readersIn(language: string | null): Readers {
  const vocabulary = vocabularyOf(language)
  return { parseMarkup, readHeading: (words) => readLabel(words, vocabulary)?.role ?? null }
}
