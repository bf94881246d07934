import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { formatLocalTime } from '../../src/app/local-time'

const zone = process.env['TZ']

afterEach(() => {
  if (zone === undefined) delete process.env['TZ']
  else process.env['TZ'] = zone
})

describe('A time of this clock', () => {
  it.each([
    ['Europe/Paris', '2026-11-23T22:15:00+01:00'],
    ['America/St_Johns', '2026-11-23T17:45:00-03:30'],
    ['UTC', '2026-11-23T21:15:00+00:00'],
    ['Pacific/Auckland', '2026-11-24T10:15:00+13:00'],
  ])('carries the offset of %s', (place, written) => {
    process.env['TZ'] = place
    expect(formatLocalTime(new Date('2026-11-23T21:15:00.900Z'))).toBe(written)
  })

  it.each(['Europe/Paris', 'Asia/Kathmandu', 'Pacific/Kiritimati', 'America/Los_Angeles'])(
    'names the same second whatever the time is in %s',
    (place) => {
      process.env['TZ'] = place
      const times = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
      fc.assert(
        fc.property(times, (time) => {
          expect(Date.parse(formatLocalTime(time))).toBe(Math.floor(time.getTime() / 1000) * 1000)
        }),
      )
    },
  )
})
