import { describe, expect, it } from 'vitest'
import rule from '../../src/findings/declared-session-but-kept'
import { charter, entry, pageCookie, siteCookie } from '../core/samples'
import { DAY, findBy, inspected, keptCookie, namesBy } from './inspected'

const declared = charter([entry('kept', { duration: 'Session', durationSeconds: 0 })])

describe('A cookie that is declared a session cookie and kept', () => {
  it('is found, with attention beyond a day and as a note up to it', () => {
    const severities = [DAY + 1, DAY, 1800].map(
      (seconds) => findBy(rule, inspected([keptCookie('kept', seconds)], [declared]))[0]?.severity,
    )
    expect(severities).toEqual(['attention', 'note', 'note'])
  })

  it('is none where it goes with the browser, or its end is not visible', () => {
    for (const cookie of [siteCookie('kept'), pageCookie('kept'), siteCookie('kept', { session: null })]) {
      expect(namesBy(rule, inspected([cookie], [declared]))).toEqual([])
    }
  })

  it('is none where another row of the site gives a length, or the words give none', () => {
    const both = charter([...declared.entries, entry('kept', { duration: '1 an', durationSeconds: 365 * DAY })])
    const unknown = charter([entry('kept', { duration: 'persistant', durationSeconds: null })])
    for (const its of [both, unknown]) {
      expect(namesBy(rule, inspected([keptCookie('kept', 90 * DAY)], [its]))).toEqual([])
    }
  })
})
