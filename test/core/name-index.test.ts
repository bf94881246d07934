import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matchesPattern } from '../../src/core/glob'
import { NameIndex } from '../../src/core/name-index'
import { isExact, type NamePattern } from '../../src/core/name-pattern'

interface Item {
  number: number
}

const text = (most: number) =>
  fc.array(fc.constantFrom('a', 'b', '_'), { minLength: 1, maxLength: most }).map((all) => all.join(''))

const pattern: fc.Arbitrary<NamePattern> = fc.record({
  literals: fc.array(text(3), { minLength: 1, maxLength: 3 }),
  openStart: fc.boolean(),
  openEnd: fc.boolean(),
  ignoreCase: fc.constant(false),
})

function found(index: NameIndex<Item>, name: string): number[] {
  const numbers: number[] = []
  index.each(name, (_, items) => numbers.push(...items.map((item) => item.number)))
  return numbers.toSorted((one, other) => one - other)
}

describe('The index of declared names', () => {
  it('finds each pattern that agrees with the name, once, and no other', () => {
    fc.assert(
      fc.property(fc.array(pattern, { maxLength: 30 }), fc.array(text(7), { maxLength: 10 }), (patterns, names) => {
        const index = new NameIndex(patterns.map((one, number) => ({ pattern: one, item: { number } })))
        for (const name of names) {
          const expected = patterns.flatMap((one, number) => (matchesPattern(one, name) ? [number] : []))
          expect(found(index, name)).toEqual(expected)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('tells an exact name from a pattern', () => {
    const exact = { literals: ['_ga'], openStart: false, openEnd: false, ignoreCase: false }
    const open = { ...exact, openEnd: true }
    const index = new NameIndex([
      { pattern: exact, item: { number: 1 } },
      { pattern: open, item: { number: 2 } },
    ])
    const seen: [boolean, number[]][] = []
    index.each('_ga', (agreed, items) =>
      seen.push([agreed === null || isExact(agreed), items.map((item) => item.number)]),
    )
    expect(seen).toEqual([
      [true, [1]],
      [false, [2]],
    ])
  })

  it('finds nothing of the names that every object has', () => {
    const index = new NameIndex<Item>([])
    for (const name of ['__proto__', 'constructor', '', 'toString']) expect(found(index, name)).toEqual([])
  })
})
