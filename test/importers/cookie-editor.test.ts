import { describe, expect, it } from 'vitest'
import { importCookies } from '../../src/importers/registry'

const read = (...cookies: unknown[]) => importCookies(JSON.stringify(cookies))

describe("A cookie editor's JSON", () => {
  it('is read as EditThisCookie and Cookie-Editor write it', () => {
    const basket = {
      domain: '.shop.test',
      expirationDate: 1_900_000_000.25,
      hostOnly: false,
      httpOnly: false,
      name: 'basket',
      path: '/',
      sameSite: 'unspecified',
      secure: true,
      session: false,
      storeId: '0',
      value: 'secret',
      id: 1,
    }
    const visit = { ...basket, name: 'visit', domain: 'shop.test', hostOnly: true, session: true, sameSite: null }
    const cookies = read(basket, visit)
    expect(cookies).toMatchObject([
      {
        name: 'basket',
        domain: 'shop.test',
        hostOnly: false,
        sameSite: 'unspecified',
        expirationDate: 1_900_000_000.25,
      },
      { name: 'visit', domain: 'shop.test', hostOnly: true, session: true, expirationDate: null, sameSite: null },
    ])
    expect(JSON.stringify(cookies)).not.toContain('secret')
  })

  it('is read as Selenium and Puppeteer give it', () => {
    expect(read({ name: 'a', domain: '.shop.test', expiry: 1_900_000_000, sameSite: 'Lax' })).toMatchObject([
      { hostOnly: false, session: false, expirationDate: 1_900_000_000, sameSite: 'lax' },
    ])
    const partitionKey = { topLevelSite: 'https://news.test', hasCrossSiteAncestor: true }
    expect(read({ name: 'a', domain: 'shop.test', expires: -1, sameSite: 'Strict', partitionKey })).toMatchObject([
      { hostOnly: true, session: true, sameSite: 'strict', partitionKey },
    ])
  })

  it('is none where an item is no cookie', () => {
    expect(read({ name: 'a' }, null)).toMatchObject({ fault: 'unreadable', where: '1' })
    expect(read('a')).toMatchObject({ fault: 'unreadable', where: '0' })
    expect(read()).toEqual([])
  })
})
