import { companyEndings, noServices } from './name-lists'
import type { Token } from './tokens'
import { isCapital } from './word-use'

/** A name of somebody or something in a text. */
export interface Name {
  text: string
  folded: string
  /** Its first word, and how many it has. */
  at: number
  length: number
  /** It holds a well-known service. */
  isKnown: boolean
  /** It ends as names of companies do. */
  isCompany: boolean
  /** Its form alone tells that it is a name: a capital within, a quote around, several words with capitals. */
  isMarked: boolean
  /** A quote opens before it and goes on behind it. */
  isOpen: boolean
  /** A text defines it: (“Name”). */
  isDefined: boolean
  /** A browser, a device, a body for opting out, a law. */
  isOther: boolean
}

const CLOSING = /^\s?["”»“’'›]/
/** Not the apostrophe of "d'Acme". */
const OPENING = /(?<!\p{L})["“«„‘'‹]\s?$/u

/** Gives the name of so many words at a place, of which so many are those of a known service or of something else. */
export function nameAt(
  source: string,
  tokens: readonly Token[],
  at: number,
  length: number,
  { known, other }: { known: number; other: number },
): Name {
  const own = tokens.slice(at, at + length)
  const [first, last] = [own[0], own.at(-1)]
  const text = source.slice(first?.start ?? 0, last?.end ?? 0)
  const before = source.slice(Math.max(0, (first?.start ?? 0) - 2), first?.start ?? 0)
  const isQuoted = OPENING.test(before) && CLOSING.test(source.slice(last?.end ?? 0, (last?.end ?? 0) + 2))
  const words = own.filter(({ text: word }) => isCapital(word))
  return {
    text,
    folded: own.map(({ folded }) => folded).join(' '),
    at,
    length,
    isKnown: known > 0 && known >= other,
    isCompany: length > 1 && own.some((_, index) => index > 0 && companyEndings.at(own, index).length > 0),
    isMarked:
      isQuoted ||
      words.length > 1 ||
      own.some(({ text: word }) => /\p{Ll}\p{Lu}/u.test(word)) ||
      /\p{L}\.\p{L}{2}/u.test(text),
    isOpen: OPENING.test(before) && !isQuoted,
    isDefined:
      isQuoted && /\(\s?["“«„‘'‹]\s?$/.test(source.slice(Math.max(0, (first?.start ?? 0) - 3), first?.start ?? 0)),
    isOther:
      other > known ||
      (other > 0 && other >= length) ||
      own.some(
        (_, index) => index > 0 && (noServices.at(own, index)[0]?.length ?? 0) === length - index && known === 0,
      ),
  }
}
