import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LiteralFinder } from '../../src/core/literal-finder'
import { textOf } from './patterns'

describe('The finder of literals', () => {
  it('finds each literal at every place where it stands, and no other', () => {
    const literals = fc.array(textOf('ab', 0, 4), { maxLength: 12 })
    fc.assert(
      fc.property(literals, textOf('abc', 0, 20), (sought, text) => {
        const finder = LiteralFinder.of(sought.map((literal, number) => [literal, number] as const))
        const found: string[] = []
        finder.each(text, (number, end) => found.push(`${number} ${end}`))
        const expected = sought.flatMap((literal, number) =>
          Array.from({ length: text.length + 1 }, (_, end) => end)
            .filter((end) => literal !== '' && text.slice(0, end).endsWith(literal))
            .map((end) => `${number} ${end}`),
        )
        expect(found.toSorted()).toEqual(expected.toSorted())
      }),
      { numRuns: 500 },
    )
  })
})
