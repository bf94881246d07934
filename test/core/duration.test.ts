import { describe, expect, it } from 'vitest'
import { roundDuration } from '../../src/core/duration'

const DAY = 86_400

describe('A length of time', () => {
  it.each([
    [31_449_600, 12, 'month'],
    [14 * DAY, 14, 'day'],
    [180 * DAY, 6, 'month'],
    [400 * DAY, 13, 'month'],
    [730.5 * DAY, 2, 'year'],
    [DAY, 24, 'hour'],
    [90, 2, 'minute'],
    [59, 59, 'second'],
    [0, 0, 'second'],
    [-5, 0, 'second'],
  ])('of %d seconds is %d %s', (seconds, value, unit) => {
    expect(roundDuration(seconds)).toEqual({ value, unit })
  })
})
