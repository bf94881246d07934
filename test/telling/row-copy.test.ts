import { describe, expect, it } from 'vitest'
import type { Entry } from '../../src/core/charter'
import type { Inspection } from '../../src/core/inspection'
import { copiedRow } from '../../src/telling/row-copy'
import { charter, entry, siteCookie } from '../core/samples'
import { inspection, languageOf } from '../popup/fake-ports'
import { generally } from '../popup/generally'
import { nearly } from '../popup/nearly'

function copied(seen: Inspection, tag: 'en' | 'fr' = 'en'): string[] {
  const [match] = seen.matches
  if (match === undefined) throw new Error('no match')
  return copiedRow(match, seen, languageOf(tag)).split('\n')
}

describe('A copied row', () => {
  it('is name, provider, purpose, whose word it is and the address of its source', () => {
    const seen = inspection([siteCookie('a')], [charter([entry('a')])])
    expect(copied(seen)).toEqual([
      'Cookie: a',
      'Seen on: data.example.org',
      'Provider: Fournisseur',
      'Purpose: Une finalité',
      'Whose word: this site',
      'Source: https://data.example.org/charte',
    ])
    expect(copied(seen, 'fr')[4]).toBe('Qui le dit\u00a0: ce site')
  })

  it('says of what is generally known that it is that, with the maker’s page', () => {
    expect(copied(generally(inspection([siteCookie('a')]), { a: 'measure' })).slice(2)).toEqual([
      'Provider: Example',
      'Purpose: know the browser',
      'Whose word: general knowledge',
      'Source: https://maker.example/cookies',
    ])
  })

  it('marks what is generally known beside the word of a charter', () => {
    const of = (more: Partial<Entry>) =>
      copied(generally(inspection([siteCookie('a')], [charter([entry('a', more)])]), { a: 'measure' })).slice(2)
    expect(of({ provider: null })).toEqual([
      'Provider: Example (generally known)',
      'Purpose: Une finalité',
      'Whose word: this site',
      'Source: https://data.example.org/charte',
    ])
    expect(of({ purpose: null }).slice(0, 3)).toEqual([
      'Provider: Fournisseur',
      'Purpose: know the browser (generally known)',
      'Whose word: this site',
    ])
  })

  it('says what is not told, and where the site’s words may mean it', () => {
    expect(copied(inspection([siteCookie('a')])).slice(2)).toEqual([
      'Provider: not stated',
      'Purpose: not stated',
      'Whose word: nobody’s',
      'Source: not stated',
    ])
    const near = copied(nearly(inspection([siteCookie('_visite')]), ['_visite']))
    expect(near[4]).toBe(
      'Whose word: this site’s policy (named on the policy page, in a sentence that could not be read as a row)',
    )
    expect(near[5]).toBe('Source: https://data.example.org/charte#:~:text=Nous')
  })
})
