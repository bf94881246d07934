import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { roundDuration } from '../../src/core/duration'

const DAY = 86_400
const SECONDS = { second: 1, minute: 60, hour: 3600, day: DAY, month: 30.4375 * DAY, year: 365.25 * DAY }

function shown(seconds: number): number {
  const { value, unit } = roundDuration(seconds)
  return value * SECONDS[unit]
}

const seconds = fc.oneof(fc.nat({ max: 200_000 }), fc.nat({ max: 2_000 * DAY }))

describe('A length of time', () => {
  it.each([
    [31_449_600, 12, 'month'],
    [365 * DAY, 12, 'month'],
    [14 * DAY, 14, 'day'],
    [30 * DAY, 30, 'day'],
    [180 * DAY, 6, 'month'],
    [400 * DAY, 13, 'month'],
    [730 * DAY, 2, 'year'],
    [1826 * DAY, 5, 'year'],
    [DAY, 24, 'hour'],
    [2 * DAY, 2, 'day'],
    [3600, 60, 'minute'],
    [2 * 3600, 2, 'hour'],
    [1800, 30, 'minute'],
    [60, 1, 'minute'],
    [59, 59, 'second'],
    [1, 1, 'second'],
    [0, 0, 'second'],
    [-5, 0, 'second'],
  ])('of %d seconds is %d %s', (length, value, unit) => {
    expect(roundDuration(length)).toEqual({ value, unit })
  })

  it('is a whole number, and off by a third at most', () => {
    fc.assert(
      fc.property(seconds, (length) => {
        expect(Number.isInteger(roundDuration(length).value)).toBe(true)
        expect(Math.abs(shown(length) - length)).toBeLessThanOrEqual(length / 3 + 1e-6)
      }),
      { numRuns: 300 },
    )
  })

  it('is never shown as more than a longer one is', () => {
    fc.assert(
      fc.property(seconds, fc.nat({ max: 100_000 }), (length, more) => {
        expect(shown(length)).toBeLessThanOrEqual(shown(length + more))
      }),
      { numRuns: 300 },
    )
  })
})
