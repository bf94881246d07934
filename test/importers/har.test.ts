import { describe, expect, it } from 'vitest'
import { importCookies } from '../../src/importers/registry'

interface Answer {
  url?: string
  sent?: string
  cookies?: unknown[]
  set?: string[]
  answered?: unknown[]
}

function har(...answers: Answer[]): string {
  const entries = answers.map(({ url = 'https://www.shop.test/', sent, cookies, set = [], answered }) => ({
    startedDateTime: '2026-01-01T00:00:00.000Z',
    request: { url, cookies, headers: sent === undefined ? [] : [{ name: 'Cookie', value: sent }] },
    response: { cookies: answered, headers: set.map((value) => ({ name: 'set-cookie', value })) },
  }))
  return JSON.stringify({ log: { version: '1.2', entries } })
}

const cookiesIn = (...answers: Answer[]) => {
  const read = importCookies(har(...answers))
  return 'fault' in read ? read : read.map(({ name, domain, hostOnly }) => [name, domain, hostOnly])
}

describe('A HAR', () => {
  it('is read by what requests sent and what answers set, of its lists and its headers, without values', () => {
    const read = importCookies(
      har(
        { sent: 'a=secret; b="secret="', cookies: [{ name: 'c', value: 'secret' }] },
        {
          set: ['d=secret; Path=/x; Domain=.shop.test\ne=secret'],
          answered: [{ name: 'd', value: 'secret', httpOnly: true }],
        },
        { answered: [{ name: 'f', value: 'secret', domain: 'shop.test', expires: '2030-01-01T00:00:00.000Z' }] },
      ),
    )
    expect(read).toMatchObject([
      { name: 'c', domain: 'www.shop.test', hostOnly: null },
      { name: 'a', domain: 'www.shop.test', hostOnly: null },
      { name: 'b', domain: 'www.shop.test', hostOnly: null },
      { name: 'd', domain: 'shop.test', hostOnly: false, path: '/x', httpOnly: true },
      { name: 'e', domain: 'www.shop.test', hostOnly: true, httpOnly: null },
      { name: 'f', domain: 'shop.test', hostOnly: false, expirationDate: 1_893_456_000 },
    ])
    expect(JSON.stringify(read)).not.toContain('secret')
  })

  it('has a cookie once that was set and then sent, or sent again and again within a site', () => {
    expect(
      cookiesIn(
        { sent: 'a=1; b=1' },
        { set: ['a=2; Domain=shop.test'] },
        { sent: 'a=2; b=1', url: 'https://api.shop.test/' },
        { sent: 'b=1', url: 'https://other.test/' },
      ),
    ).toEqual([
      ['b', 'www.shop.test', null],
      ['a', 'shop.test', false],
      ['b', 'other.test', null],
    ])
  })

  it('has two cookies of one name where two hosts set them', () => {
    expect(cookiesIn({ set: ['a=1'] }, { set: ['a=1'], url: 'https://api.shop.test/' })).toEqual([
      ['a', 'www.shop.test', true],
      ['a', 'api.shop.test', true],
    ])
  })

  it('has none that an answer takes away, or sets for a domain that is not its own', () => {
    expect(
      cookiesIn(
        { set: ['gone=; Max-Age=0', 'past=; Expires=Thu, 01 Jan 1970 00:00:00 GMT', 'foreign=1; Domain=else.test'] },
        { set: ['gone=; Max-Age=0'], answered: [{ name: 'gone', expires: '2030-01-01T00:00:00.000Z' }] },
        { answered: [{ name: 'old', expires: '1970-01-01T00:00:00.000Z' }] },
      ),
    ).toEqual([])
  })

  it('passes over addresses without a host, and may hold no request', () => {
    expect(cookiesIn({ url: 'data:text/plain,x', sent: 'a=1' }, { url: 'nowhere', sent: 'a=1' })).toEqual([])
    expect(cookiesIn()).toEqual([])
  })

  it.each([
    [{ log: { entries: [{}] } }, 'log.entries.0.request'],
    [{ log: { entries: [{ request: { url: 1 } }] } }, 'log.entries.0.request.url'],
    [
      { log: { entries: [{ request: { url: 'https://shop.test/', cookies: [{}] } }] } },
      'log.entries.0.request.cookies.0.name',
    ],
  ])('that is not as it should be tells where: %#', (content, where) => {
    expect(importCookies(JSON.stringify(content))).toEqual({ fault: 'unreadable', where, importer: 'a HAR' })
  })
})
