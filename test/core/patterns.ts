import fc from 'fast-check'
import { parseNamePatterns, parseOtherReadings } from '../../src/core/declared-names'
import { matchesPattern } from '../../src/core/glob'
import type { NamePattern } from '../../src/core/name-pattern'

/** An exact name where one literal is given and nothing more. */
export function pattern(literals: string[], more: Partial<NamePattern> = {}): NamePattern {
  return { literals, openStart: false, openEnd: false, ignoreCase: false, ...more }
}

/** Says by trying every place of every literal what `matchesPattern` says. */
export function matchesSlowly({ literals, openStart, openEnd }: NamePattern, name: string): boolean {
  const from = (index: number, at: number): boolean => {
    const literal = literals[index]
    if (literal === undefined) return openEnd || at === name.length
    const last = index === 0 && !openStart ? at : name.length
    for (let place = at; place <= last; place++) {
      if (name.startsWith(literal, place) && from(index + 1, place + literal.length)) return true
    }
    return false
  }
  return from(0, 0)
}

/** The same pattern without capitals. */
export function folded(one: NamePattern): NamePattern {
  return { ...one, literals: one.literals.map((literal) => literal.toLowerCase()) }
}

/** Tells whether the name is of the pattern, with upper and lower case alike where the pattern says so. */
export function agrees(one: NamePattern, name: string): boolean {
  return one.ignoreCase ? matchesPattern(folded(one), name.toLowerCase()) : matchesPattern(one, name)
}

/** Tells whether a charter's words declare the name. */
export function declares(words: string, name: string): boolean {
  return parseNamePatterns(words).some((one) => agrees(one, name))
}

/** Tells whether a charter's words may mean the name by another reading than the first. */
export function mayDeclare(words: string, name: string): boolean {
  return parseOtherReadings(words).some(({ pattern }) => agrees(pattern, name))
}

/** Texts of these letters. */
export function textOf(letters: string, minLength: number, maxLength: number): fc.Arbitrary<string> {
  return fc.string({ unit: fc.constantFrom(...letters), minLength, maxLength })
}

/** Patterns of one literal at least and `most` at most. */
export function patternOf(literal: fc.Arbitrary<string>, most: number): fc.Arbitrary<NamePattern> {
  return fc.record({
    literals: fc.array(literal, { minLength: 1, maxLength: most }),
    openStart: fc.boolean(),
    openEnd: fc.boolean(),
    ignoreCase: fc.constant(false),
  })
}
