import { describe, expect, it } from 'vitest'
import type { Entry } from '../../src/core/charter'
import rule from '../../src/findings/contradictory-categories'
import { charter, entry, siteCookie } from '../core/samples'
import { ADVERTISING, findBy, inspected, namesBy, STATISTICS } from './inspected'

const seenIn = (...rows: Entry[]) => inspected([siteCookie('twice')], [charter(rows)])

describe('A name in two categories', () => {
  it('is found, with attention where one is necessary and as a note elsewhere', () => {
    const found = findBy(rule, seenIn(entry('twice'), entry('twice', ADVERTISING)))
    expect(found).toMatchObject([
      {
        name: 'twice',
        severity: 'attention',
        values: { one: { category: 'necessary' }, other: { category: 'marketing' } },
        places: [
          { charter: 0, entry: 0 },
          { charter: 0, entry: 1 },
        ],
      },
    ])
    expect(found[0]?.match).not.toBeNull()
    expect(findBy(rule, seenIn(entry('twice', STATISTICS), entry('twice', ADVERTISING)))[0]?.severity).toBe('note')
  })

  it('is none where one of them is only read from what the row is for', () => {
    const read = entry('twice', { ...STATISTICS, declaredCategory: null, readFrom: { category: 'purpose' } })
    expect(namesBy(rule, seenIn(entry('twice'), read))).toEqual([])
  })

  it('is found once, also in two charters of the site and without a cookie', () => {
    const charters = [charter([entry('twice')]), charter([entry('twice', STATISTICS)], { id: 'platform' })]
    expect(namesBy(rule, inspected([], charters))).toEqual(['twice'])
    expect(namesBy(rule, seenIn(entry('twice'), entry('twice', STATISTICS), entry('twice', ADVERTISING)))).toHaveLength(
      1,
    )
  })

  it('is found among several names of one row', () => {
    expect(namesBy(rule, seenIn(entry('once; twice'), entry('twice', STATISTICS)))).toEqual(['twice'])
  })

  it('is none in the same category twice, or where one row has none that is known', () => {
    expect(namesBy(rule, seenIn(entry('twice'), entry('twice', { purpose: 'autre' })))).toEqual([])
    expect(namesBy(rule, seenIn(entry('twice'), entry('twice', { category: 'unclassified' })))).toEqual([])
  })

  it('is none for two domains, or for a cookie and another storage', () => {
    const at = (domain: string | null) => entry('twice', { ...STATISTICS, domain })
    const here = entry('twice', { domain: 'www.example.org' })
    expect(namesBy(rule, seenIn(here, at('ads.test')))).toEqual([])
    expect(namesBy(rule, seenIn(here, at('.www.example.org')))).toEqual(['twice'])
    expect(namesBy(rule, seenIn(here, at(null)))).toEqual(['twice'])
    expect(namesBy(rule, seenIn(at(null), here))).toEqual(['twice'])
    expect(namesBy(rule, seenIn(entry('twice'), { ...at(null), storage: 'local-storage' }))).toEqual([])
  })

  it('is none where a family and one of its names are declared apart', () => {
    expect(namesBy(rule, seenIn(entry('twice*'), entry('twice', STATISTICS)))).toEqual([])
  })
})
