import { fold } from '../../../core/fold'

/** A word of a text. */
export interface Token {
  text: string
  folded: string
  start: number
  end: number
  /** What stands between it and the word before. */
  gap: string
}

/** Takes a text apart into runs of letters and digits; linear in its length. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  let end = 0
  for (const match of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    const [word] = match
    tokens.push({
      text: word,
      folded: fold(word),
      start: match.index,
      end: match.index + word.length,
      gap: text.slice(end, match.index),
    })
    end = match.index + word.length
  }
  return tokens
}

/** Words that end in a stop without ending a sentence. */
const SHORT =
  /(?:^|[\s(])(?:\p{L}{1,2}|\p{L}\.\s?\p{L}|\d{1,2}|Inc|Ltd|Str|Corp|Art|Abs|lit|Nr|No|etc|bzw|ggf|bijv|resp|inkl|incl|Dr|Mr|Ms|vgl|cf|ej|ad es|par ex)\.$/iu

/** A bullet within a line: behind a stop or colon, before a name with a colon or dash behind it. */
const BULLET = /(?<=[.:;])\s?[-–•]\s(?=\p{Lu}[\p{L}\p{N} .&'’+]{1,40}(?::| [-–]) )/u

/** Takes a line of text apart into sentences and items that run on. Stops of short words and single letters end none. */
export function sentencesOf(line: string): string[] {
  return line.split(BULLET).flatMap(piecesOf)
}

function piecesOf(line: string): string[] {
  const sentences: string[] = []
  for (const piece of line.split(/(?<=[.!?]["”»’)]?)\s+(?=["“«„‘(]?[\p{Lu}\d])/u)) {
    const last = sentences.at(-1)
    if (last !== undefined && SHORT.test(last.slice(-12))) sentences[sentences.length - 1] = `${last} ${piece}`
    else sentences.push(piece)
  }
  return sentences
}
