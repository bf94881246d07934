import { describe, expect, it } from 'vitest'
import { isOwnCharterWhole, mergeCharters } from '../../src/core/merge'
import { charter, entry } from './samples'

const own = charter([entry('a')], { id: 'own' })
const second = charter([entry('b')], { id: 'second' })
const platform = charter([entry('a')], { id: 'platform', basis: 'platform' })
const general = charter([entry('a')], { id: 'general', basis: 'general' })
const partly = charter([entry('a')], { id: 'partly', rows: { read: 1, found: 3 } })

describe('Several charters', () => {
  it('stand in the order of trust, and keep their order within one basis', () => {
    expect(mergeCharters([general, platform, own, second]).map((one) => one.id)).toEqual([
      'own',
      'second',
      'platform',
      'general',
    ])
  })

  it('are this site’s own, whole, only where it has one and each of its own was read whole', () => {
    expect(isOwnCharterWhole([own, platform])).toBe(true)
    expect(isOwnCharterWhole([own, second])).toBe(true)
    expect(isOwnCharterWhole([own, partly])).toBe(false)
    expect(isOwnCharterWhole([platform, general])).toBe(false)
    expect(isOwnCharterWhole([])).toBe(false)
  })
})
