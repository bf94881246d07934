import { fireEvent } from '@solidjs/testing-library'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { ObservedCookie } from '../../src/core/cookie'
import { ALL_ORIGINS } from '../../src/core/site'
import { charter, entry, siteCookie, storedItem } from '../core/samples'
import { FakePorts, inspection, languageOf, ready, TAB } from './fake-ports'
import { all, factsOf, one, openPopup, openRow, rowOf, sectionOf, words } from './open'

const third = (name: string, domain: string, more: Partial<ObservedCookie> = {}) =>
  siteCookie(name, { domain, sameSite: 'no_restriction', ...more })
const apart = (hasCrossSiteAncestor: boolean | null) => ({
  partitionKey: { topLevelSite: 'https://example.org', hasCrossSiteAncestor },
})

const SITE_VIEW = ready(inspection([siteCookie('a')]))
const ALL_VIEW = ready(inspection([siteCookie('a'), third('b', 'ads.example.com')], [], { visibility: 'all' }))

const head = (row: HTMLElement) => words(one(row, 'summary'))

afterEach(() => vi.unstubAllGlobals())

describe('The way to the cookies of other sites', () => {
  it('is offered once the site is granted, in words of what the browser will ask, and asked in the very click', async () => {
    const { root, ports } = await openPopup(SITE_VIEW)
    const button = one(root, '[data-testid="grant-all"]')
    const described = words(one(root, `#${button.getAttribute('aria-describedby')}`))
    expect(described).toContain('may read and change your data on all websites')
    expect(described).toContain('This window may close and open again.')
    button.click()
    expect(ports.asked).toEqual([{ patterns: [...ALL_ORIGINS], tab: TAB }])
    const page = await openPopup(ready(inspection([siteCookie('a')], [], { visibility: 'page' })))
    expect(all(page.root, '[data-testid="grant-all"]')).toEqual([])
  })

  it('says of a refusal, once, that what could be seen is still shown', async () => {
    const ports = new FakePorts(SITE_VIEW)
    ports.access = false
    const { root } = await openPopup(ports)
    fireEvent.click(one(root, '[data-testid="grant-all"]'))
    await expect
      .poll(() => all(root, '[role="alert"]').map(words))
      .toEqual(['The browser did not give access. What could be seen before is still shown.'])
  })

  it('can be given back, apart from what is granted for the site', async () => {
    const { root, ports } = await openPopup(ALL_VIEW)
    expect(all(root, '[data-testid="grant-all"]')).toEqual([])
    expect(words(one(root, 'main'))).toContain('You let this extension read the cookies of all sites.')
    expect(words(one(root, 'main'))).toContain('the cookies of data.example.org and example.org.')
    ports.outcome = SITE_VIEW
    fireEvent.click(one(root, '[data-testid="give-back-all"]'))
    await expect.poll(() => root.dataset['visibility']).toBe('site')
    expect({ all: ports.allGivenBack, site: ports.givenBack }).toEqual({ all: 1, site: [] })
  })

  it('says that its number is a minimum, and reloads the tab, which is looked at again once it has loaded', async () => {
    const { root, ports } = await openPopup(ALL_VIEW)
    expect(words(one(root, 'main'))).toContain('There may be more')
    fireEvent.click(one(root, '[data-testid="reload"]'))
    await expect.poll(() => ports.reloaded).toEqual([TAB.id])
    expect(words(one(root, '[role="status"]'))).toBe('Reading the cookies of this page…')
    ports.outcome = ready(inspection([siteCookie('later')], [], { visibility: 'all' }))
    ports.change()
    await expect.poll(() => all(root, '[data-name="later"]').length).toBe(1)
    const site = await openPopup(SITE_VIEW)
    expect(all(site.root, '[data-testid="reload"]')).toEqual([])
  })
})

describe('The first sentence of the whole tab', () => {
  const own = siteCookie('a')
  const other = third('b', 'ads.example.com')
  it.each<[ObservedCookie[], string, string]>([
    [
      [],
      'No cookie of this page is known at the moment, neither of this site nor of another.',
      'Aucun cookie de cette page n’est connu pour le moment, ni de ce site ni d’un autre.',
    ],
    [
      [own],
      'At least 1 cookie on this page; it is this site’s own.',
      'Au moins 1 cookie sur cette page\u202f; il vient de ce site.',
    ],
    [
      [other, { ...other, name: 'c' }],
      'At least 2 cookies on this page, all from other sites.',
      'Au moins 2 cookies sur cette page, tous d’autres sites.',
    ],
    [
      [own, other, { ...other, name: 'c' }],
      'At least 3 cookies on this page, 2 of them from other sites.',
      'Au moins 3 cookies sur cette page, dont 2 d’autres sites.',
    ],
  ])('says of %j how many there are at least, and how many are of others', async (cookies, english, french) => {
    const { root, state } = await openPopup(ready(inspection(cookies, [], { visibility: 'all' })))
    expect(words(one(root, 'h1'))).toContain(english)
    await state.switchLanguage('fr')
    expect(words(one(root, 'h1')).replace(/\s/g, ' ')).toContain(french.replace(/\s/g, ' '))
  })
})

