import { type Name, nameAt } from './name'
import type { Lexicon } from './service-words'
import type { Token } from './tokens'

const SHORT_NAME = /^(?:\p{Lu}{2,5}|X)$/u

/** Adds the few letters that are a name where they stand in a row with names, one of them known or marked: "Facebook, ACPM and X". */
export function withShortNames(
  names: readonly Name[],
  source: string,
  tokens: readonly Token[],
  lexicon: Lexicon,
): Name[] {
  const others = names.filter(({ isOther }) => !isOther)
  if (!others.some(({ isKnown, isMarked }) => isKnown || isMarked)) return [...names]
  const taken = new Set(names.flatMap(({ at, length }) => Array.from({ length }, (_, index) => at + index)))
  const short: Name[] = []
  for (const [at, { text, folded }] of tokens.entries()) {
    if (!SHORT_NAME.test(text) || taken.has(at) || lexicon.generic.has(folded)) continue
    const isBeside =
      others.some(
        (one) => isJoined(one.at + one.length, at, tokens, lexicon) || isJoined(at + 1, one.at, tokens, lexicon),
      ) || short.slice(-1).some((one) => isJoined(one.at + 1, at, tokens, lexicon))
    if (isBeside) short.push(nameAt(source, tokens, at, 1, { known: 0, other: 0 }))
  }
  return [...names, ...short].toSorted((one, other) => one.at - other.at)
}

/** Between the end of one and the beginning of the other stands a comma, or "and". */
function isJoined(end: number, next: number, tokens: readonly Token[], lexicon: Lexicon): boolean {
  const gap = tokens[end]?.gap ?? ''
  if (next === end) return /^\s?,\s$/.test(gap)
  return (
    next === end + 1 &&
    /^\s?(?:,\s|\s)$/.test(gap) &&
    lexicon.phrases.at(tokens, end).some(({ value }) => value === 'and')
  )
}
