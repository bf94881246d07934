import { describe, expect, it } from 'vitest'
import { chosenGroups, foundWords, type ListWish, WHOLE_LIST } from '../../src/telling/chosen-groups'
import { byCompany } from '../../src/telling/company-groups'
import { groupMatches } from '../../src/telling/groups'
import { charter, entry, siteCookie } from '../core/samples'
import { inspection, languageOf } from '../popup/fake-ports'
import { generally } from '../popup/generally'

const SEEN = generally(
  inspection(
    [
      siteCookie('panier'),
      siteCookie('_x'),
      siteCookie('stray'),
      siteCookie('ad', { domain: 'ads.example.com', sameSite: 'no_restriction' }),
    ],
    [charter([entry('panier', { provider: 'La boutique', purpose: 'Retient le panier d’achats' })])],
    { visibility: 'all', companies: { 'ads.example.com': 'Adverts' } },
  ),
  { _x: 'measure' },
)

function left(wish: Partial<ListWish>) {
  return chosenGroups(groupMatches(SEEN), { ...WHOLE_LIST, ...wish }, SEEN).flatMap(({ matches }) =>
    matches.map(({ cookie }) => cookie?.name),
  )
}

describe('What a person wants to see of the list', () => {
  it.each<[string, Partial<ListWish>, string[]]>([
    ['all', {}, ['_x', 'stray', 'ad', 'panier']],
    ['a name', { query: 'STRAY' }, ['stray']],
    ['a purpose without its accents', { query: 'retient achats' }, ['panier']],
    ['a declared provider', { query: 'boutique' }, ['panier']],
    ['a company that is generally known', { query: 'example tag' }, ['_x']],
    ['the company behind a host', { query: 'adverts' }, ['ad']],
    ['only signs', { query: ' ++ ' }, ['_x', 'stray', 'ad', 'panier']],
    ['nothing', { query: 'nowhere' }, []],
    ['a group', { group: 'necessary' }, ['panier']],
    ['other sites', { isThird: true }, ['ad']],
    ['a group and words', { group: 'undeclared', query: 'com' }, ['ad']],
  ])('leaves what fits: %s', (_, wish, names) => {
    expect(left(wish)).toEqual(names)
  })

  it('is counted in words', () => {
    expect([0, 1, 2].map((count) => foundWords(count, languageOf('en')))).toEqual([
      'Nothing in this list fits.',
      '1 row',
      '2 rows',
    ])
  })
})

describe('The order by company', () => {
  it('brings together what is declared and known of one, and has those without any last', () => {
    const companies = byCompany(groupMatches(SEEN), SEEN).map(({ company, matches }) => [
      company,
      matches.map(({ cookie }) => cookie?.name),
    ])
    expect(companies).toEqual([
      ['Adverts', ['ad']],
      ['Example', ['_x']],
      ['La boutique', ['panier']],
      [null, ['stray']],
    ])
  })
})