describe('The cookies of other sites', () => {
  const cookies = [
    third('z', 'px.zeta.example.net'),
    third('g2', 'stats.adverts.test'),
    siteCookie('own'),
    third('g1', 'example.com', { hostOnly: false }),
    third('a', 'alpha.example.edu'),
  ]
  const companies = { 'stats.adverts.test': 'Adverts', 'example.com': 'Adverts' }

  it('stand under the site’s own, by the company that is generally known to be behind them, else by site', async () => {
    const { root } = await openPopup(ready(inspection(cookies, [], { visibility: 'all', companies })))
    expect(all(root, '[data-testid="section"]').map(words)).toEqual([
      'This site1',
      'general knowledge: Adverts2',
      'alpha.example.edu1',
      'px.zeta.example.net1',
    ])
    expect(all(root, '[data-testid="cookie"]').map((row) => row.dataset['name'])).toEqual(['own', 'g1', 'g2', 'a', 'z'])
    expect(rowOf(root, 'g2').dataset).toMatchObject({ party: 'third', company: 'Adverts' })
    expect(rowOf(root, 'own').dataset['company']).toBeUndefined()
  })

  it('say nothing that stands in the heading over them: its host, its site or that it is this site', async () => {
    const more = [...cookies, third('b', 'beta.example.edu'), third('c', 'example.edu')]
    const { root } = await openPopup(ready(inspection(more, [], { visibility: 'all', companies })))
    expect(all(root, '[data-testid="section"]').map(words)).toEqual([
      'This site1',
      'general knowledge: Adverts2',
      'example.edu3',
      'px.zeta.example.net1',
    ])
    const heads = (names: string[]) =>
      names.map((name) => head(rowOf(root, name)).replace(/(?: the same on all sites ·)? until .*/, ''))
    expect(heads(['own', 'g1', 'g2', 'a', 'b', 'c', 'z'])).toEqual([
      'own',
      'g1 example.com ·',
      'g2 stats.adverts.test ·',
      'a alpha.example.edu ·',
      'b beta.example.edu ·',
      'c',
      'z',
    ])
  })

  it('say by company no company that their heading names, and in a list of one site that they are of it', async () => {
    const declared = charter([entry('own', { provider: 'Opendatasoft' })])
    const { root } = await openPopup(ready(inspection([siteCookie('own'), siteCookie('other')], [declared])))
    expect(words(one(rowOf(root, 'own'), 'summary'))).toContain('own Opendatasoft ·')
    expect(words(one(rowOf(root, 'other'), 'summary'))).toContain('other this site ·')
    const order = one<HTMLSelectElement>(root, '[data-testid="order"]')
    order.value = 'company'
    fireEvent.change(order)
    await expect.poll(() => all(root, '[data-testid="company"] h2').map(words)).toContain('Opendatasoft1')
    expect(words(one(rowOf(root, 'own'), 'summary'))).not.toContain('Opendatasoft')
    expect(words(one(rowOf(root, 'other'), 'summary'))).toContain('this site')
  })

  it('have no headings where all are of one site', async () => {
    const { root } = await openPopup(ready(inspection([siteCookie('a')], [], { visibility: 'all' })))
    expect(all(root, '[data-testid="section"]')).toEqual([])
  })

  it('name their host, and in their details the company as general knowledge', async () => {
    const { root } = await openPopup(ready(inspection(cookies, [], { visibility: 'all', companies })))
    expect(head(rowOf(root, 'g2'))).toContain('stats.adverts.test')
    const facts = factsOf(sectionOf(openRow(rowOf(root, 'g2')), 'What the browser holds'))
    expect(facts).toMatchObject({ 'Behind this host': 'general knowledge: Adverts' })
  })

  it('are told from their twins of another partition in words', async () => {
    const twins = [
      third('t', 'ads.example.com'),
      third('t', 'ads.example.com', apart(true)),
      third('t', 'ads.example.com', apart(false)),
      siteCookie('o'),
      siteCookie('o', apart(false)),
      siteCookie('o', apart(true)),
    ]
    const { root } = await openPopup(ready(inspection(twins, [], { visibility: 'all' })))
    for (const name of ['t', 'o']) {
      const rows = all(root, `[data-testid="cookie"][data-name="${name}"]`)
      expect(new Set(rows.map(head)).size, name).toBe(3)
      const partitions = rows.map((row) => factsOf(sectionOf(openRow(row), 'What the browser holds')))
      expect(new Set(partitions.map((facts) => facts['Kept apart by site (partitioned)'])).size, name).toBe(3)
    }
  })

  it('are said not to be sent from this page where SameSite keeps them from it', async () => {
    const both = [third('lax', 'ads.example.com', { sameSite: 'lax' }), third('none', 'ads.example.com')]
    const { root } = await openPopup(ready(inspection(both, [], { visibility: 'all' })))
    expect(head(rowOf(root, 'lax'))).toContain('not sent from this page')
    expect(head(rowOf(root, 'none'))).not.toContain('not sent from this page')
    expect(words(openRow(rowOf(root, 'lax')))).toContain('as this one, the browser does not send it')
  })
})

