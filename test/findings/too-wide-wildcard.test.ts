import { describe, expect, it } from 'vitest'
import rule from '../../src/findings/too-wide-wildcard'
import { charter, entry, siteCookie } from '../core/samples'
import { findBy, inspected, namesBy } from './inspected'

const seenIn = (name: string, more = {}) =>
  inspected([siteCookie('_x'), siteCookie('_y')], [charter([entry(name, more)])])

describe('A declared name that leaves almost everything open', () => {
  it.each(['_*', '*_*', 'a*', '*_', '_s*', 'tp*', '*id', 'x*y', '__*', '----*', 'session; _*', 'a<ID>'])(
    'is found: %s',
    (name) => {
      expect(findBy(rule, seenIn(name))).toMatchObject([{ name, variant: 'few', severity: 'attention' }])
    },
  )

  it.each(['*', ' * ', '/^.*$/', '**'])('is found where nothing is fixed: %s', (name) => {
    expect(findBy(rule, seenIn(name))).toMatchObject([{ name, variant: 'none' }])
  })

  it.each(['_ga*', '_pk_*', '_ga_*', 'abc*', 'id', 'a', '_', 'SSESS<ID>', '{site}_session', '-', '…', 'xx'])(
    'is none: %s',
    (name) => expect(namesBy(rule, seenIn(name))).toEqual([]),
  )

  it('tells how many cookies fit it', () => {
    expect(findBy(rule, seenIn('_*'))[0]?.values['seen']).toEqual({ kind: 'count', count: 2 })
    expect(findBy(rule, seenIn('tp*'))[0]?.values['seen']).toEqual({ kind: 'count', count: 0 })
  })

  it('is none for another storage', () => {
    expect(namesBy(rule, seenIn('_*', { storage: 'local-storage' }))).toEqual([])
  })
})
