import { describe, expect, it } from 'vitest'
import { charterSections, rowsIn } from '../../src/telling/charter-sections'
import { charter, entry } from '../core/samples'

const OWN = charter([
  entry('mesure', { category: 'statistics', consent: 'exempt' }),
  entry('langue', { purpose: 'Se souvenir de la langue', duration: '6 mois' }),
  entry('panier', { provider: 'Épicerie', consent: 'required' }),
  entry('divers', { category: 'unclassified', translations: { en: { purpose: 'Keeps odds and ends' } } }),
])

const told = (query: string, of = OWN) =>
  charterSections(of, query).map(({ category, entries }) => `${category}: ${entries.map(({ name }) => name).join(' ')}`)

describe('The rows of a charter', () => {
  it('stand by category, in the order of categories and then of the charter', () => {
    expect(told('')).toEqual(['necessary: langue panier', 'statistics: mesure', 'unclassified: divers'])
    expect(rowsIn(charterSections(OWN, ''))).toBe(4)
  })

  it('are found by all that they declare, accents and capitals aside, and by our translation', () => {
    expect(told('EPICERIE')).toEqual(['necessary: panier'])
    expect(told('souvenir langue')).toEqual(['necessary: langue'])
    expect(told('6 mois')).toEqual(['necessary: langue'])
    expect(told('odds')).toEqual(['unclassified: divers'])
    expect(told('nowhere')).toEqual([])
  })

  it('say what this site’s own charter says of consent where it is the same for all, and nothing for another’s', () => {
    const consents = (of = OWN) => charterSections(of, '').map(({ consent }) => consent)
    expect(consents()).toEqual([null, 'exempt', 'exempt'])
    expect(consents({ ...OWN, basis: 'platform' })).toEqual([null, null, null])
  })
})
