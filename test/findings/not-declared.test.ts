import { describe, expect, it } from 'vitest'
import rule from '../../src/findings/not-declared'
import { charter, entry, siteCookie } from '../core/samples'
import { findBy, inspected, namesBy } from './inspected'

const seen = [siteCookie('declared'), siteCookie('stranger')]
const declared = charter([entry('declared')])

describe('A cookie that is not declared', () => {
  it('is found where this site’s own charter was read whole, with the number of its rows', () => {
    expect(findBy(rule, inspected(seen, [declared]))).toMatchObject([
      { name: 'stranger', severity: 'attention', values: { rows: { count: 1 } } },
    ])
  })

  it('is not said to be one where no charter is known, one was read in part, or only a platform’s is there', () => {
    const part = { ...declared, rows: { read: 1, found: 2 } }
    for (const charters of [
      [],
      [part],
      [{ ...declared, basis: 'platform' as const }],
      [declared, { ...part, id: 'b' }],
    ]) {
      expect(namesBy(rule, inspected(seen, charters))).toEqual([])
    }
  })

  it('is no entry that is not there', () => {
    expect(namesBy(rule, inspected([], [declared]))).toEqual([])
  })
})
