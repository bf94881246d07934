import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matchesPattern } from '../../src/core/glob'
import { NameIndex } from '../../src/core/name-index'
import { pattern, patternOf, textOf } from './patterns'

interface Item {
  number: number
}

function found(index: NameIndex<Item>, name: string): number[] {
  const numbers: number[] = []
  index.each(name, (_, items) => numbers.push(...items.map((item) => item.number)))
  return numbers.toSorted((one, other) => one - other)
}

describe('The index of declared names', () => {
  it('finds each pattern that agrees with the name, once, and no other', () => {
    const patterns = fc.array(patternOf(textOf('ab_', 1, 3), 3), { maxLength: 30 })
    const names = fc.array(textOf('ab_', 0, 7), { minLength: 1, maxLength: 10 })
    fc.assert(
      fc.property(patterns, names, (declared, asked) => {
        const index = NameIndex.of(declared.map((one, number) => ({ pattern: one, item: { number } })))
        for (const name of asked) {
          const expected = declared.flatMap((one, number) => (matchesPattern(one, name) ? [number] : []))
          expect(found(index, name)).toEqual(expected)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('finds them also among many of one beginning, one end, or one middle', () => {
    const middles = fc.array(textOf('ab', 1, 6), { minLength: 20, maxLength: 60 })
    fc.assert(
      fc.property(middles, fc.boolean(), fc.boolean(), textOf('ab_', 0, 12), (literals, openStart, openEnd, asked) => {
        const declared = literals.map((literal) => pattern(['a', literal, '_'], { openStart, openEnd }))
        const index = NameIndex.of(declared.map((one, number) => ({ pattern: one, item: { number } })))
        for (const name of [asked, `a${asked}_`]) {
          const expected = declared.flatMap((one, number) => (matchesPattern(one, name) ? [number] : []))
          expect(found(index, name)).toEqual(expected)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('gives no pattern for an exact name, and the declared one for a family', () => {
    const open = pattern(['_ga'], { openEnd: true })
    const index = NameIndex.of([
      { pattern: pattern(['_ga']), item: { number: 1 } },
      { pattern: open, item: { number: 2 } },
    ])
    const seen: unknown[] = []
    index.each('_ga', (agreed, items) => seen.push([agreed, items.map((item) => item.number)]))
    expect(seen).toEqual([
      [null, [1]],
      [open, [2]],
    ])
  })

  it('finds every declaration of one name, however often it is declared', () => {
    const same = [pattern(['a']), pattern(['a']), pattern(['a']), pattern(['a'], { openEnd: true })]
    const index = NameIndex.of(same.map((one, number) => ({ pattern: one, item: { number } })))
    expect(found(index, 'a')).toEqual([0, 1, 2, 3])
  })

  it('finds nothing of the names that every object has, unless they are declared', () => {
    const empty = NameIndex.of<Item>([])
    for (const name of ['__proto__', 'constructor', '', 'toString']) {
      expect(found(empty, name)).toEqual([])
      expect(found(NameIndex.of([{ pattern: pattern([name]), item: { number: 7 } }]), name)).toEqual([7])
    }
  })
})
