import { describe, expect, it } from 'vitest'
import rule from '../../src/findings/broken-name-prefix'
import { pageCookie, siteCookie } from '../core/samples'
import { findBy, inspected } from './inspected'

const KEPT = { secure: true, httpOnly: true, hostOnly: true, path: '/' }
const brokenIn = (name: string, more: object) =>
  findBy(rule, inspected([siteCookie(name, { ...KEPT, ...more })])).map(({ variant }) => variant)

describe('A prefix of a name that is not kept', () => {
  it.each([
    ['__Secure-a', { secure: false }, ['secure']],
    ['__Host-a', { secure: false }, ['secure']],
    ['__Host-a', { hostOnly: false }, ['host']],
    ['__Host-a', { path: '/a' }, ['path']],
    ['__Http-a', { secure: false }, ['secure']],
    ['__Http-a', { httpOnly: false }, ['http-only']],
    ['__Host-Http-a', { httpOnly: false, path: '/a' }, ['http-only', 'path']],
    ['__Host-Http-a', { hostOnly: false, secure: false }, ['secure', 'host']],
    ['__host-a', { path: '/a' }, ['path']],
    ['__SECURE-a', { secure: false }, ['secure']],
  ])('is found: %s %o', (name, more, broken) => expect(brokenIn(name, more)).toEqual(broken))

  it.each([
    ['__Secure-a', { httpOnly: false, hostOnly: false, path: '/a' }],
    ['__Host-a', { httpOnly: false }],
    ['__Http-a', { hostOnly: false, path: '/a' }],
    ['__Host-Http-a', {}],
    ['__Hosta', { secure: false, path: '/a' }],
    ['a__Host-', { secure: false }],
    ['_Secure-a', { secure: false }],
  ])('is none: %s %o', (name, more) => expect(brokenIn(name, more)).toEqual([]))

  it('is none where the attributes are not visible', () => {
    expect(findBy(rule, inspected([pageCookie('__Host-Http-a')], [], { visibility: 'page' }))).toEqual([])
  })

  it('names the prefix as the standard writes it', () => {
    const found = findBy(rule, inspected([siteCookie('__host-http-a', { ...KEPT, secure: false })]))
    expect(found[0]?.values).toEqual({ prefix: { kind: 'text', text: '__Host-Http-' } })
  })
})
