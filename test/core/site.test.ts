import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  domainMatches,
  hostAndParents,
  isLocalHost,
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

  it('keeps no user, query or fragment of any address', () => {
    const part = fc.stringMatching(/^[a-z0-9=&/]{0,8}$/)
    fc.assert(
      fc.property(part, part, (query, fragment) => {
        const read = parseSite(`https://SECRET:SECRET@example.org/path?SECRET${query}#SECRET${fragment}`)
        expect(read?.url).toBe('https://example.org/path')
      }),
      { numRuns: 300 },
    )
  })

  it.each([
    ['http://localhost:3000/a', { host: 'localhost', scheme: 'http', url: 'http://localhost:3000/a' }],
    ['http://192.0.2.1:8080/', { host: '192.0.2.1', url: 'http://192.0.2.1:8080/' }],
    ['http://[2001:DB8::1]:8080/', { host: '[2001:db8::1]', url: 'http://[2001:db8::1]:8080/' }],
    ['https://example.org:443', { host: 'example.org', url: 'https://example.org/' }],
    ['file:///home/page.html', { host: '', scheme: 'file', url: 'file:///home/page.html' }],
  ])('is read from %s', (address, expected) => {
    expect(parseSite(address)).toMatchObject(expected)
  })

  it('is none for what is no address', () => {
    for (const text of ['', 'example.org', '//example.org', 'https://']) expect(parseSite(text), text).toBeNull()
  })

  it.each([
    ['a.b.example.co.uk', 'example.co.uk'],
    ['somebody.github.io', 'somebody.github.io'],
    ['a.somebody.github.io', 'somebody.github.io'],
    ['github.io', null],
    ['co.uk', null],
    ['localhost', null],
    ['192.0.2.1', null],
    ['[2001:db8::1]', null],
    ['.example.org', 'example.org'],
    ['www.ville.gouv.fr', 'ville.gouv.fr'],
    ['www.example.org.', 'example.org'],
    ['github.io.', null],
    ['shop-.example.org', 'example.org'],
    ['-a.example.co.uk', 'example.co.uk'],
    ['a!b.example.org', 'example.org'],
    ['a_b.example.org', 'example.org'],
    ['shop-.github.io', 'shop-.github.io'],
    ['xn--bcher-kva.example.org', 'example.org'],
    ['intranet', null],
    ['localhost.', null],
    ['', null],
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
    expect(partyOf('[2001:db8::1]', site('http://[2001:db8::1]/'))).toBe('first')
    expect(partyOf('localhost', site('http://localhost:3000/'))).toBe('first')
    expect(partyOf('other', site('http://localhost/'))).toBe('third')
  })

  it('matches a domain by whole labels', () => {
    expect(domainMatches('a.example.org', 'example.org')).toBe(true)
    expect(domainMatches('example.org', 'example.org')).toBe(true)
    expect(domainMatches('badexample.org', 'example.org')).toBe(false)
    expect(domainMatches('example.org', 'a.example.org')).toBe(false)
  })

  it('takes no address for one that lies below another name', () => {
    expect(domainMatches('192.0.2.1', '2.1')).toBe(false)
    expect(domainMatches('192.0.2.1', '1')).toBe(false)
    expect(domainMatches('192.0.2.1', '192.0.2.1')).toBe(true)
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
    expect(hostAndParents(site('http://[2001:db8::1]/'))).toEqual(['[2001:db8::1]'])
    expect(hostAndParents(site('https://github.io/'))).toEqual(['github.io'])
    expect(hostAndParents(site('https://a.b.example.co.uk/'))).toHaveLength(3)
  })

  it('stops there for a host that ends in a dot, too', () => {
    expect(hostAndParents(site('https://www.example.org./'))).toEqual(['www.example.org.', 'example.org.'])
    expect(hostAndParents(site('http://localhost./'))).toEqual(['localhost.'])
  })

  it('makes no parent of an empty label', () => {
    expect(hostAndParents(site('https://a..b.example.org/'))).toEqual([
      'a..b.example.org',
      'b.example.org',
      'example.org',
    ])
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
  it('gives back the registrable domain only where no host below it is granted', () => {
    const top = site('https://example.org/')
    const alone = originPatterns(top)
    expect(patternsToGiveBack(top, alone)).toEqual(alone)
    expect(patternsToGiveBack(top, [...alone, 'https://www.example.org/*'])).toEqual([])
    expect(patternsToGiveBack(top, [...alone, 'https://notexample.org/*', 'nonsense'])).toEqual(alone)
  })

  it('leaves, after giving back, every other site all that it was granted', () => {
    const address = fc.constantFrom('a.example.org', 'b.example.org', 'c.b.example.org', 'a.example.com', '192.0.2.1')
    fc.assert(
      fc.property(address, address, (left, kept) => {
        fc.pre(left !== kept && !left.endsWith(`.${kept}`))
        const granted = [...originPatterns(site(`https://${left}/`)), ...originPatterns(site(`https://${kept}/`))]
        const back = patternsToGiveBack(site(`https://${left}/`), granted)
        expect(back.filter((pattern) => originPatterns(site(`https://${kept}/`)).includes(pattern))).toEqual([])
        const nested = kept.endsWith(`.${left}`)
        expect(back.includes(`https://${left}/*`)).toBe(!nested)
      }),
      { numRuns: 300 },
    )
  })
})

describe('A host of the person’s own machine or network', () => {
  it.each([
    'http://localhost/',
    'http://localhost./',
    'http://a.localhost/',
    'http://router/',
    'http://printer.local/',
    'http://wiki.internal/',
    'http://127.0.0.1/',
    'http://127.0.0.1./',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://0177.0.0.1/',
    'http://0/',
    'http://10.1.2.3/',
    'http://172.31.0.1/',
    'http://192.168.1.1/',
    'http://169.254.169.254/',
    'http://100.64.0.1/',
    'http://239.1.1.1/',
    'http://255.255.255.255/',
    'http://[::1]/',
    'http://[::]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::7f00:1]/',
    'http://[64:ff9b::a00:1]/',
    'http://[2002:c0a8:101::]/',
    'http://[fe80::1]/',
    'http://[fd12:3456::1]/',
    'http://[ff02::1]/',
  ])('is told by its name or address: %s', (address) => {
    expect(isLocalHost(new URL(address).hostname)).toBe(true)
  })

  it.each([
    'https://www.example.org/',
    'https://93.184.216.34/',
    'https://172.32.0.1/',
    'https://[2606:2800::1]/',
    'https://localhost.example.org/',
  ])('is none on the web: %s', (address) => expect(isLocalHost(new URL(address).hostname)).toBe(false))
})
