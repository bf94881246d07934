import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import opendatasoft from '../../src/charters/opendatasoft.json'
import { BundledCharterSchema } from '../../src/core/bundled-charter'
import { CharterSchema, EntrySchema } from '../../src/core/charter'
import { charter, entry } from './samples'

describe('The shape of a charter', () => {
  it('is that of the samples', () => {
    expect(v.is(CharterSchema, charter([entry('a')]))).toBe(true)
  })

  it.each<[string, object]>([
    ['an address that no browser opens', { url: 'javascript:alert(1)' }],
    ['a date that is none', { publishedAt: 'yesterday' }],
    ['a hash that is none', { sha256: 'abc' }],
    ['a basis that there is not', { basis: 'hearsay' }],
    ['a field of its own', { more: 1 }],
    ['no title', { title: '' }],
  ])('has not %s', (_, wrong) => {
    expect(v.is(CharterSchema, { ...charter([entry('a')]), ...wrong })).toBe(false)
  })

  it.each<[string, object]>([
    ['no name', { name: '' }],
    ['a category that there is not', { category: 'indispensable' }],
    ['a consent that there is not', { consent: 'yes' }],
    ['a duration below zero', { durationSeconds: -1 }],
    ['no quote', { quote: '' }],
    ['a storage that there is not', { storage: 'paper' }],
  ])('has in an entry not %s', (_, wrong) => {
    expect(v.is(EntrySchema, { ...entry('a'), ...wrong })).toBe(false)
  })
})

describe('The shape of a bundled charter', () => {
  it('asks for two signs of a platform at least', () => {
    const borrowed = { ...opendatasoft, platform: { ...opendatasoft.platform, signsNeeded: 1 } }
    expect(v.is(BundledCharterSchema, opendatasoft)).toBe(true)
    expect(v.is(BundledCharterSchema, borrowed)).toBe(false)
  })

  it('is broken by one bad entry, by none, and by no host', () => {
    const [first] = opendatasoft.entries
    expect(v.is(BundledCharterSchema, { ...opendatasoft, entries: [{ ...first, category: 'x' }] })).toBe(false)
    expect(v.is(BundledCharterSchema, { ...opendatasoft, entries: [] })).toBe(false)
    expect(v.is(BundledCharterSchema, { ...opendatasoft, hosts: [] })).toBe(false)
  })
})
