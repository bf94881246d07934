import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { PageReadingSchema, pageCookieAsObserved } from '../../src/app/page-cookies'
import { pageCookie, site } from '../core/samples'

const TAB = site('https://data.example.org/')

describe('A cookie as the page tells it', () => {
  it('is not HttpOnly, and all that was not told stays not visible', () => {
    expect(pageCookieAsObserved({ name: 'a' }, TAB, '0')).toEqual(pageCookie('a', { httpOnly: false, storeId: '0' }))
  })

  it('has the attributes that the cookie store told, in the words of the extensions’ API', () => {
    const told = {
      name: 'a',
      domain: '.example.org',
      path: '/x',
      secure: true,
      sameSite: 'none',
      expires: 1_800_000_000_500,
      partitioned: false,
    }
    expect(pageCookieAsObserved(told, TAB, null)).toEqual({
      name: 'a',
      domain: 'example.org',
      hostOnly: false,
      path: '/x',
      secure: true,
      httpOnly: false,
      sameSite: 'no_restriction',
      session: false,
      expirationDate: 1_800_000_000.5,
      partitionKey: 'unpartitioned',
      storeId: null,
    })
  })

  it('is host-only where the store names no domain, and ends with the session where it names no end', () => {
    expect(pageCookieAsObserved({ name: 'a', domain: null, expires: null }, TAB, null)).toMatchObject({
      domain: 'data.example.org',
      hostOnly: true,
      session: true,
      expirationDate: null,
    })
  })

  it('does not name a partition that the page does not tell', () => {
    expect(pageCookieAsObserved({ name: 'a', partitioned: true }, TAB, null).partitionKey).toBeNull()
  })

  it('takes an unknown SameSite for not visible', () => {
    for (const sameSite of ['loose', '__proto__']) {
      expect(pageCookieAsObserved({ name: 'a', sameSite }, TAB, null).sameSite).toBeNull()
    }
  })

  it.each([
    ['strict', 'strict'],
    ['lax', 'lax'],
    ['none', 'no_restriction'],
  ] as const)('has SameSite %s as %s', (sameSite, observed) => {
    expect(pageCookieAsObserved({ name: 'a', sameSite }, TAB, null).sameSite).toBe(observed)
  })
})

describe('The answer of a page', () => {
  const answer = {
    address: 'https://data.example.org/',
    began: 1,
    contentType: 'text/html',
    cookies: [{ name: 'a' }],
    found: ['nav'],
  }

  it('may say that its cookies cannot be read, or name them with nothing else', () => {
    for (const good of [answer, { ...answer, cookies: null }, { ...answer, cookies: [] }]) {
      expect(v.safeParse(PageReadingSchema, good).output).toEqual(good)
    }
  })

  it.each([
    [{ name: 1 }],
    [{}],
    [{ name: 'a', expires: 'soon' }],
    [{ name: 'a', secure: 1 }],
    [{ name: 'a', path: null }],
    [null],
  ])('is not taken with such a cookie: %j', (cookie) => {
    expect(v.is(PageReadingSchema, { ...answer, cookies: [cookie] })).toBe(false)
  })

  it.each([[[...'ab', 5]], [{}], ['nav'], [null], [undefined]])('is not taken with %j for what was found', (found) => {
    expect(v.is(PageReadingSchema, { ...answer, found })).toBe(false)
  })

  it('loses what was not asked for, a value above all', () => {
    const more = { ...answer, cookies: [{ name: 'a', value: 'secret' }], more: 'secret' }
    expect(v.parse(PageReadingSchema, more)).toEqual(answer)
  })
})
