import { describe, expect, it } from 'vitest'
import { inTurns } from '../../src/app/in-turns'
import { matchInSteps, matchSeen } from '../../src/core/match'
import { partsOf } from '../../src/core/part'
import { forEachInSteps, type Steps } from '../../src/core/steps'
import { charter, entry, seenOf, site, siteCookie, storedItem } from '../core/samples'

/** A clock that goes on by so many milliseconds each time it is read, and counts the turns. */
function ticking(each: number) {
  let time = 0
  const now = () => {
    time += each
    return new Date(time)
  }
  const its = { turns: 0, now, nextTurn: async () => void its.turns++ }
  return its
}

describe('Work that is done in turns', () => {
  it('gives what it gives at once, and lets go first what waits whenever 30 milliseconds went by', async () => {
    const its = ticking(10)
    const sum = function* (): Steps<number> {
      let total = 0
      for (let step = 0; step < 12; step++) {
        total += step
        yield
      }
      return total
    }
    expect(await inTurns(sum(), its)).toBe(66)
    expect(its.turns).toBe(4)
  })

  it('lets nobody wait where it is short', async () => {
    const its = ticking(0)
    await inTurns(
      forEachInSteps([1, 2, 3], () => {}),
      its,
    )
    expect(its.turns).toBe(0)
  })

  it('rejects where a step throws', async () => {
    const work = forEachInSteps([1], () => {
      throw new Error('it cannot go on')
    })
    await expect(inTurns(work, ticking(0))).rejects.toThrow('it cannot go on')
  })
})

describe('Matching in turns', () => {
  const size = 2_000
  const kinds: [string, (at: number) => string, (at: number) => string][] = [
    ['names', (at) => `name_${at}`, (at) => `name_${at}`],
    ['wildcards at both ends', (at) => `*q${at}z*`, (at) => `key${at}abcdefghijklmnopqrstuvwxyz`],
    ['names that only case separates', (at) => `NAME_${at}`, (at) => `name_${at}`],
    ['names that are like the declared ones', (at) => `name-${at}_x`, (at) => `name_${at}_y`],
  ]

  it.each(kinds)('gives what it gives at once, in steps of which none is long: %s', async (_, declared, live) => {
    const charters = [charter(Array.from({ length: size }, (__, at) => entry(declared(at))))]
    const cookies = Array.from({ length: size }, (__, at) => siteCookie(live(at)))
    const seen = seenOf(cookies, { items: cookies.map(({ name }) => storedItem(name)) })
    const its = ticking(30)
    const found = await inTurns(matchInSteps(seen, charters, site(), partsOf(charters)), its)
    expect(found).toEqual(matchSeen(seen, charters, site(), partsOf(charters)))
    expect(its.turns).toBeGreaterThan(size / 64)
  })

  it('finds the same for two who ask at the same time', async () => {
    const charters = [charter(Array.from({ length: 300 }, (_, at) => entry(`visit-${at}`)))]
    const seen = seenOf(Array.from({ length: 300 }, (_, at) => siteCookie(`visit_${at}`)))
    const ask = () => inTurns(matchInSteps(seen, charters, site(), partsOf(charters)), ticking(30))
    const [one, other] = await Promise.all([ask(), ask()])
    expect(other).toEqual(one)
    expect(one.filter(({ status }) => status === 'near')).toHaveLength(300)
  })
})
