import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  cookieIdentity,
  cookieParty,
  isHeldBack,
  isInPartitionOf,
  isSentToHost,
  type ObservedCookie,
  sentToAnyOf,
} from '../../src/core/cookie'
import { pageCookie, site, siteCookie } from './samples'

const inPartition = (topLevelSite: string, hasCrossSiteAncestor: boolean | null = false) =>
  siteCookie('a', { partitionKey: { topLevelSite, hasCrossSiteAncestor } })

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
      { partitionKey: { topLevelSite: 'https://example.com', hasCrossSiteAncestor: true } },
      { storeId: '1' },
    ]
    const identities = different.map((more) => cookieIdentity(siteCookie('one', more)))
    expect(new Set(identities).size).toBe(different.length)
    const same: Partial<ObservedCookie>[] = [
      { secure: false },
      { httpOnly: true },
      { sameSite: 'strict' },
      { expirationDate: 5, session: false },
    ]
    for (const more of same) expect(cookieIdentity(siteCookie('one', more))).toBe(identities[0])
  })

  it('is the same exactly where all its parts are, whatever characters a part may hold', () => {
    const part = fc.constantFrom('', 'a', ' ', '/', 'true', 'null', '/ 0', 'a /')
    const partition = fc.oneof(
      fc.constant('unpartitioned' as const),
      fc.record({ topLevelSite: part, hasCrossSiteAncestor: fc.boolean() }),
    )
    const parts = fc.record({
      name: part,
      domain: part,
      hostOnly: fc.boolean(),
      path: part,
      partitionKey: partition,
      storeId: part,
    })
    const near = fc.tuple(parts, parts, fc.subarray(['name', 'domain', 'hostOnly', 'path', 'partitionKey', 'storeId']))
    fc.assert(
      fc.property(near, ([one, another, changed]) => {
        const other = {
          ...one,
          ...Object.fromEntries(Object.entries(another).filter(([key]) => changed.includes(key))),
        }
        const same = JSON.stringify(one) === JSON.stringify(other)
        expect(cookieIdentity(siteCookie('', one)) === cookieIdentity(siteCookie('', other))).toBe(same)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('Whether the browser would send a cookie to a host', () => {
  it.each<[domain: string, hostOnly: boolean | null, host: string, sent: boolean]>([
    ['example.org', true, 'example.org', true],
    ['example.org', true, 'www.example.org', false],
    ['example.org', false, 'example.org', true],
    ['example.org', false, 'www.example.org', true],
    ['example.org', false, 'notexample.org', false],
    ['www.example.org', false, 'example.org', false],
    ['sibling.example.org', true, 'www.example.org', false],
    ['sibling.example.org', false, 'www.example.org', false],
    ['example.org', null, 'example.org', true],
    ['example.org', null, 'www.example.org', false],
    ['192.0.2.1', true, '192.0.2.1', true],
    ['2.1', false, '192.0.2.1', false],
  ])('%s (host-only: %s) to %s: %s', (domain, hostOnly, host, sent) => {
    expect(isSentToHost(siteCookie('a', { domain, hostOnly }), host)).toBe(sent)
  })

  it('is so for what the page itself read', () => {
    expect(isSentToHost(pageCookie('a'), 'www.example.org')).toBe(true)
  })
})

describe('The partition of a cookie', () => {
  it('is this tab’s where it has none, or one that is not visible', () => {
    const tab = site('https://www.example.org/')
    expect(isInPartitionOf(siteCookie('a'), tab)).toBe(true)
    expect(isInPartitionOf(pageCookie('a'), tab)).toBe(true)
  })

  it.each([
    ['https://example.org', 'https://www.example.org/', true],
    ['https://example.org', 'https://www.example.org:8443/', true],
    ['https://example.com', 'https://www.example.org/', false],
    ['http://example.org', 'https://www.example.org/', false],
    ['nonsense', 'https://www.example.org/', false],
    ['', 'https://www.example.org/', false],
    ['https://mine.github.io', 'https://mine.github.io/', true],
    ['https://other.github.io', 'https://mine.github.io/', false],
    ['http://192.0.2.1', 'http://192.0.2.1/', true],
    ['http://192.0.2.2', 'http://192.0.2.1/', false],
    ['http://localhost', 'http://localhost:3000/', true],
  ])('%j is that of a tab at %s: %s', (top, address, its) => {
    expect(isInPartitionOf(inPartition(top), site(address))).toBe(its)
  })

  it('is by the top-level site, whatever stands between', () => {
    for (const ancestor of [true, false, null]) {
      expect(isInPartitionOf(inPartition('https://example.org', ancestor), site('https://example.org/'))).toBe(true)
    }
  })
})

describe('The party of a cookie', () => {
  it('is by registrable domain, and the first where the page itself read it', () => {
    const tab = site('https://www.example.org/')
    expect(cookieParty(siteCookie('a', { domain: 'example.org' }), tab)).toBe('first')
    expect(cookieParty(siteCookie('a', { domain: 'other.example.org' }), tab)).toBe('first')
    expect(cookieParty(siteCookie('a', { domain: 'example.com' }), tab)).toBe('third')
    expect(cookieParty(pageCookie('a'), tab)).toBe('first')
  })
})

describe('A question for many hosts', () => {
  const HOSTS = ['example.org', 'www.example.org', 'a.www.example.org', 'example.com', '192.0.2.1', '2.1', 'localhost']

  it('is answered as for each of them', () => {
    fc.assert(
      fc.property(
        fc.subarray(HOSTS),
        fc.constantFrom(...HOSTS, 'org', '1', 'www.example.com', null),
        fc.constantFrom(true, false, null),
        (hosts, domain, hostOnly) => {
          const cookie = siteCookie('a', { domain, hostOnly })
          const expected = domain === null || hosts.some((host) => isSentToHost(cookie, host))
          expect(sentToAnyOf(hosts)(cookie)).toBe(expected)
        },
      ),
      { numRuns: 500 },
    )
  })
})

describe('A cookie that the browser holds back from other sites’ pages', () => {
  const third = (more: Partial<ObservedCookie>) =>
    isHeldBack(siteCookie('a', { domain: 'example.com', ...more }), site('https://data.example.org/'))

  it('is a third party’s, whose SameSite is not none, and which is not kept apart', () => {
    expect((['lax', 'strict', 'unspecified'] as const).map((sameSite) => third({ sameSite }))).toEqual(
      Array(3).fill(true),
    )
    expect(third({ sameSite: 'no_restriction' })).toBe(false)
    expect(third({ sameSite: null })).toBe(false)
    expect(third({ domain: 'example.org' })).toBe(false)
    expect(third({ partitionKey: { topLevelSite: 'https://example.org', hasCrossSiteAncestor: true } })).toBe(false)
    expect(third({ partitionKey: null })).toBe(false)
  })
})
