import { describe, expect, it } from 'vitest'
import { isCharterWhole, type Part, partsOf } from '../../src/core/part'
import { charter, entry } from './samples'

const own = charter([entry('a')], { id: 'own' })
const second = charter([entry('b')], { id: 'second' })
const platform = charter([entry('a')], { id: 'platform', basis: 'platform' })
const general = charter([entry('a')], { id: 'general', basis: 'general' })
const partly = charter([entry('a')], { id: 'partly', rows: { read: 1, found: 3 } })
const part = (more: Partial<Part>): Part => ({ ...(partsOf([own])[0] as Part), ...more })

describe('A charter', () => {
  it('is read whole only where this site has one and each of its own was read whole', () => {
    expect(isCharterWhole(partsOf([own, platform]))).toBe(true)
    expect(isCharterWhole(partsOf([own, second]))).toBe(true)
    expect(isCharterWhole(partsOf([own, { ...partly, basis: 'platform' }]))).toBe(true)
    expect(isCharterWhole(partsOf([own, partly]))).toBe(false)
    expect(isCharterWhole(partsOf([platform, general]))).toBe(false)
    expect(isCharterWhole([])).toBe(false)
  })

  it('is not read whole where a part that may declare more was not read, or none declares cookies by name', () => {
    expect(isCharterWhole([part({}), part({ declares: false })])).toBe(true)
    expect(isCharterWhole([part({}), part({ state: 'unread', issue: { code: 'policy_pdf' }, declares: false })])).toBe(
      false,
    )
    expect(isCharterWhole([part({}), part({ state: 'in-part', issue: { code: 'names_left' } })])).toBe(false)
    expect(isCharterWhole([part({ declares: false })])).toBe(false)
  })

  it('of which no row was found is not read whole', () => {
    expect(isCharterWhole(partsOf([charter([entry('a')], { rows: { read: 0, found: 0 } })]))).toBe(false)
  })
})
