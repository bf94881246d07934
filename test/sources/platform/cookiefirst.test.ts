import { describe, expect, it } from 'vitest'
import cookiefirst from '../../../src/sources/platform/cookiefirst'
import { readDocument, rowsOf } from './read-document'
import { readingOf } from './reading-of'

describe('CookieFirst', () => {
  it('tells its tables by what their headings say, and leaves out one without names', async () => {
    const result = await readDocument('cookiefirst.html')
    expect(rowsOf(result)).toEqual([['mandje', null, 'Noodzakelijk', 'necessary', '1 jaar', 365 * 86_400]])
    expect(result?.charters[0]?.entries[0]).toMatchObject({
      purpose: 'Bewaart het mandje.',
      domain: 'winkel.example.test',
    })
  })

  it('tells what was chosen, and when', () => {
    const kept = { necessary: true, performance: false, functional: true, advertising: false, timestamp: 1_793_960_000 }
    const cookies = { 'cookiefirst-consent': encodeURIComponent(JSON.stringify(kept)) }
    expect(readingOf(cookiefirst, { cookies })?.choice).toEqual({
      state: 'partial',
      chosenAt: '2026-11-06T10:13:20.000Z',
      categories: [
        { declared: 'necessary', category: 'necessary', accepted: true, fixed: true },
        { declared: 'functional', category: 'preferences', accepted: true, fixed: false },
        { declared: 'performance', category: 'statistics', accepted: false, fixed: false },
        { declared: 'advertising', category: 'marketing', accepted: false, fixed: false },
      ],
    })
  })

  it.each(['', '%7B', '"yes"', '{"necessary":"yes"}'])('tells nothing chosen by a cookie of %j', (value) => {
    const reading = readingOf(cookiefirst, { cookies: { 'cookiefirst-consent': value } })
    expect(reading?.choice).toEqual({ state: 'pending', chosenAt: null, categories: [] })
  })
})
