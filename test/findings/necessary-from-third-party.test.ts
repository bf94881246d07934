import { describe, expect, it } from 'vitest'
import rule from '../../src/findings/necessary-from-third-party'
import { charter, entry, siteCookie } from '../core/samples'
import { findBy, inspected, namesBy, STATISTICS } from './inspected'

const third = siteCookie('pay', { domain: 'pay.example.com', sameSite: 'no_restriction' })

describe('A cookie that is declared necessary and belongs to another site', () => {
  it('is found, with that site', () => {
    expect(findBy(rule, inspected([third], [charter([entry('pay')])], { visibility: 'all' }))).toMatchObject([
      { name: 'pay', values: { domain: { text: 'pay.example.com' } }, severity: 'attention' },
    ])
  })

  it('is none of this site’s, its parent domain’s, or of which the domain is not visible', () => {
    for (const domain of ['data.example.org', 'example.org', 'other.example.org', null]) {
      expect(namesBy(rule, inspected([{ ...third, domain }], [charter([entry('pay')])]))).toEqual([])
    }
  })

  it('is none that is declared for something else, or not at all', () => {
    expect(namesBy(rule, inspected([third], [charter([entry('pay', STATISTICS)])]))).toEqual([])
    expect(namesBy(rule, inspected([third], [charter([entry('other')])]))).toEqual([])
  })

  it('is none where the charter itself says that it is another’s, and it was not seen', () => {
    expect(namesBy(rule, inspected([], [charter([entry('pay', { party: 'third' })])]))).toEqual([])
  })
})
