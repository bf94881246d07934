import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { spelledOut } from '../../src/core/spelled-out'

/** Reads what was spelled, so that it shows whether anything was lost. */
const readBack = (text: string) =>
  text.replace(/\[U\+([0-9A-F]{4,6})\]/g, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({
    unit: fc.constantFrom('a', 'A', ' ', '[', 'U', '+', ']', '2', '\u0430', '\u200b', 'é', 'e\u0301', '\u05d0', '_'),
  }),
)

describe('A name', () => {
  it.each([
    'sessionid',
    '__Host-id.12[a]',
    'a b',
    '<b>',
    '__proto__',
    '',
    'préférences',
    'Größe',
    'cài_đặt',
    'корзина',
    'корзина_id',
    'καλάθι',
    'カート_id',
    'עוגיות',
    '🍪_choice',
    '_ga_…',
  ])('that can be read stays as it is: %s', (name) => {
    expect(spelledOut(name)).toBe(name)
  })

  it.each([
    ['an invisible blank', 'lun\u200bettes', 'lun[U+200B]ettes'],
    ['a turn of direction', '\u202esettenul', '[U+202E]settenul'],
    ['a wide blank', '\u2000__Host-a', '[U+2000]__Host-a'],
    ['a no-break blank', 'a\u00a0b', 'a[U+00A0]b'],
    ['a soft hyphen', 'a\u00adb', 'a[U+00AD]b'],
    ['a control sign', 'a\u0001\u0085b\n', 'a[U+0001][U+0085]b[U+000A]'],
    ['a variation selector', 'a\ufe0f', 'a[U+FE0F]'],
    ['a tag', 'a\u{e0061}', 'a[U+E0061]'],
    ['a filler', 'a\u3164\u2800', 'a[U+3164][U+2800]'],
    ['an unassigned character', 'a\u0378', 'a[U+0378]'],
    ['half a character', 'a\ud800', 'a[U+D800]'],
    ['a line end', 'a\u2028\u2029', 'a[U+2028][U+2029]'],
    ['a byte that was no text', 'caf\ufffd', 'caf[U+FFFD]'],
    ['a blank at the edge, or after another', ' a  b ', '[U+0020]a [U+0020]b[U+0020]'],
    ['a picture that is a letter in a frame', 'a\u{1f21a}', 'a[U+1F21A]'],
    ['a letter of another script', '\u03bbupe', '[U+03BB]upe'],
    ['a Latin letter in another script', 'к\u006fрзина', 'к[U+006F]рзина'],
    ['a word that looks Latin', 'id_\u0441\u043e', 'id_[U+0441][U+043E]'],
    ['a wide form', '\uff49d', '[U+FF49]d'],
    ['a mathematical form', '\u{1d422}d', '[U+1D422]d'],
    ['a mark by itself', 'e\u0301', 'e[U+0301]'],
    ['a sign like another', 'a\u2010b\u2024', 'a[U+2010]b[U+2024]'],
    ['a digit like another', 'a\u0661', 'a[U+0661]'],
    ['a rare Latin letter', '\u0261a', '[U+0261]a'],
    ['letters of the other direction beside others', '\u05d0\u05d1_id', '[U+05D0][U+05D1]_id'],
    ['what looks spelled', '[U+200B]', '[U+005B]U+200B]'],
  ])('with %s has it spelled', (_, name, spelled) => {
    expect(spelledOut(name)).toBe(spelled)
  })

  it('loses nothing, so that no two names are written alike', () => {
    fc.assert(
      fc.property(anyText, (name) => {
        expect(readBack(spelledOut(name))).toBe(name)
      }),
      { numRuns: 3_000 },
    )
  })

  it('is written with nothing that hides or has another form', () => {
    fc.assert(
      fc.property(anyText, (name) => {
        const text = spelledOut(name).replaceAll('…', '')
        expect(text).not.toMatch(/[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]|(?! )\p{Zs}|^ | $| {2}/u)
        expect(text.normalize('NFKC')).toBe(text)
      }),
      { numRuns: 3_000 },
    )
  })

  it('of signs that anybody can type stays as it is', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[!-~]{0,30}$/), (name) => {
        fc.pre(!name.includes('[U+'))
        expect(spelledOut(name)).toBe(name)
      }),
    )
  })
})
