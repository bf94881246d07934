import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { domainsAgree, parseDeclaredDomain } from '../../src/core/declared-domain'

describe('A declared domain', () => {
  it.each([
    ['.example.org', 'example.org'],
    ['https://www.example.org/path', 'www.example.org'],
    ['http://www.example.org:8080/', 'www.example.org'],
    ['*.example.org', 'example.org'],
    [' WWW.Example.org ', 'www.example.org'],
    ['example.org:8443', 'example.org'],
    ['example.org/path', 'example.org'],
    ['192.0.2.1', '192.0.2.1'],
    ['localhost', 'localhost'],
    ['www.example.org.', 'www.example.org'],
    ['Google', null],
    ['this site', null],
    ['example.org, example.com', null],
    ['*', null],
    ['.', null],
    ['', null],
    ['example..org', null],
    ['exam*ple.org', null],
    [`${'a.'.repeat(125)}org`, `${'a.'.repeat(125)}org`],
    [`${'a.'.repeat(126)}org`, null],
    ['a.'.repeat(2048), null],
    ['/'.repeat(4096), null],
  ])('%j is the host %j', (declared, host) => {
    expect(parseDeclaredDomain(declared)).toBe(host)
  })

  it.each([
    ['example.org', 'example.org', true],
    ['.example.org', 'www.example.org', true],
    ['www.example.org', '.example.org', true],
    ['www.example.org', 'EXAMPLE.org', true],
    ['other.example.org', 'www.example.org', false],
    ['example.org', 'notexample.org', false],
    ['notexample.org', 'example.org', false],
    ['example.org', 'example.com', false],
    ['2.1', '192.0.2.1', false],
  ])('%s agrees with a cookie’s, %s, where either lies within the other: %s', (declared, domain, agree) => {
    expect(domainsAgree(declared, domain)).toBe(agree)
  })

  it('says nothing where it is no host name', () => {
    expect(domainsAgree('Google', 'google.com')).toBeNull()
    expect(domainsAgree('', 'google.com')).toBeNull()
  })

  it.each([
    ['https://www.mesure.example.net/privacy', 'atelier.example.org', false],
    ['https://www.mesure.example.net/atelier.example.org', 'atelier.example.org', false],
    ['mesure.example.net / atelier.example.org', 'atelier.example.org', true],
    ['mesure.example.net/atelier.example.org', 'atelier.example.org', true],
    ['mesure.example.net, .example.com', 'atelier.example.org', false],
    ['This site', 'atelier.example.org', null],
    ['This site (atelier.example.org)', 'atelier.example.org', true],
    ['First party', 'atelier.example.org', null],
    ['Third party, see mesure.example.net', 'atelier.example.org', null],
    ['co.uk', 'atelier.example.org', null],
    ['*', 'atelier.example.org', null],
  ])('%j says of %s: %s', (declared, domain, agree) => {
    expect(domainsAgree(declared, domain)).toBe(agree)
  })

  it('agrees with another exactly where the labels of one end in those of the other, in either order', () => {
    const host = fc.array(fc.constantFrom('a', 'b'), { minLength: 2, maxLength: 4 })
    fc.assert(
      fc.property(host, host, (one, other) => {
        const shared = Math.min(one.length, other.length)
        const expected = one.slice(-shared).join('.') === other.slice(-shared).join('.')
        expect(domainsAgree(one.join('.'), other.join('.'))).toBe(expected)
        expect(domainsAgree(other.join('.'), one.join('.'))).toBe(expected)
      }),
      { numRuns: 300 },
    )
  })
})
