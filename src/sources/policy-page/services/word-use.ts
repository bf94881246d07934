import type { Token } from './tokens'

/** What a document tells of its words. */
export interface WordUse {
  /** Words that it writes in small letters somewhere. */
  small: ReadonlySet<string>
  /** Words that it writes with a capital within a sentence. */
  capital: ReadonlySet<string>
}

/** Counts how a document writes its words; `sentences` are those of running text. */
export function wordUseOf(sentences: readonly (readonly Token[])[]): WordUse {
  const small = new Set<string>()
  const capital = new Set<string>()
  for (const tokens of sentences) {
    for (const [at, { text, folded, gap }] of tokens.entries()) {
      if (isCapital(text)) {
        if (at > 0 && gap === ' ') capital.add(folded)
      } else if (gap !== '.') small.add(folded)
    }
  }
  return { small, capital }
}

/** Tells whether a word begins with a capital. */
export function isCapital(text: string): boolean {
  return /^\p{Lu}/u.test(text)
}
