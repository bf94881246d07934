import { describe, expect, it } from 'vitest'
import { lastMatching } from '../../src/app/last-matching'
import { matchInSteps, matchSeen } from '../../src/core/match'
import { partsOf } from '../../src/core/part'
import { cookiesAlone } from '../../src/core/seen'
import { atOnce } from '../../src/core/steps'
import { charter, entry, site, siteCookie } from '../core/samples'

const SITE = site('https://data.example.org/')
const SEEN = cookiesAlone([siteCookie('a'), siteCookie('b')])
const CHARTER = charter([entry('a')])
const PARTS = partsOf([CHARTER])

describe('A matching that is kept for as long as nothing changes', () => {
  it('is what matching gives, and the very same where it is made of the same', () => {
    const matching = lastMatching(matchInSteps)
    const first = atOnce(matching(SEEN, [CHARTER], SITE, PARTS))
    expect(first).toEqual(matchSeen(SEEN, [CHARTER], SITE, PARTS))
    expect(atOnce(matching(SEEN, [CHARTER], SITE, PARTS))).toBe(first)
  })

  it.each([
    ['what was seen', cookiesAlone([siteCookie('a')]), [CHARTER], PARTS],
    ['the charters', SEEN, [], PARTS],
    ['a charter of as many', SEEN, [charter([entry('b')])], PARTS],
    ['the order of charters', SEEN, [charter([entry('b')]), CHARTER], PARTS],
    ['the parts', SEEN, [CHARTER], []],
  ] as const)('is made anew where another is %s', (_, seen, charters, parts) => {
    const matching = lastMatching(matchInSteps)
    atOnce(matching(SEEN, [CHARTER], SITE, PARTS))
    expect(atOnce(matching(seen, charters, SITE, parts))).toEqual(matchSeen(seen, charters, SITE, parts))
  })
})
