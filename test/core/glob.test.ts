import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matchesPattern } from '../../src/core/glob'
import { matchesSlowly, pattern, patternOf, textOf } from './patterns'

describe('A pattern and a name', () => {
  it('agree exactly where some way of filling the gaps makes the name', () => {
    fc.assert(
      fc.property(patternOf(textOf('ab', 1, 4), 4), textOf('ab', 0, 12), (one, name) => {
        expect(matchesPattern(one, name)).toBe(matchesSlowly(one, name))
      }),
      { numRuns: 3000 },
    )
  })

  it('agree in the same way for literals too long to seek letter by letter', () => {
    const gap = textOf('ab', 0, 6)
    fc.assert(
      fc.property(patternOf(textOf('ab', 15, 24), 2), gap, gap, gap, (one, before, between, after) => {
        const name = before + one.literals.join(between) + after
        expect(matchesPattern(one, name)).toBe(matchesSlowly(one, name))
      }),
      { numRuns: 1000 },
    )
  })

  it('agree where a long literal begins inside a failed attempt at it', () => {
    const literal = `${'a'.repeat(20)}b`
    expect(matchesPattern(pattern([literal], { openStart: true, openEnd: true }), `${'a'.repeat(25)}bc`)).toBe(true)
    expect(matchesPattern(pattern([literal], { openStart: true, openEnd: true }), `${'a'.repeat(19)}bc`)).toBe(false)
  })

  it('do not let two literals share a letter', () => {
    const shared = pattern(['ab', 'bc'])
    expect(matchesPattern(shared, 'abc')).toBe(false)
    expect(matchesPattern(shared, 'abbc')).toBe(true)
    const long = pattern([`${'a'.repeat(20)}b`, 'bc'], { openStart: true })
    expect(matchesPattern(long, `${'a'.repeat(20)}bc`)).toBe(false)
    expect(matchesPattern(long, `${'a'.repeat(20)}bbc`)).toBe(true)
  })

  it('agree or not however long both are', () => {
    const many = pattern([...Array.from({ length: 2047 }, () => 'a'), 'b'], { openStart: true })
    expect(matchesPattern(many, 'a'.repeat(4096))).toBe(false)
    expect(matchesPattern(many, `${'a'.repeat(4095)}b`)).toBe(true)
    const one = pattern([`${'a'.repeat(2000)}b`], { openStart: true, openEnd: true })
    expect(matchesPattern(one, 'a'.repeat(4096))).toBe(false)
    expect(matchesPattern(one, `${'a'.repeat(4094)}bc`)).toBe(true)
  })
})
