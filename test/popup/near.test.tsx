import { describe, expect, it } from 'vitest'
import { NEAR_REASONS, type NearReason } from '../../src/core/near'
import { charter, entry, siteCookie, storedItem } from '../core/samples'
import { FakePorts, inspection, ready } from './fake-ports'
import { nearly } from './nearly'
import { all, factsOf, one, openPopup, openRow, rowOf, sectionOf, words } from './open'

const OWN = charter([entry('alpha'), entry('ad', { category: 'marketing' })])
const SEEN = inspection(
  ['stray', 'alpha', '_visite', 'ad'].map((name) => siteCookie(name)),
  [OWN],
)

function open(seen = nearly(SEEN, ['_visite']), language = 'en') {
  const ports = new FakePorts(ready(seen))
  ports.ownLanguage = language
  return openPopup(ports)
}

describe('What the site’s words may mean', () => {
  it('has a group of its own, between what is not in the charter and the rest', async () => {
    const { root } = await open()
    expect(all(root, '[data-group]').map(({ dataset }) => dataset['group'])).toEqual([
      'undeclared',
      'near',
      'necessary',
      'marketing',
    ])
    const group = one(root, '[data-group="near"]')
    expect(words(one(group, 'h2'))).toBe('Maybe meant by the charter no row read declares them1')
    expect(one(group, 'h2 svg').dataset['kind']).toBe('near')
    const french = await open(undefined, 'fr')
    expect(words(one(french.root, '[data-group="near"] h2'))).toBe(
      'Peut-être visés par la charte aucune ligne lue ne les déclare1',
    )
  })

  it('bears its status and its reason as hooks, which other rows do not', async () => {
    const { root } = await open(nearly(SEEN, ['_visite'], { reason: 'hidden' }))
    expect(rowOf(root, '_visite').dataset).toMatchObject({ status: 'near', reason: 'hidden', basis: '', category: '' })
    expect(rowOf(root, 'stray').dataset['reason']).toBeUndefined()
  })

  it('is in words beside the bar, and never counted as missing: neither in the answer nor as a point to look at', async () => {
    const { root } = await open()
    expect(words(one(root, 'h1'))).toContain('1 may be meant by it. 1 is not in it.')
    expect(words(one(root, '[data-testid="chips"]'))).toContain('maybe meant 1')
    expect(all(root, '[data-rule="not-declared"]').map(words).join()).toContain('stray')
    expect(all(root, '[data-rule="not-declared"]').map(words).join()).not.toContain('_visite')
  })

  it.each<[NearReason, string, string]>([
    ['similar-name', 'similar name: “_visite” is declared', 'nom semblable : « _visite » est déclaré'],
    ['other-domain', 'a row names it, for another domain', 'une ligne le nomme, pour un autre domaine'],
    ['hidden', 'a row that visitors do not see names it', 'une ligne que les visiteurs ne voient pas le nomme'],
    [
      'in-text',
      'named on the policy page, in a sentence that could not be read as a row',
      'nommé sur la page de la politique, dans une phrase qui n’a pas pu être lue comme une ligne',
    ],
    ['service-named', 'in its policy: _visite', 'dans sa politique : _visite'],
    [
      'word-in-text',
      'this word stands on the policy page; it may not mean this cookie',
      'ce mot figure sur la page de la politique ; il ne vise pas forcément ce cookie',
    ],
  ])('says in one line why, in both languages: %s', async (reason, english, french) => {
    const seen = nearly(SEEN, ['_visite'], { reason })
    for (const [language, expected] of [
      ['en', english],
      ['fr', french],
    ] as const) {
      const { root } = await open(seen, language)
      const row = rowOf(root, '_visite')
      expect(words(one(row, 'summary'))).toContain(expected)
      const details = openRow(row)
      expect(words(details)).not.toMatch(/[Nn]ot in the charter|no entry|[Aa]bsents? de la charte|aucune entrée/)
      expect(words(details)).not.toContain('{{')
      expect(words(one(details, '[data-testid="near"] div:first-child > dd'))).toMatch(/\p{L}.*\./u)
    }
  })

  it('names the beginning that stands there, where it is not the whole name', async () => {
    const { root } = await open(nearly(SEEN, ['_visite'], { words: '_vis' }))
    expect(words(one(rowOf(root, '_visite'), 'summary'))).toContain('“_vis” is named on the policy page')
  })

  it('quotes the site’s words in their language, with the very word marked, and links to their place', async () => {
    const { root } = await open()
    const section = sectionOf(openRow(rowOf(root, '_visite')), 'What may mean it in the site’s words')
    expect(factsOf(section)['In the site’s words']).toContain('Nous posons aussi _visite pour compter les visites.')
    const quote = one(section, 'q')
    expect(quote.lang).toBe('fr')
    expect(words(one(quote, 'mark'))).toBe('_visite')
    expect(one<HTMLAnchorElement>(section, 'a').href).toBe('https://data.example.org/charte#:~:text=Nous')
  })

  it('leaves the language open where no charter tells it, and quotes what does not hold the word as it is', async () => {
    const seen = nearly(SEEN, ['_visite'], { url: 'https://data.example.org/annexe', words: 'Mesure', quote: '<b>ok' })
    const { root } = await open(seen)
    const quote = one(openRow(rowOf(root, '_visite')), '[data-testid="near"] q')
    expect(quote.hasAttribute('lang')).toBe(false)
    expect(quote.textContent).toBe('<b>ok')
    expect(all(quote, 'mark, b')).toEqual([])
  })

  it('has no link where its place has no address', async () => {
    const { root } = await open(nearly(SEEN, ['_visite'], { url: null }))
    expect(all(openRow(rowOf(root, '_visite')), '[data-testid="near"] a')).toEqual([])
  })

  it('holds for stored things likewise', async () => {
    const items = ['known', 'maybe', 'strange'].map((name) => storedItem(name))
    const own = charter([entry('known', { storage: 'local-storage' })])
    const { root } = await open(nearly(inspection([], [own], { items }), ['maybe']))
    const groups = all(root, '[data-stored-group]').map((group) => [
      group.dataset['storedGroup'],
      words(one(group, 'h3')),
    ])
    expect(groups).toEqual([
      ['undeclared', 'Also stored, not in the charter1'],
      ['near', 'Also stored, maybe meant by the charter1'],
      ['declared', 'Also stored, declared1'],
    ])
    const row = one(root, '[data-testid="stored"][data-name="maybe"]')
    expect(row.dataset).toMatchObject({ status: 'near', reason: 'in-text' })
    expect(words(openRow(row))).not.toContain('not in the charter')
  })

  it('has words for every reason that the core knows', async () => {
    for (const reason of NEAR_REASONS) {
      const { root } = await open(nearly(SEEN, ['_visite'], { reason }))
      expect(words(rowOf(root, '_visite'))).not.toContain('near_')
    }
  })
})