describe('What is stored beside cookies', () => {
  const items = [
    storedItem('theme', { size: 1_234 }),
    storedItem('stray', { kind: 'session-storage', size: 12 }),
    storedItem('base', { kind: 'indexed-db', size: null, origin: 'https://ads.example.com', partitioned: true }),
  ]
  const own = charter([entry('theme', { storage: 'local-storage', purpose: 'Retient les couleurs' })])

  it('is counted in one shut line, and stands below the cookies in groups of its own', async () => {
    const { root } = await openPopup(ready(inspection([siteCookie('a')], [own], { items })))
    const fold = one<HTMLDetailsElement>(root, '[data-fold="stored"]')
    expect(words(one(fold, ':scope > summary'))).toBe('Also stored: 3')
    expect(fold.open).toBe(false)
    expect(all(root, '[data-stored-group] h3:not([data-testid])').map(words)).toEqual([
      'Also stored, not in the charter2',
      'Also stored, declared1',
    ])
    expect(all(root, '[data-testid="cookie"]')).toHaveLength(1)
    const last = all(root, '[data-group]').at(-1)
    const first = one(root, '[data-stored-group="undeclared"]')
    expect((last?.compareDocumentPosition(first) ?? 0) & Node.DOCUMENT_POSITION_FOLLOWING).toBeGreaterThan(0)
  })

  it('has on each row what tests and people look for', async () => {
    const { root } = await openPopup(ready(inspection([], [own], { items })))
    const row = (name: string) => one(root, `[data-testid="stored"][data-name="${name}"]`)
    expect({ ...row('theme').dataset }).toEqual({
      testid: 'stored',
      name: 'theme',
      kind: 'local-storage',
      origin: 'https://data.example.org',
      size: '1234',
      status: 'declared',
      basis: 'site',
      party: 'first',
    })
    expect(head(row('theme'))).toBe('theme Fournisseur · local storage · 1.2 kB Retient les couleurs')
    expect(head(row('stray'))).toBe('stray storage of this tab · 12 bytes')
    expect(head(row('base'))).toBe('base database · kept apart for this site')
    expect(row('base').dataset).toMatchObject({ party: 'third', size: '', status: 'undeclared' })
    expect(factsOf(sectionOf(openRow(row('base')), 'What the browser holds'))).toEqual({
      'Kept in': 'database',
      'Of the address': 'https://ads.example.com',
      Party: 'another site (third party)',
      Size: 'not visible',
      'Kept apart by site (partitioned)': 'yes',
    })
    expect(words(openRow(row('theme')))).toContain('Retient les couleurs')
  })

  it('is not spoken of where nothing was seen', async () => {
    const { root } = await openPopup(SITE_VIEW)
    expect(all(root, '[data-fold="stored"]')).toEqual([])
    expect(all(root, '[data-stored-group]')).toEqual([])
  })

  it('writes sizes as each language does', () => {
    const sizes = (tag: 'en' | 'fr') => [1, 999, 1_000, 12_345, 4_200_000].map((bytes) => languageOf(tag).size(bytes))
    expect(sizes('en')).toEqual(['1 byte', '999 bytes', '1 kB', '12 kB', '4.2 MB'])
    expect(sizes('fr').map((size) => size.replace(/\s/g, ' '))).toEqual([
      '1 octet',
      '999 octets',
      '1 ko',
      '12 ko',
      '4,2 Mo',
    ])
  })
})
