import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseNamePatterns } from '../../src/core/declared-names'
import { matchesPattern } from '../../src/core/glob'

function declares(words: string, name: string): boolean {
  return parseNamePatterns(words).some((pattern) =>
    pattern.ignoreCase
      ? matchesPattern({ ...pattern, literals: pattern.literals.map((one) => one.toLowerCase()) }, name.toLowerCase())
      : matchesPattern(pattern, name),
  )
}

describe('The names that a charter declares', () => {
  it.each<[words: string, yes: string[], no: string[]]>([
    ['_ga', ['_ga'], ['_ga_', '_gat', '_GA', 'x_ga']],
    ['_ga_*', ['_ga_ABC', '_ga_'], ['_ga', '_gat_1']],
    ['_pk_id.*', ['_pk_id.1.2', '_pk_id.'], ['_pk_idx']],
    ['_gat_UA-xxxx', ['_gat_UA-12345-6'], ['_gat_GA-1']],
    ['_gat_UA-XXXXXXXX-X', ['_gat_UA-12345678-1'], ['_gat_UA-12345678']],
    ['SSESS<ID>', ['SSESSabc0123'], ['SESSabc']],
    ['visid_incap_#', ['visid_incap_2410'], ['visid_2410']],
    ['{site}_session', ['demo_session'], ['demo_sessions']],
    ['%s_consent', ['abc_consent'], ['abc_consents']],
    ['_hjSessionUser; _hjid', ['_hjSessionUser', '_hjid'], ['_hjSessionUser; _hjid', '_hj']],
    ['_ga, _gid et _gat', ['_ga', '_gid', '_gat'], ['et', '_g']],
    ['_ga / _gid', ['_ga', '_gid'], ['/']],
    ['“_ga”', ['_ga'], ['“_ga”']],
    ['« _ga »', ['_ga'], []],
    ['/^_gat_.+$/i', ['_gat_x', '_GAT_x'], ['a_gat_x']],
    ['/^(_ga|_gid)$/', ['_ga', '_gid'], ['_ga|_gid', '_g']],
    ['Any cookie starting with _hs', ['_hs', '_hstc'], ['Any', 'x_hs']],
    ['Cookies commençant par _pk_', ['_pk_id'], ['Cookies']],
    ['_ga (Google Analytics)', ['_ga'], ['Google']],
    ['wp-settings-…', ['wp-settings-1'], ['wp-setting']],
    ['cookie...', ['cookie123'], ['cooki']],
    ['<host>_<id>_end', ['a_b_end'], ['a_b_ends', 'end']],
    ['max_age', ['max_age'], ['max_age2']],
    ['next', ['next'], ['neat']],
    ['__Secure-1PSID', ['__Secure-1PSID'], ['__Secure-XPSID']],
    ['AMP_TOKEN', ['AMP_TOKEN'], ['AMP_TOKENS']],
  ])('%s', (words, yes, no) => {
    expect(yes.filter((name) => !declares(words, name))).toEqual([])
    expect(no.filter((name) => declares(words, name))).toEqual([])
  })

  it.each(['*', '<name>', '{id}', '#', 'xxxx', '…', '/.*/', '', '   ', '**', '<a><b>'])(
    'declares nothing where no literal character is left: %j',
    (words) => {
      expect(parseNamePatterns(words)).toEqual([])
    },
  )

  it('declares a plain name as itself, whatever it is', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-wyzA-WYZ0-9_-]{1,40}$/), (name) => {
        if (/nnn/i.test(name)) return
        expect(declares(name, name)).toBe(true)
        expect(declares(name, `${name}!`)).toBe(false)
      }),
    )
  })

  it('reads any text without failing, into patterns that each have a literal', () => {
    const alphabet = fc.constantFrom(...'ax*<>{}[]#%s./^$|;, ()…\'"_-\\'.split(''))
    fc.assert(
      fc.property(fc.array(alphabet, { maxLength: 60 }), (characters) => {
        for (const pattern of parseNamePatterns(characters.join(''))) {
          expect(pattern.literals.join('')).not.toBe('')
          expect(pattern.literals).not.toContain('')
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('reads what was declared of names such as __proto__ and constructor', () => {
    for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty'])
      expect(declares(name, name)).toBe(true)
  })
})
