import { describe, expect, it } from 'vitest'
import { MOST_EVENTS, missesChanges, phaseOf, withEvent } from '../../src/core/choice-check'
import { after, came, check, went } from './choice-samples'
import { siteCookie } from './samples'

describe('The side of the choice', () => {
  it('is before while nothing is chosen', () => {
    expect(phaseOf(after(1000), check())).toBe('before')
  })

  it('is before until the moment, and after from it on, whatever the offsets', () => {
    const chosen = check({ choiceAt: '2026-11-23T13:00:10.000+01:00', choice: 'refused' })
    expect([9.999, 10, 10.001].map((seconds) => phaseOf(after(seconds), chosen))).toEqual(['before', 'after', 'after'])
  })

  it('is neither between the last moment without a choice and the first with one', () => {
    const chosen = check({ choiceAt: after(20), choiceNotBefore: after(10), choice: 'refused' })
    expect([9, 10, 10.001, 19.999, 20].map((seconds) => phaseOf(after(seconds), chosen))).toEqual([
      'before',
      'before',
      'between',
      'between',
      'after',
    ])
  })
})

describe('The events of a check', () => {
  it('are kept in order, up to 500, and one more is a gap', () => {
    let its = check()
    for (let at = 0; at < MOST_EVENTS; at++) its = withEvent(its, came(`c${at}`, at))
    expect([its.events.length, its.events.at(-1)?.cookie.name, its.hasGaps]).toEqual([500, 'c499', false])
    const more = withEvent(its, came('late', 600))
    expect([more.events.length, more.hasGaps]).toEqual([500, true])
  })
})

describe('What a check was not told of', () => {
  const its = check({ before: [siteCookie('old')], events: [came('new', 1), came('short', 2), went('short', 3)] })
  const there = [siteCookie('old'), siteCookie('new')]

  it('is nothing where what is there is what was told of', () => {
    expect(missesChanges(its, there, after(60))).toBe(false)
  })

  it('is a cookie that is there and was never told of, or was told to be gone', () => {
    expect(missesChanges(its, [...there, siteCookie('hidden')], after(60))).toBe(true)
    expect(missesChanges(its, [...there, siteCookie('short')], after(60))).toBe(true)
  })

  it('is one that is gone though nobody told of it, at the start or since', () => {
    expect(missesChanges(its, [siteCookie('old')], after(60))).toBe(true)
    expect(missesChanges(its, [siteCookie('new')], after(60))).toBe(true)
  })

  it('is no cookie whose time has come, nor one that changed within five seconds of the look', () => {
    const brief = siteCookie('brief', { session: false, expirationDate: Date.parse(after(30)) / 1000 })
    expect(missesChanges({ ...its, before: [...its.before, brief] }, there, after(60))).toBe(false)
    expect(missesChanges({ ...its, before: [...its.before, brief] }, there, after(20))).toBe(true)
    expect(missesChanges({ ...its, events: [...its.events, came('just', 58)] }, there, after(60))).toBe(false)
    expect(missesChanges({ ...its, events: [...its.events, came('just', 54)] }, there, after(60))).toBe(true)
  })

  it('is nothing of what happens after its end', () => {
    expect(missesChanges({ ...its, endedAt: after(10) }, [], after(60))).toBe(false)
  })
})
