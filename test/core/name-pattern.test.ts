import { describe, expect, it } from 'vitest'
import { isExact, literalLength, type NamePattern } from '../../src/core/name-pattern'
import { pattern } from './patterns'

describe('A name pattern', () => {
  it.each<[string, NamePattern, boolean]>([
    ['one literal alone', pattern(['_ga']), true],
    ['a gap before it', pattern(['_ga'], { openStart: true }), false],
    ['a gap behind it', pattern(['_ga'], { openEnd: true }), false],
    ['a gap within', pattern(['_pk', 'id']), false],
  ])('with %s is one name only where nothing may stand beside it', (_, one, exact) => {
    expect(isExact(one)).toBe(exact)
  })

  it('is as long as the characters that a name must have', () => {
    expect(literalLength(pattern(['_pk_id', '.'], { openEnd: true }))).toBe(7)
    expect(literalLength(pattern([], { openStart: true, openEnd: true }))).toBe(0)
  })
})
