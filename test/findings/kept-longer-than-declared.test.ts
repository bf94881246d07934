import { describe, expect, it } from 'vitest'
import rule from '../../src/findings/kept-longer-than-declared'
import { charter, entry, pageCookie, siteCookie } from '../core/samples'
import { DAY, findBy, inspected, keptCookie, namesBy } from './inspected'

/** Looks at one cookie of which so many seconds remain, declared for so many. */
function found(remaining: number, ...declared: (number | null)[]): string[] {
  const rows = declared.map((seconds) => entry('kept', { duration: `${seconds} s`, durationSeconds: seconds }))
  return namesBy(rule, inspected([keptCookie('kept', remaining)], [charter(rows)]))
}

describe('A cookie that is kept longer than declared', () => {
  it('is found just beyond 1.5 times the declared duration, and not at it', () => {
    expect(found(30 * DAY * 1.5, 30 * DAY)).toEqual([])
    expect(found(30 * DAY * 1.5 + 1, 30 * DAY)).toEqual(['kept'])
  })

  it('is found just beyond a day more than declared, and not at it, however short the duration', () => {
    expect(found(3600 + DAY, 3600)).toEqual([])
    expect(found(3600 + DAY + 1, 3600)).toEqual(['kept'])
    expect(found(2 * DAY, DAY)).toEqual([])
    expect(found(2 * DAY + 1, DAY)).toEqual(['kept'])
  })

  it('cannot be judged where 1.5 times the declared duration reaches the 400 days of browsers', () => {
    const justBelow = (400 * DAY) / 1.5 - 10
    expect(found(400 * DAY, (400 * DAY) / 1.5)).toEqual([])
    expect(found(400 * DAY, 365 * DAY)).toEqual([])
    expect(found(400 * DAY, justBelow)).toEqual(['kept'])
    expect(found(400 * DAY - 15, justBelow)).toEqual([])
  })

  it('is held against the longest of this site’s own rows for the name', () => {
    expect(found(90 * DAY, 30 * DAY, 90 * DAY)).toEqual([])
    expect(found(90 * DAY, 90 * DAY, 30 * DAY, null)).toEqual([])
    expect(found(200 * DAY, 30 * DAY, 90 * DAY)).toEqual(['kept'])
    const charters = [30, 90].map((days) =>
      charter([entry('kept', { duration: `${days} jours`, durationSeconds: days * DAY })], { id: `of ${days}` }),
    )
    expect(namesBy(rule, inspected([keptCookie('kept', 90 * DAY)], charters))).toEqual([])
  })

  it('is none without a declared length, as a session, or without a visible end', () => {
    expect(found(90 * DAY, null)).toEqual([])
    expect(found(90 * DAY, 0)).toEqual([])
    const declared = charter([entry('kept', { duration: '1 jour', durationSeconds: DAY })])
    const unseen = [siteCookie('kept'), pageCookie('kept'), keptCookie('kept', 90 * DAY, { session: null })]
    expect(namesBy(rule, inspected(unseen, [declared]))).toEqual([])
  })

  it('is none where only capitals make it the declared one', () => {
    const declared = charter([entry('Kept', { duration: '1 jour', durationSeconds: DAY })])
    expect(namesBy(rule, inspected([keptCookie('kept', 90 * DAY)], [declared]))).toEqual([])
  })

  it('tells what remains and quotes the duration in its language', () => {
    const declared = charter([entry('kept', { duration: '1 mois', durationSeconds: 30 * DAY })])
    const [one] = findBy(rule, inspected([keptCookie('kept', 90 * DAY)], [declared]))
    expect(one?.values).toEqual({
      remaining: { kind: 'seconds', seconds: 90 * DAY },
      declared: { kind: 'quote', text: '1 mois', language: 'fr' },
    })
  })
})
