import { describe, expect, it } from 'vitest'
import { absenceOf } from '../../src/core/absence'
import type { Entry } from '../../src/core/charter'
import { entry, site } from './samples'

const TAB = site('https://data.example.org/')

describe('An entry of which no cookie was seen', () => {
  it('is unknown in the page’s own view, whatever it says', () => {
    for (const more of [{}, { domain: 'data.example.org' }, { party: 'third' as const }]) {
      expect(absenceOf(entry('a', more), TAB, 'page')).toEqual({ status: 'unknown', unknownReason: 'page-view' })
    }
  })

  it.each<[string, Partial<Entry>]>([
    ['its party', { party: 'first' }],
    ['its domain', { party: null, domain: 'data.example.org' }],
    ['its parent domain', { party: null, domain: '.example.org' }],
    ['its provider’s host', { party: null, provider: 'www.data.example.org'.slice(4) }],
    ['its provider’s name', { party: null, provider: 'Example' }],
  ])('is unobserved where it is of this site by %s', (_, more) => {
    expect(absenceOf(entry('a', more), TAB, 'site').status).toBe('unobserved')
  })

  it.each<[string, Partial<Entry>]>([
    ['third-party', { party: 'third' }],
    ['third-party', { party: null, domain: '.example.com' }],
    ['third-party', { party: 'first', domain: 'example.com' }],
    ['other-host', { party: 'first', domain: 'other.example.org' }],
    ['place-not-stated', { party: null, provider: 'Somebody' }],
    ['place-not-stated', { party: null, provider: null }],
    ['other-storage', { party: 'first', storage: 'local-storage' }],
  ])('is unknown, for the reason %s', (unknownReason, more) => {
    expect(absenceOf(entry('a', more), TAB, 'site')).toEqual({ status: 'unknown', unknownReason })
  })
})
