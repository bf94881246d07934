import { describe, expect, it } from 'vitest'
import { lastMatching } from '../../src/app/last-matching'
import { matchSeen } from '../../src/core/match'
import { cookiesAlone } from '../../src/core/seen'
import { charter, entry, site, siteCookie } from '../core/samples'

const SITE = site('https://data.example.org/')
const SEEN = cookiesAlone([siteCookie('a'), siteCookie('b')])
const CHARTER = charter([entry('a')])

describe('A matching that is kept for as long as nothing changes', () => {
  it('is what matching gives, and the very same where it is made of the same', () => {
    const matching = lastMatching()
    const first = matching(SEEN, [CHARTER], SITE, true)
    expect(first).toEqual(matchSeen(SEEN, [CHARTER], SITE, true))
    expect(matching(SEEN, [CHARTER], SITE, true)).toBe(first)
  })

  it.each([
    ['what was seen', cookiesAlone([siteCookie('a')]), [CHARTER], true],
    ['the charters', SEEN, [], true],
    ['a charter of as many', SEEN, [charter([entry('b')])], true],
    ['the order of charters', SEEN, [charter([entry('b')]), CHARTER], true],
    ['that the charter is whole', SEEN, [CHARTER], false],
  ] as const)('is made anew where another is %s', (_, seen, charters, whole) => {
    const matching = lastMatching()
    matching(SEEN, [CHARTER], SITE, true)
    expect(matching(seen, charters, SITE, whole)).toEqual(matchSeen(seen, charters, SITE, whole))
  })
})
