import { describe, expect, it } from 'vitest'
import rule from '../../src/findings/incomplete-entry'
import { charter, entry } from '../core/samples'
import { findBy, inspected } from './inspected'

function lacksOf(...rows: ReturnType<typeof entry>[]): string[] {
  return findBy(rule, inspected([], [charter(rows)])).map(({ variant, severity }) => `${variant} ${severity}`)
}

const NO_CATEGORY = { category: 'unclassified', declaredCategory: null } as const

describe('An entry that lacks something', () => {
  it('is found for its purpose, its provider and its category, each by itself', () => {
    expect(lacksOf(entry('a', { purpose: null }))).toEqual(['purpose attention'])
    expect(lacksOf(entry('a', { provider: null }))).toEqual(['provider note'])
    expect(lacksOf(entry('a', NO_CATEGORY))).toEqual(['category note'])
    expect(lacksOf(entry('a', { purpose: null, provider: null, ...NO_CATEGORY }))).toHaveLength(3)
  })

  it('is found where its words say that it is unclassified, and not where they are only not understood', () => {
    expect(lacksOf(entry('a', { category: 'unclassified', declaredCategory: 'Non classés' }))).toEqual([
      'category note',
    ])
    expect(lacksOf(entry('a', { category: 'unclassified', declaredCategory: 'Famille B' }))).toEqual([])
  })

  it('is none that says all, or that another row of the site for the same name completes', () => {
    expect(lacksOf(entry('a'))).toEqual([])
    expect(lacksOf(entry('a', { service: null, duration: null, party: null }))).toEqual([])
    expect(lacksOf(entry('a', { purpose: null, provider: null }), entry('a', NO_CATEGORY))).toEqual([])
    const apart = [charter([entry('a', { purpose: null })]), charter([entry('a')], { id: 'other' })]
    expect(findBy(rule, inspected([], apart))).toEqual([])
  })

  it('is found beside a complete entry of another name or another storage', () => {
    expect(lacksOf(entry('a', { purpose: null }), entry('b'))).toEqual(['purpose attention'])
    const stored = entry('a', { purpose: null, storage: 'local-storage' })
    expect(lacksOf(entry('a'), stored)).toEqual(['purpose attention'])
  })
})
