import { describe, expect, it } from 'vitest'
import {
  domainMatches,
  hostAndParents,
  originPatterns,
  parseSite,
  partyOf,
  patternsToGiveBack,
  registrableDomain,
} from '../../src/core/site'
import { site } from './samples'

describe('The site of an address', () => {
  it('keeps scheme, host, port and path, and drops what may hold secrets', () => {
    expect(parseSite('https://user:word@WWW.Example.org:8443/a/b?token=1#part')).toEqual({
      url: 'https://www.example.org:8443/a/b',
      scheme: 'https',
      host: 'www.example.org',
      registrableDomain: 'example.org',
    })
  })

  it('is none for what is no address', () => {
    for (const text of ['', 'example.org', '//example.org', 'https://']) expect(parseSite(text), text).toBeNull()
  })

  it.each([
    ['a.b.example.co.uk', 'example.co.uk'],
    ['somebody.github.io', 'somebody.github.io'],
    ['github.io', null],
    ['co.uk', null],
    ['localhost', null],
    ['192.0.2.1', null],
    ['[2001:db8::1]', null],
    ['.example.org', 'example.org'],
    ['ville.gouv.fr', 'ville.gouv.fr'],
  ])('has by the public suffix list, private part included, the registrable domain of %s', (host, domain) => {
    expect(registrableDomain(host)).toBe(domain)
  })
})

describe('Whose a domain is', () => {
  it.each([
    ['example.org', 'first'],
    ['.example.org', 'first'],
    ['other.example.org', 'first'],
    ['EXAMPLE.org', 'first'],
    ['example.com', 'third'],
    ['notexample.org', 'third'],
  ])('%s is the %s party of www.example.org', (domain, party) => {
    expect(partyOf(domain, site('https://www.example.org/'))).toBe(party)
  })

  it('keeps apart two sites under one private suffix, and two addresses', () => {
    expect(partyOf('other.github.io', site('https://mine.github.io/'))).toBe('third')
    expect(partyOf('192.0.2.2', site('http://192.0.2.1/'))).toBe('third')
    expect(partyOf('192.0.2.1', site('http://192.0.2.1/'))).toBe('first')
  })

  it('matches a domain by whole labels', () => {
    expect(domainMatches('a.example.org', 'example.org')).toBe(true)
    expect(domainMatches('example.org', 'example.org')).toBe(true)
    expect(domainMatches('badexample.org', 'example.org')).toBe(false)
    expect(domainMatches('example.org', 'a.example.org')).toBe(false)
  })
})

describe('What is asked for, and given back', () => {
  it('is the host and its parents in both schemes, without a wildcard host', () => {
    expect(originPatterns(site('https://a.b.example.org:8443/'))).toEqual([
      'http://a.b.example.org/*',
      'https://a.b.example.org/*',
      'http://b.example.org/*',
      'https://b.example.org/*',
      'http://example.org/*',
      'https://example.org/*',
    ])
  })

  it('stops below a public suffix', () => {
    expect(hostAndParents(site('https://mine.github.io/'))).toEqual(['mine.github.io'])
    expect(hostAndParents(site('http://localhost/'))).toEqual(['localhost'])
    expect(hostAndParents(site('http://192.0.2.1/'))).toEqual(['192.0.2.1'])
  })

  it('gives back only what was granted', () => {
    const one = site('https://a.example.org/')
    expect(patternsToGiveBack(one, ['https://a.example.org/*', 'https://example.net/*'])).toEqual([
      'https://a.example.org/*',
    ])
  })

  it('keeps a parent that another granted host still needs', () => {
    const one = site('https://a.example.org/')
    const both = [...originPatterns(one), ...originPatterns(site('https://b.example.org/'))]
    expect(patternsToGiveBack(one, both)).toEqual(['http://a.example.org/*', 'https://a.example.org/*'])
  })
})
