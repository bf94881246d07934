import { describe, expect, it } from 'vitest'
import type { Part } from '../../src/core/part'
import rule from '../../src/findings/not-on-open-page'
import { charter, entry, siteCookie } from '../core/samples'
import { findBy, inspected } from './inspected'

const URL_ = 'https://data.example.org/cookies'
const declared = charter([entry('spy'), entry('lang')], { source: 'policy-page', url: URL_ })
const part = (more: Partial<Part>): Part => ({
  kind: 'policy-page',
  name: 'Cookies',
  url: URL_,
  state: 'whole',
  issue: null,
  declares: true,
  rows: { read: 2, found: 2 },
  left: [],
  text: null,
  ...more,
})

describe('A name that the policy declares only as it is fetched', () => {
  it('is told with the row that declares it, whether or not the cookie is there', () => {
    const parts = [part({ notShown: ['spy'] }), part({ kind: 'open-page' })]
    expect(findBy(rule, inspected([siteCookie('spy')], [declared], { parts }))).toMatchObject([
      {
        name: 'spy',
        severity: 'attention',
        places: [{ charter: 0, entry: 0 }],
        values: { declared: { kind: 'quote' } },
      },
    ])
    expect(findBy(rule, inspected([], [declared], { parts }))).toHaveLength(1)
  })

  it('is not told where nothing was held against the open page, nor by the row of another page', () => {
    expect(findBy(rule, inspected([siteCookie('spy')], [declared], { parts: [part({})] }))).toEqual([])
    const other = [part({ url: 'https://data.example.org/privacy', notShown: ['spy'] })]
    expect(findBy(rule, inspected([siteCookie('spy')], [declared], { parts: other }))).toEqual([])
  })
})
