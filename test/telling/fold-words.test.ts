import { describe, expect, it } from 'vitest'
import { announcedWords } from '../../src/telling/fold-words'
import { charter, entry } from '../core/samples'
import { inspection, languageOf } from '../popup/fake-ports'

describe('The line of what charters announce', () => {
  it('counts for each whose it is', () => {
    const portal = charter([entry('c')], { id: 'portal', basis: 'platform' })
    const seen = inspection([], [charter([entry('a'), entry('b')]), portal])
    expect(announcedWords(seen.matches, seen, languageOf('en'))).toBe(
      'Its charter announces 2 more that nothing shows here · Another portal’s charter announces 1 more that nothing shows here',
    )
    const own = seen.matches.slice(0, 1)
    expect(announcedWords(own, seen, languageOf('fr'))).toBe('Sa charte en annonce 1 autre que rien ne montre ici')
  })
})
