import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { escaped, guarded, unescaped, unguarded } from '../../src/exporters/tables/escape'
import { anyText, HOSTILE } from './hostile'

describe('What a format cannot hold', () => {
  it('is given back by the undoing of its escape', () => {
    for (const text of HOSTILE) expect(unescaped(escaped(text))).toBe(text)
    fc.assert(fc.property(anyText, anyText, (one, other) => unescaped(escaped(one + other)) === one + other))
  })

  it('is in no escaped text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(escaped(text)).not.toMatch(/(?![\t\n])\p{Cc}|[\p{Surrogate}\p{Noncharacter_Code_Point}\ufffd]/u)
      }),
    )
  })

  it.each([
    ['a\u0001', 'a_x0001_'],
    ['_x0041_', '_x005F_x0041_'],
    ['_x0041\u0001', '_x005F_x0041_x0001_'],
    ['a_b', 'a_b'],
    ['\ud800', '_xD800_'],
  ])('%j is written as %s', (text, as) => expect(escaped(text)).toBe(as))
})

describe('The guard against formulas', () => {
  it('is undone', () => {
    for (const text of HOSTILE) expect(unguarded(guarded(text))).toBe(text)
    fc.assert(fc.property(anyText, anyText, (one, other) => unguarded(guarded(one + other)) === one + other))
  })

  it('lets no cell begin as a formula, whatever ends a cell', () => {
    fc.assert(
      fc.property(anyText, anyText, (one, other) => {
        for (const cell of guarded(one + other).split(/[;\t\r\n]/))
          expect(cell.trimStart()).not.toMatch(/^[=+\-@＝＋－＠]/)
      }),
    )
  })

  it.each([
    ['=1', "'=1"],
    ['a;=1', "a;'=1"],
    ["'a", "''a"],
    ['a-b', 'a-b'],
  ])('writes %j as %j', (text, as) => expect(guarded(text)).toBe(as))
})
