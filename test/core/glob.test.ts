import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matchesPattern } from '../../src/core/glob'
import type { NamePattern } from '../../src/core/name-pattern'

/** Says the same by trying every place of every literal. */
function slowly({ literals, openStart, openEnd }: NamePattern, name: string): boolean {
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

const text = (least: number, most: number) =>
  fc.array(fc.constantFrom('a', 'b'), { minLength: least, maxLength: most }).map((all) => all.join(''))

const pattern: fc.Arbitrary<NamePattern> = fc.record({
  literals: fc.array(text(1, 4), { minLength: 1, maxLength: 4 }),
  openStart: fc.boolean(),
  openEnd: fc.boolean(),
  ignoreCase: fc.constant(false),
})

describe('A pattern and a name', () => {
  it('agree exactly where some way of filling the gaps makes the name', () => {
    fc.assert(
      fc.property(pattern, text(0, 12), (one, name) => {
        expect(matchesPattern(one, name)).toBe(slowly(one, name))
      }),
      { numRuns: 3000 },
    )
  })

  it('agree in the same way for literals too long to seek letter by letter', () => {
    const long: fc.Arbitrary<NamePattern> = fc.record({
      literals: fc.array(text(15, 24), { minLength: 1, maxLength: 2 }),
      openStart: fc.boolean(),
      openEnd: fc.boolean(),
      ignoreCase: fc.constant(false),
    })
    fc.assert(
      fc.property(long, text(0, 6), text(0, 6), text(0, 6), (one, before, between, after) => {
        const name = before + one.literals.join(between) + after
        expect(matchesPattern(one, name)).toBe(slowly(one, name))
      }),
      { numRuns: 1000 },
    )
  })

  it('do not let two literals share a letter', () => {
    const shared = { literals: ['ab', 'bc'], openStart: false, openEnd: false, ignoreCase: false }
    expect(matchesPattern(shared, 'abc')).toBe(false)
    expect(matchesPattern(shared, 'abbc')).toBe(true)
  })
})
