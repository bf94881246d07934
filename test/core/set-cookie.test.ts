import { describe, expect, it } from 'vitest'
import { isAnnounced, parseSetCookie, removesCookie } from '../../src/core/set-cookie'
import { siteCookie } from './samples'

describe('A Set-Cookie field', () => {
  it.each([
    ['a=secret; Path=/x; Domain=.Example.org; HttpOnly', [{ name: 'a', domain: 'example.org', path: '/x' }]],
    ['a=1', [{ name: 'a', domain: null, path: null }]],
    [' a = 1 ; path = x; domain=', [{ name: 'a', domain: null, path: null }]],
    ['alone; Path=/', [{ name: '', domain: null, path: '/' }]],
    ['=value', [{ name: '', domain: null, path: null }]],
    ['a=b=c; Path=/a=b; path=/last', [{ name: 'a', domain: null, path: '/last' }]],
    [
      'a=1; Path=/\nb=2; Domain=x.org\n',
      [
        { name: 'a', domain: null, path: '/' },
        { name: 'b', domain: 'x.org', path: null },
      ],
    ],
    ['', []],
  ])('is read without its value: %j', (field, cookies) => expect(parseSetCookie(field)).toEqual(cookies))
})

describe('A Set-Cookie line', () => {
  const now = Date.UTC(2026, 0, 1)

  it.each([
    ['a=; Max-Age=0', true],
    ['a=; max-age = -1; Expires=Fri, 01 Jan 2100 00:00:00 GMT', true],
    ['a=; Expires=Thu, 01-Jan-1970 00:00:00 GMT', true],
    ['a=1; Max-Age=60; Expires=Thu, 01 Jan 1970 00:00:00 GMT', false],
    ['a=1; Expires=Fri, 01 Jan 2100 00:00:00 GMT', false],
    ['a=1; Expires=soon; Max-Age=never', false],
    ['a=Max-Age=0', false],
  ])('takes a cookie away where its life ends at once: %s', (line, isRemoval) => {
    expect(removesCookie(line, now)).toBe(isRemoval)
  })
})

describe('A cookie', () => {
  const announced = { name: 'a', domain: null, path: '/' }
  const host = 'data.example.org'

  it('is the announced one by name, place and path', () => {
    expect(isAnnounced(siteCookie('a'), announced, host)).toBe(true)
    expect(isAnnounced(siteCookie('A'), announced, host)).toBe(false)
    expect(isAnnounced(siteCookie('a', { path: '/x' }), announced, host)).toBe(false)
    expect(isAnnounced(siteCookie('a', { path: '/x' }), { ...announced, path: null }, host)).toBe(true)
    expect(isAnnounced(siteCookie('a'), announced, 'www.example.org')).toBe(false)
  })

  it('is of the domain that was announced, or else of the answering host alone', () => {
    const wide = siteCookie('a', { domain: 'example.org', hostOnly: false })
    expect(isAnnounced(wide, { ...announced, domain: 'example.org' }, host)).toBe(true)
    expect(isAnnounced(wide, { ...announced, domain: 'example.net' }, host)).toBe(false)
    expect(isAnnounced(wide, announced, 'example.org')).toBe(false)
  })
})
