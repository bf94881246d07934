import { describe, expect, it } from 'vitest'
import { matchSeen } from '../../src/core/match'
import { matchCheck } from '../../src/core/match-check'
import { partsOf } from '../../src/core/part'
import { cookiesAlone } from '../../src/core/seen'
import { came, check, went } from './choice-samples'
import { charter, entry, site, siteCookie } from './samples'

const SITE = site()
const OWN = [charter([entry('declared'), entry('not seen')])]

describe('The cookies of a guided check', () => {
  const its = check({
    before: [siteCookie('declared'), siteCookie('gone')],
    events: [went('gone', 1), came('late', 2), came('late', 3), came('declared', 4)],
  })

  it('are matched each once, those that are gone too, and no entry beside them', () => {
    const found = matchCheck(its, OWN, SITE, partsOf(OWN))
    expect(found.map(({ cookie, status }) => `${cookie?.name} ${status}`)).toEqual([
      'declared declared',
      'gone undeclared',
      'late undeclared',
    ])
  })

  it('are matched as if each were seen now', () => {
    const cookies = ['declared', 'gone', 'late'].map((name) => siteCookie(name))
    const now = matchSeen(cookiesAlone(cookies), OWN, SITE, []).slice(0, cookies.length)
    expect(matchCheck(its, OWN, SITE, [])).toEqual(now)
  })

  it('are none of a check that saw none', () => {
    expect(matchCheck(check(), OWN, SITE, [])).toEqual([])
  })
})
