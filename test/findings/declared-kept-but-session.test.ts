import { describe, expect, it } from 'vitest'
import rule from '../../src/findings/declared-kept-but-session'
import { charter, entry, pageCookie, siteCookie } from '../core/samples'
import { DAY, findBy, inspected, keptCookie, namesBy } from './inspected'

const rowOf = (duration: string, durationSeconds: number | null) => entry('short', { duration, durationSeconds })
const seenAgainst = (...rows: ReturnType<typeof rowOf>[]) => inspected([siteCookie('short')], [charter(rows)])

describe('A cookie that is declared with a duration and goes with the browser', () => {
  it('is found, as a note', () => {
    expect(findBy(rule, seenAgainst(rowOf('13 mois', 395 * DAY)))).toMatchObject([
      { name: 'short', severity: 'note', values: { declared: { text: '13 mois', language: 'fr' } } },
    ])
  })

  it.each(['jusqu’à 12 mois', 'Session / 2 ans', 'up to 1 year', 'bis zu 30 Tage', '2 ans maximum'])(
    'is none where the words allow it: %s',
    (duration) => expect(namesBy(rule, seenAgainst(rowOf(duration, 365 * DAY)))).toEqual([]),
  )

  it('is none where it is declared a session, also in another row, or with no length that is understood', () => {
    expect(namesBy(rule, seenAgainst(rowOf('Session', 0)))).toEqual([])
    expect(namesBy(rule, seenAgainst(rowOf('1 an', 365 * DAY), rowOf('Session', 0)))).toEqual([])
    expect(namesBy(rule, seenAgainst(rowOf('persistant', null)))).toEqual([])
  })

  it('is none where it is kept, or its end is not visible', () => {
    for (const cookie of [keptCookie('short', DAY), pageCookie('short'), siteCookie('short', { session: null })]) {
      expect(namesBy(rule, inspected([cookie], [charter([rowOf('1 an', 365 * DAY)])]))).toEqual([])
    }
  })
})
