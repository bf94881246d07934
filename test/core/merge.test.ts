import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BASES } from '../../src/core/charter'
import { basisRank, mergeCharters } from '../../src/core/merge'
import { charter, entry } from './samples'

const own = charter([entry('a')], { id: 'own' })
const second = charter([entry('b')], { id: 'second' })
const platform = charter([entry('a')], { id: 'platform', basis: 'platform' })
const general = charter([entry('a')], { id: 'general', basis: 'general' })

describe('Several charters', () => {
  it('are trusted as this site’s own, then its platform’s, then general knowledge', () => {
    expect(basisRank('site')).toBeLessThan(basisRank('platform'))
    expect(basisRank('platform')).toBeLessThan(basisRank('general'))
  })

  it('stand in the order of trust, and keep their order within one basis', () => {
    const given = [general, second, platform, own]
    expect(mergeCharters(given).map((one) => one.id)).toEqual(['second', 'own', 'platform', 'general'])
    expect(given.map((one) => one.id)).toEqual(['general', 'second', 'platform', 'own'])
  })

  it('are all kept, each basis in its own order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...BASES), { maxLength: 12 }), (bases) => {
        const given = bases.map((basis, number) => charter([], { id: `${number}`, basis }))
        const of = (basis: string) => given.filter((one) => one.basis === basis)
        expect(mergeCharters(given)).toEqual([...of('site'), ...of('platform'), ...of('general')])
      }),
      { numRuns: 300 },
    )
  })
})
