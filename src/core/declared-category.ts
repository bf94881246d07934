import type { CategoryId } from './category'
import { fold } from './fold'
import { findPhrases, type Vocabulary } from './vocabulary'

/**
 * Reads the category that declared words name: the first that they name, so that "nécessaires et statistiques" is
 * necessary; `unclassified` where they name none. The words themselves are kept by the caller.
 */
export function parseCategory(declared: string, vocabulary: Vocabulary): CategoryId {
  return namedCategory(declared, vocabulary) ?? 'unclassified'
}

/** Gives the category that words name, or null where they name none. A word of "unclassified" yields to any other. */
export function namedCategory(declared: string, vocabulary: Vocabulary): CategoryId | null {
  const found = findPhrases(fold(declared.slice(0, 500)), vocabulary.categories).map(({ value }) => value)
  return found.find((category) => category !== 'unclassified') ?? found[0] ?? null
}
