import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { CharterSchema, EntrySchema, isWhole } from '../../src/core/charter'
import { charter, entry } from './samples'

const elsewhere = {
  basis: 'platform',
  duration: '2 weeks',
  durationSeconds: 1_209_600,
  url: 'https://example.com/cookies',
  language: 'en',
}

const isCharter = (more: object) => v.is(CharterSchema, { ...charter([entry('a')]), ...more })
const isEntry = (more: object) => v.is(EntrySchema, { ...entry('a'), ...more })

describe('A charter', () => {
  it.each<[string, object]>([
    ['all that it may say', {}],
    ['no address, date or hash', { url: null, publishedAt: null, readAt: null, sha256: null }],
    ['a time beside the day', { readAt: '2026-04-02T10:00:00.000Z' }],
    ['fewer rows read than found', { rows: { read: 1, found: 3 } }],
    ['no entry', { entries: [], rows: { read: 0, found: 0 } }],
    ['a platform with its signs', { platform: { name: 'Opendatasoft', signs: [{ en: 'its footer' }] } }],
  ])('may have %s', (_, more) => {
    expect(isCharter(more)).toBe(true)
  })

  it.each<[string, object]>([
    ['an address that no browser opens', { url: 'javascript:alert(1)' }],
    ['an address that is none', { url: 'example.org/cookies' }],
    ['a date that is none', { publishedAt: 'yesterday' }],
    ['a month that there is not', { readAt: '2026-13-01' }],
    ['a time without its offset', { readAt: '2026-04-02T10:00:00' }],
    ['a hash that is none', { sha256: 'abc' }],
    ['a hash in capitals', { sha256: 'A'.repeat(64) }],
    ['a basis that there is not', { basis: 'hearsay' }],
    ['a field of its own', { more: 1 }],
    ['no title', { title: '' }],
    ['more rows read than found', { rows: { read: 3, found: 2 } }],
    ['rows below zero', { rows: { read: -1, found: -1 } }],
    ['half a row', { rows: { read: 0.5, found: 1 } }],
    ['a bad entry', { entries: [entry('a'), entry('')] }],
    ['a platform without a name', { platform: { name: '', signs: [] } }],
  ])('has not %s', (_, wrong) => {
    expect(isCharter(wrong)).toBe(false)
  })

  it.each(Object.keys(charter([])))('has its field %s', (field) => {
    expect(isCharter({ [field]: undefined })).toBe(false)
  })

  it('is whole where every row found was read', () => {
    expect(isWhole(charter([entry('a')]))).toBe(true)
    expect(isWhole(charter([entry('a')], { rows: { read: 1, found: 2 } }))).toBe(false)
  })

  it.each([null, 'charter', 7, [], {}])('is not %j', (other) => {
    expect(v.is(CharterSchema, other)).toBe(false)
  })
})

describe('An entry', () => {
  it.each<[string, object]>([
    ['all that it may say', {}],
    ['a duration until the browser is closed', { duration: 'Session', durationSeconds: 0 }],
    ['a duration published elsewhere', { elsewhere: [elsewhere] }],
    ['words in another language', { translations: { en: { purpose: 'Remember the user.' } } }],
    ['20,000 characters', { purpose: 'a'.repeat(20_000) }],
    [
      'only its name, category, consent, quote and place',
      {
        provider: null,
        service: null,
        purpose: null,
        declaredCategory: null,
        declaredConsent: null,
        party: null,
        domain: null,
        storage: null,
        locator: { url: null, row: null },
      },
    ],
  ])('may have %s', (_, more) => {
    expect(isEntry(more)).toBe(true)
  })

  it.each<[string, object]>([
    ['no name', { name: '' }],
    ['an empty purpose', { purpose: '' }],
    ['more than 20,000 characters', { purpose: 'a'.repeat(20_001) }],
    ['a category that there is not', { category: 'indispensable' }],
    ['a consent that there is not', { consent: 'yes' }],
    ['a duration below zero', { durationSeconds: -1 }],
    ['a duration in words for seconds', { durationSeconds: '12 months' }],
    ['no quote', { quote: '' }],
    ['a party that there is not', { party: 'second' }],
    ['a storage that there is not', { storage: 'paper' }],
    ['a field of its own', { value: 'secret' }],
    ['a place before the first row', { locator: { url: null, row: 0 } }],
    ['a place between rows', { locator: { url: null, row: 1.5 } }],
    ['a place at an address that no browser opens', { locator: { url: 'data:text/html,x', row: 1 } }],
    ['a translation of its name', { translations: { en: { name: 'b' } } }],
    ['its own word as one published elsewhere', { elsewhere: [{ ...elsewhere, basis: 'site' }] }],
    ['a word from elsewhere without its address', { elsewhere: [{ ...elsewhere, url: null }] }],
  ])('has not %s', (_, wrong) => {
    expect(isEntry(wrong)).toBe(false)
  })

  it('has no translations and nothing from elsewhere where none are given', () => {
    const { translations: _, elsewhere: __, ...plain } = entry('a')
    expect(v.parse(EntrySchema, plain)).toEqual({ ...plain, translations: {}, elsewhere: [] })
  })
})
