import { describe, expect, it } from 'vitest'
import { domainsAgree, parseDeclaredDomain } from '../../src/core/declared-domain'

describe('A declared domain', () => {
  it.each([
    ['.example.org', 'example.org'],
    ['https://www.example.org/path', 'www.example.org'],
    ['*.example.org', 'example.org'],
    [' WWW.Example.org ', 'www.example.org'],
    ['example.org:8443', 'example.org'],
    ['localhost', 'localhost'],
    ['Google', null],
    ['this site', null],
    ['', null],
    ['example..org', null],
    [`${'a.'.repeat(200)}org`, null],
  ])('%j is the host %j', (declared, host) => {
    expect(parseDeclaredDomain(declared)).toBe(host)
  })

  it('agrees with a cookie’s where either lies within the other', () => {
    expect(domainsAgree('.example.org', 'www.example.org')).toBe(true)
    expect(domainsAgree('www.example.org', '.example.org')).toBe(true)
    expect(domainsAgree('other.example.org', 'www.example.org')).toBe(false)
  })

  it('says nothing where it is no host name', () => {
    expect(domainsAgree('Google', 'google.com')).toBeNull()
  })
})
