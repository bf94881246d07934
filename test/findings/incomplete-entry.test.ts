import { describe, expect, it } from 'vitest'
import rule from '../../src/findings/incomplete-entry'
import { charter, entry } from '../core/samples'
import { ADVERTISING, findBy, inspected, STATISTICS } from './inspected'

function lacksOf(...rows: ReturnType<typeof entry>[]): string[] {
  return findBy(rule, inspected([], [charter(rows)])).map(({ variant, severity }) => `${variant} ${severity}`)
}

const NO_CATEGORY = { category: 'unclassified', declaredCategory: null, consent: 'not-stated' } as const

describe('An entry that lacks something', () => {
  it('is found for its purpose, its provider and its category, each by itself', () => {
    expect(lacksOf(entry('a', { ...ADVERTISING, purpose: null }))).toEqual(['purpose attention'])
    expect(lacksOf(entry('a', { ...ADVERTISING, provider: null }))).toEqual(['provider note'])
    expect(lacksOf(entry('a', NO_CATEGORY))).toEqual(['category note'])
    expect(lacksOf(entry('a', { ...NO_CATEGORY, purpose: null, provider: null }))).toHaveLength(3)
  })

  it('is found for the purpose of what is exempt, as a note, and not for its provider', () => {
    expect(lacksOf(entry('a', { purpose: null }))).toEqual(['purpose note'])
    expect(lacksOf(entry('a', { ...STATISTICS, consent: 'exempt', purpose: null }))).toEqual(['purpose note'])
    expect(lacksOf(entry('a', { provider: null, consent: 'not-stated' }))).toEqual([])
    expect(lacksOf(entry('a', { ...STATISTICS, consent: 'exempt', provider: null }))).toEqual([])
  })

  it('is found where its words say that it is unclassified, and not where they are only not understood', () => {
    expect(lacksOf(entry('a', { ...NO_CATEGORY, declaredCategory: 'Non classés' }))).toEqual(['category note'])
    expect(lacksOf(entry('a', { ...NO_CATEGORY, declaredCategory: 'Famille B' }))).toEqual([])
  })

  it('is none that says all, or that another row of the site for the same name completes', () => {
    const row = entry('a', ADVERTISING)
    expect(lacksOf(row)).toEqual([])
    expect(lacksOf({ ...row, service: null, duration: null, party: null })).toEqual([])
    expect(lacksOf({ ...row, purpose: null, provider: null }, entry('a', NO_CATEGORY))).toEqual([])
    const apart = [charter([{ ...row, purpose: null }]), charter([row], { id: 'other' })]
    expect(findBy(rule, inspected([], apart))).toEqual([])
  })

  it('is found beside a complete entry of another name or another storage', () => {
    const bare = entry('a', { ...ADVERTISING, purpose: null })
    expect(lacksOf(bare, entry('b', ADVERTISING))).toEqual(['purpose attention'])
    expect(lacksOf(entry('a', ADVERTISING), { ...bare, storage: 'local-storage' })).toEqual(['purpose attention'])
  })
})
