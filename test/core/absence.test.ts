import { describe, expect, it } from 'vitest'
import { absenceOf } from '../../src/core/absence'
import type { Entry } from '../../src/core/charter'
import { entry, site } from './samples'

const TAB = site('https://data.example.org/')

describe('An entry of which no cookie was seen', () => {
  it.each<[string, Partial<Entry>]>([
    ['its party', { party: 'first' }],
    ['its domain', { domain: 'data.example.org' }],
    ['no place', { party: null, provider: null }],
    ['another’s domain', { party: 'third', domain: 'example.com' }],
    ['other storage', { storage: 'local-storage' }],
  ])('is unknown in the page’s own view, even if it says %s', (_, more) => {
    expect(absenceOf(entry('a', more), TAB, 'page')).toEqual({ status: 'unknown', unknownReason: 'page-view' })
  })

  it.each<[string, Partial<Entry>]>([
    ['its party', { party: 'first' }],
    ['its party, beside words that are no domain', { party: 'first', domain: 'this site' }],
    ['its domain', { party: null, domain: 'data.example.org' }],
    ['its domain, whatever the party', { party: 'third', domain: 'data.example.org' }],
    ['its parent domain', { party: null, domain: '.example.org' }],
    ['its provider’s host', { party: null, provider: 'data.example.org' }],
    ['its provider’s domain', { party: null, provider: 'Example.org' }],
    ['its provider’s name', { party: null, provider: 'Example' }],
    ['no storage named', { party: 'first', storage: null }],
  ])('is unobserved where it is of this site by %s', (_, more) => {
    for (const visibility of ['site', 'all'] as const) {
      expect(absenceOf(entry('a', more), TAB, visibility)).toEqual({ status: 'unobserved', unknownReason: null })
    }
  })

  it.each<[string, Partial<Entry>]>([
    ['third-party', { party: 'third' }],
    ['third-party', { party: null, domain: '.example.com' }],
    ['third-party', { party: 'first', domain: 'example.com' }],
    ['third-party', { party: 'first', domain: 'notexample.org' }],
    ['other-host', { party: 'first', domain: 'other.example.org' }],
    ['other-host', { party: 'first', domain: 'below.data.example.org' }],
    ['place-not-stated', { party: null, provider: 'Somebody' }],
    ['place-not-stated', { party: null, provider: 'example.com' }],
    ['place-not-stated', { party: null, provider: null }],
    ['other-storage', { party: 'first', storage: 'local-storage' }],
  ])('is unknown, for the reason %s: %j', (unknownReason, more) => {
    expect(absenceOf(entry('a', more), TAB, 'site')).toEqual({ status: 'unknown', unknownReason })
  })

  it('is this site’s by a provider whose name is written with blanks or hyphens', () => {
    const tab = site('https://www.info-financiere.gouv.fr/')
    const status = (provider: string) => absenceOf(entry('a', { party: null, provider }), tab, 'site').status
    expect(['Info Financiere', 'info-financiere', 'InfoFinanciere'].map(status)).toEqual(Array(3).fill('unobserved'))
    expect(status('Info')).toBe('unknown')
  })

  it('is of an address or a single label by that alone', () => {
    const status = (address: string, provider: string) =>
      absenceOf(entry('a', { party: null, provider }), site(address), 'site').status
    expect(status('http://192.0.2.1/', '192.0.2.1')).toBe('unobserved')
    expect(status('http://192.0.2.1/', '2.1')).toBe('unknown')
    expect(status('http://localhost/', 'localhost')).toBe('unobserved')
    expect(status('http://localhost/', '')).toBe('unknown')
  })
})
