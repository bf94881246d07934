import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { BundledCharterSchema } from '../../src/core/bundled-charter'
import { entry } from './samples'

const { locator, ...row } = entry('a')

const platform = { name: 'Portal', signsNeeded: 2, signs: [{ selector: 'footer.portal', words: { en: 'its footer' } }] }

const bundled = {
  id: 'portal',
  title: 'Cookie charter',
  url: 'https://data.example.org/cookies',
  language: 'en',
  publishedAt: null,
  readAt: '2026-04-02',
  sha256: 'a'.repeat(64),
  hosts: ['data.example.org'],
  platform,
  entries: [row],
}

const isBundled = (more: object) => v.is(BundledCharterSchema, { ...bundled, ...more })

describe('A bundled charter', () => {
  it('may be of a platform or of a site alone', () => {
    expect(isBundled({})).toBe(true)
    expect(isBundled({ platform: null })).toBe(true)
  })

  it.each<[string, object]>([
    ['no host', { hosts: [] }],
    ['an empty host', { hosts: [''] }],
    ['no entry', { entries: [] }],
    ['a bad entry', { entries: [{ ...row, category: 'indispensable' }] }],
    ['an entry with a place of its own', { entries: [{ ...row, locator }] }],
    ['one sign of its platform as enough', { platform: { ...platform, signsNeeded: 1 } }],
    ['a platform without a name', { platform: { ...platform, name: '' } }],
    ['a sign without a selector', { platform: { ...platform, signs: [{ words: {} }] } }],
    ['an empty sign', { platform: { ...platform, signs: [{ selector: '', words: {} }] } }],
    ['a sign without words', { platform: { ...platform, signs: [{ selector: 'footer' }] } }],
    ['a basis of its own choice', { basis: 'site' }],
    ['a date that is none', { readAt: 'lately' }],
    ['an address that no browser opens', { url: 'javascript:alert(1)' }],
  ])('has not %s', (_, wrong) => {
    expect(isBundled(wrong)).toBe(false)
  })

  it.each(Object.keys(bundled))('has its field %s', (field) => {
    expect(isBundled({ [field]: undefined })).toBe(false)
  })
})
