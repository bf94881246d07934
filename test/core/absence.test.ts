import { describe, expect, it } from 'vitest'
import { absenceOf } from '../../src/core/absence'
import type { Entry } from '../../src/core/charter'
import type { Reach } from '../../src/core/seen'
import { entry, site } from './samples'

const TAB = site('https://data.example.org/')

function reach(visibility: Reach['visibility'], more: Partial<Reach> = {}): Reach {
  return { visibility, hosts: [], stores: [], ...more }
}

describe('An entry of which no cookie was seen', () => {
  it.each<[string, Partial<Entry>]>([
    ['its party', { party: 'first' }],
    ['its domain', { domain: 'data.example.org' }],
    ['no place', { party: null, provider: null }],
    ['another’s domain', { party: 'third', domain: 'example.com' }],
  ])('is unknown in the page’s own view, even if it says %s', (_, more) => {
    expect(absenceOf(entry('a', more), TAB, reach('page'))).toEqual({ status: 'unknown', unknownReason: 'page-view' })
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
      expect(absenceOf(entry('a', more), TAB, reach(visibility))).toEqual({ status: 'unobserved', unknownReason: null })
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
    ['storage-unread', { party: 'first', storage: 'local-storage' }],
  ])('is unknown, for the reason %s: %j', (unknownReason, more) => {
    expect(absenceOf(entry('a', more), TAB, reach('site'))).toEqual({ status: 'unknown', unknownReason })
  })

  it('is this site’s by a provider whose name is written with blanks or hyphens', () => {
    const tab = site('https://www.info-financiere.gouv.fr/')
    const status = (provider: string) => absenceOf(entry('a', { party: null, provider }), tab, reach('site')).status
    expect(['Info Financiere', 'info-financiere', 'InfoFinanciere'].map(status)).toEqual(Array(3).fill('unobserved'))
    expect(status('Info')).toBe('unknown')
  })

  it('is of an address or a single label by that alone', () => {
    const status = (address: string, provider: string) =>
      absenceOf(entry('a', { party: null, provider }), site(address), reach('site')).status
    expect(status('http://192.0.2.1/', '192.0.2.1')).toBe('unobserved')
    expect(status('http://192.0.2.1/', '2.1')).toBe('unknown')
    expect(status('http://localhost/', 'localhost')).toBe('unobserved')
    expect(status('http://localhost/', '')).toBe('unknown')
  })
})

describe('An entry of a third party of which no cookie was seen', () => {
  const status = (domain: string | null, hosts: string[]) =>
    absenceOf(entry('a', { party: 'third', domain }), TAB, reach('all', { hosts })).status

  it('is unobserved where the tab is known to have loaded from its domain, or from a host below it', () => {
    expect(status('ads.example.com', ['ads.example.com'])).toBe('unobserved')
    expect(status('.example.com', ['other.example.net', 'ads.example.com'])).toBe('unobserved')
  })

  it('is unknown where it is not, or where the entry does not say which host', () => {
    expect(status('ads.example.com', [])).toBe('unknown')
    expect(status('ads.example.com', ['example.com', 'www.example.com'])).toBe('unknown')
    expect(status(null, ['ads.example.com'])).toBe('unknown')
  })
})

describe('An entry of other storage of which nothing was seen', () => {
  const own = { kind: 'local-storage' as const, origin: 'https://data.example.org:8443', partitioned: false }
  const status = (more: Partial<Entry>, stores: Reach['stores'], visibility: Reach['visibility'] = 'page') =>
    absenceOf(entry('a', { storage: 'local-storage', ...more }), TAB, reach(visibility, { stores }))

  it('is unobserved once that storage of the site’s own origin was read, in the page’s own view too', () => {
    expect(status({}, [own]).status).toBe('unobserved')
    expect(status({ domain: '.example.org' }, [own]).status).toBe('unobserved')
    expect(status({ party: null, provider: 'Example' }, [own]).status).toBe('unobserved')
  })

  it('is unknown where only another storage, or another origin’s, was read', () => {
    for (const store of [
      { ...own, kind: 'session-storage' as const },
      { ...own, origin: 'https://below.data.example.org' },
    ]) {
      expect(status({}, [store], 'all')).toEqual({ status: 'unknown', unknownReason: 'storage-unread' })
    }
  })

  it('is unobserved for a third party whose frame was read, and unknown else', () => {
    const frame = { ...own, origin: 'https://ads.example.com', partitioned: true }
    expect(status({ party: 'third', domain: 'example.com' }, [own, frame]).status).toBe('unobserved')
    expect(status({ party: 'third', domain: 'example.com' }, [own]).unknownReason).toBe('third-party')
    expect(status({ party: 'third' }, [own, frame]).unknownReason).toBe('third-party')
  })
})
