/** A length of time in the one unit that says it best. */
export interface Duration {
  value: number
  unit: 'second' | 'minute' | 'hour' | 'day' | 'month' | 'year'
}

const DAY = 86_400
const MONTH = (365.25 / 12) * DAY
const YEAR = 365.25 * DAY

const STEPS: [Duration['unit'], size: number, from: number][] = [
  ['year', YEAR, 1.95 * YEAR],
  ['month', MONTH, 1.95 * MONTH],
  ['day', DAY, 1.5 * DAY],
  ['hour', 3600, 1.5 * 3600],
  ['minute', 60, 60],
]

/**
 * Rounds a number of seconds to the largest unit in which it is still telling: 31,449,600 s are 12 months, 1,209,600 s 14 days.
 * Never below zero.
 */
export function roundDuration(seconds: number): Duration {
  for (const [unit, size, from] of STEPS) {
    if (seconds >= from) return { value: Math.round(seconds / size), unit }
  }
  return { value: Math.max(0, Math.round(seconds)), unit: 'second' }
}
