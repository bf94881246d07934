import { describe, expect, it } from 'vitest'
import rule from '../../src/findings/list-made-of-cookies'
import { charter, entry, siteCookie } from '../core/samples'
import { findBy, inspected, platform } from './inspected'

const list = charter([entry('spy'), entry('lang')], { source: 'some' })
const seen = [siteCookie('spy'), siteCookie('lang')]

describe('A list that grew by just the cookies that came', () => {
  it('is told of each name that it gained, with the platform’s', () => {
    const platforms = [platform({}, { grown: ['spy'] })]
    expect(findBy(rule, inspected(seen, [list], { platforms }))).toMatchObject([
      { name: 'spy', severity: 'attention', values: { platform: { text: 'Some Platform' } } },
    ])
  })

  it('is not told of a list that did not grow, nor by the rows of another', () => {
    expect(findBy(rule, inspected(seen, [list], { platforms: [platform({})] }))).toEqual([])
    const platforms = [platform({}, { id: 'other', grown: ['spy'] })]
    expect(findBy(rule, inspected(seen, [list], { platforms }))).toEqual([])
  })
})
