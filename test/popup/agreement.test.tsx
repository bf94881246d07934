import { describe, expect, it } from 'vitest'
import type { Inspection, NameAgreement } from '../../src/core/inspection'
import { charter, entry, siteCookie } from '../core/samples'
import { FakePorts, inspection, ready } from './fake-ports'
import { factsOf, one, openPopup, openRow, rowOf, sectionOf, words } from './open'

const OWN = charter([entry('_visite', { domain: 'vendor.example' })])

/** The one cookie of it as it would agree with its row in this way. */
function agreeing(agreement: NameAgreement, isOtherDomain = false): Inspection {
  const seen = inspection([siteCookie('_visite', { domain: 'vendor.example' })], [OWN])
  return { ...seen, matches: seen.matches.map((match) => ({ ...match, agreement, isOtherDomain })) }
}

async function open(seen: Inspection, language: 'en' | 'fr') {
  const ports = new FakePorts(ready(seen))
  ports.ownLanguage = language
  const { root } = await openPopup(ports)
  const row = rowOf(root, '_visite')
  const heading = language === 'en' ? 'What the charter says' : 'Ce que dit la charte'
  return { head: words(one(row, 'summary')), facts: factsOf(sectionOf(openRow(row), heading)) }
}

describe('A declared name that is not the very one', () => {
  it.each<[NameAgreement, string, string, string, string]>([
    [
      'pattern',
      'declared by a pattern',
      'The charter names it by a pattern: _visite.',
      'déclaré par un modèle',
      'La charte le désigne par un modèle : _visite.',
    ],
    [
      'decoded',
      'declared without encoding',
      'The charter writes this name without percent-encoding: _visite.',
      'déclaré sans encodage',
      'La charte écrit ce nom sans encodage par pourcentage : _visite.',
    ],
    [
      'stem',
      'declared by the beginning of its name',
      'The charter gives the beginning of the name, _visite; what follows is taken for an id.',
      'déclaré par le début de son nom',
      'La charte donne le début du nom, _visite ; la suite est prise pour un identifiant.',
    ],
    [
      'case-differs',
      'declared with other capitals',
      'The charter writes this name with other capitals: _visite.',
      'déclaré avec d’autres majuscules',
      'La charte écrit ce nom avec d’autres majuscules : _visite.',
    ],
  ])('is said on the row and in its details: %s', async (agreement, mark, sentence, frenchMark, frenchSentence) => {
    const english = await open(agreeing(agreement), 'en')
    expect(english.head).toContain(mark)
    expect(english.facts['Declared name']).toBe(sentence)
    const french = await open(agreeing(agreement), 'fr')
    expect(french.head).toContain(frenchMark)
    expect(french.facts['Nom déclaré']).toBe(frenchSentence)
  })

  it('is not spoken of where it is the very one', async () => {
    const { head, facts } = await open(agreeing('exact'), 'en')
    expect(head).not.toContain('declared')
    expect(Object.keys(facts)).not.toEqual(expect.arrayContaining(['Declared name']))
    expect(Object.keys(facts)).not.toEqual(expect.arrayContaining(['Declared domain']))
  })
})

describe('A row that is stated for another domain', () => {
  it('is said on the row, and in its details with that domain', async () => {
    const english = await open(agreeing('exact', true), 'en')
    expect(english.head).toContain('stated for another domain')
    expect(english.facts['Declared domain']).toMatch(/^vendor\.example: another domain than the one this cookie/)
    const french = await open(agreeing('exact', true), 'fr')
    expect(french.head).toContain('déclaré pour un autre domaine')
    expect(french.facts['Domaine déclaré']).toMatch(/^vendor\.example : un autre domaine que celui de ce cookie/)
  })
})
