import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseRegexPattern } from '../../src/core/regex-pattern'
import { agrees, pattern, textOf } from './patterns'

function isRegex(source: string): boolean {
  try {
    return new RegExp(source) instanceof RegExp
  } catch {
    return false
  }
}

describe('A declared regular expression', () => {
  it('is none where it does not stand between slashes', () => {
    for (const text of ['_ga', '/_ga', '_ga/', '//']) expect(parseRegexPattern(text), text).toBeNull()
  })

  it('is read as literals and gaps', () => {
    expect(parseRegexPattern('/^_pk_id\\.\\d+\\.[a-f]{4}$/')).toEqual([pattern(['_pk_id.', '.'], { openEnd: true })])
  })

  it('is open where it is not anchored', () => {
    expect(parseRegexPattern('/_ga/')).toEqual([pattern(['_ga'], { openStart: true, openEnd: true })])
  })

  it('tells upper from lower case unless it says otherwise', () => {
    expect(parseRegexPattern('/^_gat$/i')?.map((one) => one.ignoreCase)).toEqual([true])
    expect(parseRegexPattern('/^_gat$/')?.map((one) => one.ignoreCase)).toEqual([false])
  })

  it.each([['/^(_ga|_gid)$/'], ['/^(?:_ga|_gid)$/'], ['/^_ga$|^_gid$/']])(
    'gives one pattern for each alternative: %s',
    (text) => {
      expect(parseRegexPattern(text)).toEqual([pattern(['_ga']), pattern(['_gid'])])
    },
  )

  it('follows groups wherever they stand, and what may be left out', () => {
    const [ga, gid] = [pattern(['_ga']), pattern(['_gid'])]
    expect(parseRegexPattern('/^_(ga|gid)$/')).toEqual([ga, gid])
    expect(parseRegexPattern('/^_g(?:a|(i)d)$/')).toEqual([ga, gid])
    expect(parseRegexPattern('/^_ga(_\\w+)?$/')).toEqual([ga, pattern(['_ga_'], { openEnd: true })])
    expect(parseRegexPattern('/^_gi?d$/')).toEqual([pattern(['_gd']), gid])
    expect(parseRegexPattern('/^_ga(_[A-Z])*$/')).toEqual([pattern(['_ga'], { openEnd: true })])
    expect(parseRegexPattern('/^(a)(b)$/')).toEqual([pattern(['ab'])])
  })

  it('closes a class at its own bracket, not at an escaped one', () => {
    expect(parseRegexPattern('/^a[\\]x]b$/')).toEqual([pattern(['a', 'b'])])
  })

  it.each([
    '/a+b/',
    '/a(?!b)/',
    '/(^a)+/',
    '/(?<name>a)/',
    '/(?=a)b/',
    '/\\bga/',
    '/a{2}/',
    '/[a/',
    '/[a\\]/',
    '/[]a]/',
    '/[^]a]/',
    '/\\|[]|[\\]a]/',
    '/\\1/',
    '/^^a/',
  ])('declares nothing where it says more than that: %s', (text) => {
    expect(parseRegexPattern(text)).toEqual([])
  })

  it.each([
    ['alternatives', `/^(${'a|'.repeat(2045)}a)$/`],
    ['open brackets', `/${'['.repeat(4094)}/`],
    ['open groups', `/${'('.repeat(4094)}/`],
    ['nested repeats', `/^${'(a+)+'.repeat(800)}$/`],
    ['optional characters', `/^${'a?'.repeat(2045)}$/`],
    ['groups of two', `/^${'(a|b)'.repeat(818)}$/`],
    ['backslashes', `/${'\\'.repeat(4093)}/`],
  ])('declares nothing where it is 4,096 characters of %s', (_, text) => {
    expect(parseRegexPattern(text)).toEqual([])
  })

  it('reads 4,096 characters of groups one after another as what they say', () => {
    expect(parseRegexPattern(`/^${'(a)'.repeat(1300)}$/`)).toEqual([pattern(['a'.repeat(1300)])])
  })

  it('agrees with the names that the expression itself does, where it has but literals, groups, anchors and .*', () => {
    const body = fc.array(fc.constantFrom('a', 'b', '\\.', '.*', '(a|b)', '(?:ab|\\.)?', 'b?'), {
      minLength: 1,
      maxLength: 3,
    })
    const alternative = fc
      .tuple(fc.constantFrom('', '^'), body, fc.constantFrom('', '$'))
      .filter(([, tokens]) => tokens.some((token) => token !== '.*' && !token.endsWith('?')))
      .map(([start, tokens, end]) => start + tokens.join('') + end)
    const source = fc.array(alternative, { minLength: 1, maxLength: 2 }).map((all) => all.join('|'))
    fc.assert(
      fc.property(source, fc.array(textOf('ab.', 0, 5), { minLength: 20, maxLength: 20 }), (text, names) => {
        const read = parseRegexPattern(`/${text}/`) ?? []
        const real = new RegExp(text)
        for (const name of names) expect(read.some((one) => agrees(one, name))).toBe(real.test(name))
      }),
      { numRuns: 300 },
    )
  })

  it('never leaves out a name that the expression covers, where it declares anything', () => {
    const tokens = '^ $ | ( (?: ) )? )+ [ab] [\\]a] [^a] [ ] { } \\d \\w+ . .? a b a{2} + ? \\. \\| \\( \\\\ ]'.split(
      ' ',
    )
    const source = fc
      .array(fc.constantFrom(...tokens), { minLength: 1, maxLength: 6 })
      .map((all) => all.join(''))
      .filter(isRegex)
    fc.assert(
      fc.property(source, fc.array(textOf('ab.1]|(', 0, 4), { minLength: 20, maxLength: 20 }), (text, names) => {
        const read = parseRegexPattern(`/${text}/`) ?? []
        const real = new RegExp(text)
        const left = read.length === 0 ? [] : names.filter((name) => real.test(name))
        expect(left.filter((name) => !read.some((one) => agrees(one, name)))).toEqual([])
      }),
      { numRuns: 1000 },
    )
  })
})
