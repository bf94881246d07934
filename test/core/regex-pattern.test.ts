import { describe, expect, it } from 'vitest'
import { parseRegexPattern } from '../../src/core/regex-pattern'

describe('A declared regular expression', () => {
  it('is none where it does not stand between slashes', () => {
    for (const text of ['_ga', '/_ga', '_ga/', '//']) expect(parseRegexPattern(text), text).toBeNull()
  })

  it('is read as literals and gaps', () => {
    expect(parseRegexPattern('/^_pk_id\\.\\d+\\.[a-f]{4}$/')).toEqual([
      { literals: ['_pk_id.', '.'], openStart: false, openEnd: true, ignoreCase: false },
    ])
  })

  it('is open where it is not anchored', () => {
    expect(parseRegexPattern('/_ga/')).toEqual([
      { literals: ['_ga'], openStart: true, openEnd: true, ignoreCase: false },
    ])
  })

  it('keeps that it does not tell upper from lower case', () => {
    expect(parseRegexPattern('/^_gat$/i')?.[0]?.ignoreCase).toBe(true)
  })

  it('gives one pattern for each alternative', () => {
    const literals = (text: string) => parseRegexPattern(text)?.map((pattern) => pattern.literals.join('*'))
    expect(literals('/^(_ga|_gid)$/')).toEqual(['_ga', '_gid'])
    expect(literals('/^_ga$|^_gid$/')).toEqual(['_ga', '_gid'])
  })

  it.each(['/a+b/', '/(a)(b)/', '/a?/', '/(?=a)b/', '/\\bga/', '/a{2}/', '/[a/', '/a(b|c)d/', '/\\1/'])(
    'declares nothing where it says more than that: %s',
    (text) => {
      expect(parseRegexPattern(text)).toEqual([])
    },
  )
})
