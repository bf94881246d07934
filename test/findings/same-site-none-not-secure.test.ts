import { describe, expect, it } from 'vitest'
import rule from '../../src/findings/same-site-none-not-secure'
import { siteCookie } from '../core/samples'
import { inspected, namesBy } from './inspected'

const found = (more: object) => namesBy(rule, inspected([siteCookie('open', more)]))

describe('A cookie that is sent from all sites without encryption', () => {
  it('is found, without any charter', () => {
    expect(found({ sameSite: 'no_restriction', secure: false })).toEqual(['open'])
  })

  it.each([
    { sameSite: 'no_restriction', secure: true },
    { sameSite: 'no_restriction', secure: null },
    { sameSite: 'lax', secure: false },
    { sameSite: 'strict', secure: false },
    { sameSite: 'unspecified', secure: false },
    { sameSite: null, secure: false },
  ])('is none: %o', (more) => expect(found(more)).toEqual([]))
})
