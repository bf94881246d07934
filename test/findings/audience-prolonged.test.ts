import { describe, expect, it } from 'vitest'
import { cookieIdentity } from '../../src/core/cookie'
import rule from '../../src/findings/audience-prolonged'
import { charter, entry } from '../core/samples'
import { DAY, findBy, inspected, keptCookie, NOW, namesBy, STATISTICS } from './inspected'

const cookie = keptCookie('stats', 300 * DAY)
const exempt = charter([entry('stats', { ...STATISTICS, consent: 'exempt' })])

/** An earlier look at which the cookie was to expire so many seconds before it is now. */
const earlier = (seconds: number, identity = cookieIdentity(cookie)) => ({
  takenAt: '2026-11-20T12:00:00Z',
  expirations: { [identity]: NOW + 300 * DAY - seconds },
})

describe('An audience measurement that is declared exempt, whose expiry has moved later', () => {
  it('is found just beyond a minute, and not at it', () => {
    expect(namesBy(rule, inspected([cookie], [exempt], { earlier: earlier(60) }))).toEqual([])
    expect(findBy(rule, inspected([cookie], [exempt], { earlier: earlier(61) }))).toMatchObject([
      { name: 'stats', severity: 'attention', values: { moved: { seconds: 61 } } },
    ])
  })

  it('is none where it has not moved, or moved earlier', () => {
    for (const seconds of [0, -DAY]) {
      expect(namesBy(rule, inspected([cookie], [exempt], { earlier: earlier(seconds) }))).toEqual([])
    }
  })

  it('is none that no earlier look saw, or only in another store', () => {
    expect(namesBy(rule, inspected([cookie], [exempt]))).toEqual([])
    expect(namesBy(rule, inspected([cookie], [exempt], { earlier: { takenAt: '', expirations: {} } }))).toEqual([])
    const inOther = earlier(DAY, cookieIdentity({ ...cookie, storeId: '1' }))
    expect(namesBy(rule, inspected([cookie], [exempt], { earlier: inOther }))).toEqual([])
  })

  it('is none that is declared to need consent, or necessary', () => {
    for (const its of [entry('stats', STATISTICS), entry('stats')]) {
      expect(namesBy(rule, inspected([cookie], [charter([its])], { earlier: earlier(DAY) }))).toEqual([])
    }
  })

  it('is none that goes with the browser now', () => {
    const session = { ...cookie, session: true, expirationDate: null }
    expect(namesBy(rule, inspected([session], [exempt], { earlier: earlier(DAY) }))).toEqual([])
  })
})
