import { describe, expect, it } from 'vitest'
import type { Entry } from '../../src/core/charter'
import rule from '../../src/findings/audience-over-13-months'
import { charter, entry, siteCookie } from '../core/samples'
import { DAY, findBy, inspected, keptCookie, namesBy, STATISTICS } from './inspected'

const EXEMPT = { ...STATISTICS, consent: 'exempt' } as const

/** Looks on a day at a cookie that expires at a time. */
function found(takenAt: string, expires: string, more: Partial<Entry> = EXEMPT): string[] {
  const cookie = siteCookie('stats', { session: false, expirationDate: Date.parse(expires) / 1000 })
  return namesBy(rule, inspected([cookie], [charter([entry('stats', more)])], { takenAt }))
}

describe('An audience measurement that is declared exempt, of which more than 13 months remain', () => {
  it('is found just beyond the day that bears the same number, and not at its end', () => {
    expect(found('2026-07-01T23:30:00Z', '2027-08-02T00:00:00Z')).toEqual([])
    expect(found('2026-07-01T00:00:00Z', '2027-08-02T00:00:00Z')).toEqual([])
    expect(found('2026-07-01T00:00:00Z', '2027-08-02T00:00:01Z')).toEqual(['stats'])
  })

  it('is found just beyond 13 twelfths of 365 days, where that is later, and not at them', () => {
    const months = ((13 * 365) / 12) * DAY
    const at = Date.parse('2026-01-31T12:00:00Z')
    const after = (seconds: number) => new Date(at + seconds * 1000).toISOString()
    expect(found('2026-01-31T12:00:00Z', after(months))).toEqual([])
    expect(found('2026-01-31T12:00:00Z', after(months + 1))).toEqual(['stats'])
  })

  it('is found at the 400 days of browsers, with the day', () => {
    const its = inspected([keptCookie('stats', 400 * DAY)], [charter([entry('stats', EXEMPT)])])
    expect(findBy(rule, its)).toMatchObject([
      {
        severity: 'attention',
        values: { remaining: { seconds: 400 * DAY }, date: { kind: 'date', date: '2027-12-28T11:00:00.000Z' } },
      },
    ])
  })

  it('is found where a measurement is declared necessary, by the words of its purpose', () => {
    const measuring = { category: 'necessary', purpose: 'Mesure d’audience anonyme' } as const
    expect(found('2026-07-01T00:00:00Z', '2027-08-05T00:00:00Z', measuring)).toEqual(['stats'])
  })

  it.each([
    ['statistics that need consent', { ...STATISTICS, consent: 'required' }],
    ['statistics of which consent is not stated', STATISTICS],
    ['a cookie that is necessary for something else', { purpose: 'Se souvenir de la langue' }],
    ['advertising declared exempt', { category: 'marketing', consent: 'exempt' }],
  ] as const)('is none: %s', (_, more) => {
    expect(found('2026-07-01T00:00:00Z', '2027-08-05T00:00:00Z', more)).toEqual([])
  })

  it('is none that goes with the browser', () => {
    expect(namesBy(rule, inspected([siteCookie('stats')], [charter([entry('stats', EXEMPT)])]))).toEqual([])
  })
})
