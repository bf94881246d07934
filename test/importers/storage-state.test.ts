import { describe, expect, it } from 'vitest'
import { importCookies } from '../../src/importers/registry'

const state = (...cookies: unknown[]) =>
  JSON.stringify({ cookies, origins: [{ origin: 'https://shop.test', localStorage: [] }] })

const COOKIE = {
  name: 'basket',
  value: 'secret',
  domain: '.shop.test',
  path: '/',
  expires: 1_900_000_000.5,
  httpOnly: true,
  secure: true,
  sameSite: 'None',
}

describe('A Playwright storage state', () => {
  it('is read with all attributes and without values', () => {
    const read = importCookies(state(COOKIE))
    expect(read).toEqual([
      {
        name: 'basket',
        domain: 'shop.test',
        hostOnly: false,
        path: '/',
        secure: true,
        httpOnly: true,
        sameSite: 'no_restriction',
        session: false,
        expirationDate: 1_900_000_000.5,
        partitionKey: null,
        storeId: null,
      },
    ])
  })

  it('has session cookies by -1, host-only ones without a dot, partitioned ones by their site', () => {
    const more = { domain: 'www.shop.test', expires: -1, partitionKey: 'https://news.test' }
    expect(importCookies(state({ ...COOKIE, ...more }))).toMatchObject([
      {
        domain: 'www.shop.test',
        hostOnly: true,
        session: true,
        expirationDate: null,
        partitionKey: { topLevelSite: 'https://news.test', hasCrossSiteAncestor: null },
      },
    ])
  })

  it('may hold no cookie, names like those of objects, and attributes of another kind, which are not visible', () => {
    expect(importCookies(state())).toEqual([])
    const odd = { name: '__proto__', domain: '', path: 1, secure: 'yes', expires: '2030', sameSite: 'constructor' }
    expect(importCookies(state(odd))).toMatchObject([
      { name: '__proto__', domain: null, hostOnly: null, path: null, secure: null, session: null, sameSite: null },
    ])
  })

  it.each([
    [{ value: 'secret' }, 'cookies.1.name'],
    [{ name: 5 }, 'cookies.1.name'],
    [{ name: 'a'.repeat(5_000) }, 'cookies.1.name'],
    [{ name: 'a', domain: 7 }, 'cookies.1.domain'],
    ['secret', 'cookies.1'],
  ])('of which one cookie cannot be read tells where, and not what stands there: %#', (cookie, where) => {
    const importer = 'a Playwright storage state'
    expect(importCookies(state(COOKIE, cookie))).toEqual({ fault: 'unreadable', where, importer })
  })
})
