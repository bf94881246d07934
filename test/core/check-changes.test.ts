import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changesOf, cookiesSeen, stillThere } from '../../src/core/check-changes'
import type { ChoiceCheck } from '../../src/core/choice-check'
import { cookieIdentity } from '../../src/core/cookie'
import { after, came, check, went } from './choice-samples'
import { siteCookie } from './samples'

const summary = (its: ChoiceCheck) =>
  changesOf(its).map(({ cookie, phase, change, times }) => `${phase} ${cookie.name} ${change} ${times}`)

const refusal = { choice: 'refused', choiceAt: after(10), choiceNotBefore: after(10) } as const

describe('What became of the cookies', () => {
  it('is told on each side of the choice: there, came, set anew, gone', () => {
    const its = check({
      ...refusal,
      before: [siteCookie('there'), siteCookie('gone'), siteCookie('again')],
      events: [came('early', 1), came('late', 11), went('gone', 12), came('again', 13)],
    })
    expect(summary(its)).toEqual([
      'before there there 1',
      'before gone there 1',
      'before again there 1',
      'before early set 1',
      'after late set 1',
      'after gone removed 1',
      'after again renewed 1',
    ])
  })

  it('is a coming where a cookie that was taken away comes back', () => {
    const its = check({ ...refusal, before: [siteCookie('a')], events: [went('a', 11), came('a', 12)] })
    expect(summary(its)).toEqual(['before a there 1', 'after a removed 1', 'after a set 1'])
  })

  it('is one change, however often it is set on one side', () => {
    const its = check({
      ...refusal,
      before: [siteCookie('there')],
      events: [
        came('there', 1),
        came('there', 2),
        came('there', 11),
        came('there', 12),
        came('new', 13),
        came('new', 14),
      ],
    })
    expect(summary(its)).toEqual(['before there there 3', 'after there renewed 2', 'after new set 2'])
  })

  it('bears the time and the request of the first', () => {
    const request = { method: 'GET', url: 'https://data.example.org/' }
    const [change] = changesOf(check({ events: [came('a', 1, { request }), came('a', 2)] }))
    expect(change).toMatchObject({ at: after(1), request, times: 2 })
  })

  it('is nothing for the end of what was never there, as what clearing leaves to be told', () => {
    expect(changesOf(check({ events: [went('cleared', 0)] }))).toEqual([])
  })

  it('keeps twins apart', () => {
    const twin = siteCookie('a', { domain: 'example.org', hostOnly: false })
    expect(changesOf(check({ before: [siteCookie('a'), twin], events: [went('a', 1, twin)] }))).toHaveLength(3)
  })

  it('has as many ids as changes, whatever happened, and leaves no cookie out that came', () => {
    const event = fc.record({ name: fc.constantFrom('a', 'b', '', '__proto__'), at: fc.nat(20), set: fc.boolean() })
    fc.assert(
      fc.property(fc.array(event), (events) => {
        const inOrder = events.toSorted((one, other) => one.at - other.at)
        const its = check({ ...refusal, events: inOrder.map((one) => (one.set ? came : went)(one.name, one.at)) })
        const changes = changesOf(its)
        expect(new Set(changes.map((change) => change.id)).size).toBe(changes.length)
        const names = new Set(inOrder.filter((one) => one.set).map((one) => one.name))
        expect(new Set(changes.map((change) => change.cookie.name))).toEqual(names)
      }),
    )
  })
})

describe('What is counted', () => {
  const its = check({
    ...refusal,
    before: [siteCookie('a'), siteCookie('b')],
    events: [came('c', 1), went('b', 2), came('a', 11), came('d', 12), went('c', 13), came('c', 14)],
  })

  it('is each cookie that was there or came, once on each side, and none that was only set anew or went', () => {
    const names = (phase: 'before' | 'after') => cookiesSeen(changesOf(its), phase).map((cookie) => cookie.name)
    expect(names('before')).toEqual(['a', 'b', 'c'])
    expect(names('after')).toEqual(['d', 'c'])
  })

  it('has stayed where it was there at the choice and did not go since, even to come back', () => {
    expect(stillThere(its).map((cookie) => cookie.name)).toEqual(['a'])
    const now = stillThere(check({ before: [siteCookie('a')], events: [came('b', 1)] }))
    expect(now.map(cookieIdentity)).toEqual([siteCookie('a'), siteCookie('b')].map(cookieIdentity))
  })
})
