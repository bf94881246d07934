import { describe, expect, it } from 'vitest'
import { cookieIdentity, cookieParty, isInPartitionOf, isSentToHost, type ObservedCookie } from '../../src/core/cookie'
import { pageCookie, site, siteCookie } from './samples'

describe('The identity of a cookie', () => {
  it('differs by name, domain, host-only, path, partition and store, and by nothing else', () => {
    const different: Partial<ObservedCookie>[] = [
      {},
      { name: 'other' },
      { domain: 'example.org' },
      { hostOnly: false },
      { path: '/a' },
      { partitionKey: { topLevelSite: 'https://example.org', hasCrossSiteAncestor: false } },
      { partitionKey: { topLevelSite: 'https://example.org', hasCrossSiteAncestor: true } },
      { storeId: '1' },
    ]
    const identities = different.map((more) => cookieIdentity(siteCookie('one', more)))
    expect(new Set(identities).size).toBe(different.length)
    const same: Partial<ObservedCookie>[] = [
      { secure: false },
      { httpOnly: true },
      { expirationDate: 5, session: false },
    ]
    for (const more of same) expect(cookieIdentity(siteCookie('one', more))).toBe(identities[0])
  })
})

describe('Whether the browser would send a cookie to a host', () => {
  it.each<[domain: string, hostOnly: boolean, host: string, sent: boolean]>([
    ['example.org', true, 'example.org', true],
    ['example.org', true, 'www.example.org', false],
    ['example.org', false, 'www.example.org', true],
    ['www.example.org', false, 'example.org', false],
    ['sibling.example.org', true, 'www.example.org', false],
    ['sibling.example.org', false, 'www.example.org', false],
  ])('%s (host-only: %s) to %s: %s', (domain, hostOnly, host, sent) => {
    expect(isSentToHost(siteCookie('a', { domain, hostOnly }), host)).toBe(sent)
  })

  it('takes for sent what the page itself read', () => {
    expect(isSentToHost(pageCookie('a'), 'www.example.org')).toBe(true)
  })
})

describe('The partition of a cookie', () => {
  const tab = site('https://www.example.org/')
  const of = (topLevelSite: string) => siteCookie('a', { partitionKey: { topLevelSite, hasCrossSiteAncestor: false } })

  it('is this tab’s where it bears this site’s top-level site', () => {
    expect(isInPartitionOf(of('https://example.org'), tab)).toBe(true)
    expect(isInPartitionOf(siteCookie('a'), tab)).toBe(true)
    expect(isInPartitionOf(pageCookie('a'), tab)).toBe(true)
  })

  it('is another’s where it bears another site, another scheme or nonsense', () => {
    for (const top of ['https://example.com', 'http://example.org', 'nonsense']) {
      expect(isInPartitionOf(of(top), tab), top).toBe(false)
    }
  })
})

describe('The party of a cookie', () => {
  it('is by registrable domain, and the first where the page itself read it', () => {
    const tab = site('https://www.example.org/')
    expect(cookieParty(siteCookie('a', { domain: 'example.org' }), tab)).toBe('first')
    expect(cookieParty(siteCookie('a', { domain: 'example.com' }), tab)).toBe('third')
    expect(cookieParty(pageCookie('a'), tab)).toBe('first')
  })
})
