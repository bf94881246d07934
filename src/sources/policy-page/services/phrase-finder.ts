import { type Token, tokensOf } from './tokens'

/** A phrase found among words: `at` is its first word. */
export interface Found<Value> {
  value: Value
  at: number
  length: number
}

interface Phrase<Value> {
  words: string[]
  /** Its words that stand for any ending. */
  open: boolean[]
  value: Value
}

/** How many letters of an open word are looked up. */
const STEM = 2

/** Finds many phrases among words at once, whatever their case and accents; linear in the number of words. */
export class PhraseFinder<Value> {
  private readonly exact = new Map<string, Phrase<Value>[]>()
  private readonly stems = new Map<string, Phrase<Value>[]>()

  /** A word of a phrase that ends in `*` stands for any ending. */
  constructor(phrases: readonly (readonly [phrase: string, value: Value])[]) {
    for (const [text, value] of phrases) {
      const tokens = tokensOf(text)
      const [first] = tokens
      if (first === undefined) continue
      const open = tokens.map(({ end }) => text[end] === '*')
      const phrase = { words: tokens.map(({ folded }) => folded), open, value }
      if (open[0] === true) add(this.stems, first.folded.slice(0, STEM), phrase)
      else add(this.exact, first.folded, phrase)
    }
  }

  /** Gives all phrases in order of their first word; of one value, the longest at each word. */
  find(tokens: readonly Token[]): Found<Value>[] {
    return tokens.flatMap((_, at) => this.at(tokens, at))
  }

  /** Gives the phrases that begin at a word; of one value, the longest. */
  at(tokens: readonly Token[], at: number): Found<Value>[] {
    const first = tokens[at]?.folded ?? ''
    const phrases = [...(this.exact.get(first) ?? []), ...(this.stems.get(first.slice(0, STEM)) ?? [])]
    const longest = new Map<Value, number>()
    for (const { words, open, value } of phrases) {
      const isHere = words.every((word, index) => {
        const folded = tokens[at + index]?.folded ?? ''
        return open[index] === true ? folded.startsWith(word) : folded === word
      })
      if (isHere) longest.set(value, Math.max(words.length, longest.get(value) ?? 0))
    }
    return [...longest].map(([value, length]) => ({ value, at, length }))
  }
}

function add<Value>(map: Map<string, Phrase<Value>[]>, key: string, phrase: Phrase<Value>): void {
  const phrases = map.get(key)
  if (phrases === undefined) map.set(key, [phrase])
  else phrases.push(phrase)
}
