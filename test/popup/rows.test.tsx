import { describe, expect, it } from 'vitest'
import { withPurposesRead } from '../../src/core/words-of-purpose'
import { charter, entry, pageCookie, siteCookie } from '../core/samples'
import { inspection, ready } from './fake-ports'
import { all, factsOf, one, openPopup, openRow, rowOf, sectionOf, words } from './open'

const OWN = charter([
  entry('zeta'),
  entry('alpha', { provider: 'Opendatasoft', purpose: 'Se souvenir' }),
  entry('_pk_id.*', {
    category: 'statistics',
    consent: 'not-stated',
    declaredConsent: null,
    provider: null,
    purpose: null,
  }),
  entry('ad', { category: 'marketing', consent: 'required' }),
  entry('lang', { category: 'preferences', consent: 'not-stated' }),
  entry('odd', { category: 'unclassified', consent: 'not-stated' }),
  entry('gone'),
  entry('elsewhere', { party: 'third' }),
])

const SEEN = ['stray', 'zeta', 'alpha', '_pk_id.1.ab', 'ad', 'lang', 'odd'].map((name) => siteCookie(name))

const namesIn = (group: HTMLElement) => all(group, '[data-testid="cookie"]').map((row) => row.dataset['name'])

describe('The list of cookies', () => {
  it('has the groups in their order, what is not in the charter first, and the rows by name', async () => {
    const { root } = await openPopup(ready(inspection(SEEN, [OWN])))
    const groups = all(root, '[data-group]').map((group) => [group.dataset['group'], namesIn(group)])
    expect(groups).toEqual([
      ['undeclared', ['stray']],
      ['necessary', ['alpha', 'zeta']],
      ['preferences', ['lang']],
      ['statistics', ['_pk_id.1.ab']],
      ['marketing', ['ad']],
      ['unclassified', ['odd']],
      ['unobserved', ['gone']],
      ['unknown', ['elsewhere']],
    ])
  })

  it('heads each group with its words, its number and what the charter says of consent for all of it', async () => {
    const { root } = await openPopup(ready(inspection(SEEN, [OWN])))
    const headings = all(root, '[data-group] h2').map(words)
    expect(headings).toEqual([
      'Not in the charter the charter says nothing of them1',
      'To run the site its charter: no consent needed2',
      'To remember your settings by its charter1',
      'To measure visits by its charter1',
      'To advertise its charter: consent needed1',
      'Without a known category by its charter1',
      'Declared, not there at the moment Every place where they could be was read.1',
      'Declared, cannot be seen They may be there or not.1',
    ])
  })

  it('says nothing of consent over a group whose entries differ in it', async () => {
    const mixed = charter([entry('a', { consent: 'exempt' }), entry('b', { consent: 'required' })])
    const { root } = await openPopup(ready(inspection([siteCookie('a'), siteCookie('b')], [mixed])))
    expect(words(one(root, '[data-group="necessary"] h2'))).toBe('To run the site by its charter2')
  })

  it('says each number in words too, beside the bar', async () => {
    const { root } = await openPopup(ready(inspection(SEEN.slice(0, 3), [OWN])))
    expect(all(root, '[data-testid="filter"]').map(words)).toEqual(['not in the charter 1', 'run the site 2'])
    expect(all(root, '[aria-hidden="true"] > [data-kind]').map((part) => part.style.flexGrow)).toEqual(['1', '2'])
  })

  it('calls no cookie undeclared where the charter was read in part', async () => {
    const inPart = { ...OWN, rows: { read: 8, found: 9 } }
    const { root } = await openPopup(ready(inspection([siteCookie('stray')], [inPart])))
    expect(rowOf(root, 'stray').dataset['status']).toBe('unchecked')
    expect(words(one(root, '[data-group="unlisted"] h2'))).toBe('Not in our list what they are for is not known here1')
    expect(words(root)).not.toContain('Not in the charter')
  })

  it('has on each row what tests and people look for', async () => {
    const foreign = siteCookie('tracker', { domain: 'tracker.example.com' })
    const { root } = await openPopup(ready(inspection([...SEEN, foreign], [OWN])))
    expect({ ...rowOf(root, 'alpha').dataset }).toEqual({
      testid: 'cookie',
      name: 'alpha',
      status: 'declared',
      basis: 'site',
      category: 'necessary',
      party: 'first',
      provider: 'Opendatasoft',
    })
    expect({ ...rowOf(root, 'tracker').dataset }).toEqual({
      testid: 'cookie',
      name: 'tracker',
      status: 'undeclared',
      basis: '',
      category: '',
      party: 'third',
      provider: '',
    })
    expect(rowOf(root, 'gone').dataset).toMatchObject({ status: 'unobserved', party: 'first', basis: 'site' })
    expect(rowOf(root, 'elsewhere').dataset).toMatchObject({ status: 'unknown', party: 'third' })
  })

  it('says on each row its provider, its lifetime and its purpose, or that they are not stated', async () => {
    const lasting = siteCookie('stray', { session: false, expirationDate: Date.parse('2026-12-03T11:00:00Z') / 1000 })
    const { root } = await openPopup(ready(inspection([lasting, ...SEEN.slice(1)], [OWN])))
    const head = (name: string) => words(one(rowOf(root, name), 'summary'))
    expect(head('stray')).toBe('stray this site · expires in 10 days Not in our list of common cookies')
    expect(head('alpha')).toBe('alpha Opendatasoft · until the browser closes Se souvenir')
    expect(head('_pk_id.1.ab')).not.toContain('not stated ·')
    expect(head('_pk_id.1.ab')).toContain('Purpose not stated')
    expect(head('gone')).toBe('gone Fournisseur Une finalité')
  })

  it('stands with the kind that its purpose tells, and says that it was read from there', async () => {
    const row = entry('mesure', {
      category: 'unclassified',
      declaredCategory: null,
      consent: 'not-stated',
      declaredConsent: null,
      purpose: 'Mesure d’audience (exemptée de consentement)',
    })
    const declared = withPurposesRead(charter([row]))
    const { root } = await openPopup(ready(inspection([siteCookie('mesure')], [declared])))
    const shown = rowOf(root, 'mesure')
    expect(shown.dataset['category']).toBe('statistics')
    expect(words(one(root, '[data-group="statistics"] h2'))).toBe(
      'To measure visits its charter: no consent needed, as read from its words1',
    )
    expect(words(one(shown, 'summary'))).toContain('· kind read from its purpose')
    const details = openRow(shown)
    expect(factsOf(details)).toMatchObject({
      Category: 'statisticsread from its purpose',
      Consent: 'Declared as not needing consentread from its purpose',
    })
  })

  it('has two rows for two cookies of one name', async () => {
    const twins = [siteCookie('alpha'), siteCookie('alpha', { path: '/admin' })]
    const { root } = await openPopup(ready(inspection(twins, [OWN])))
    expect(all(root, '[data-testid="cookie"][data-name="alpha"]')).toHaveLength(2)
  })

  it('shows a cookie without a name as one', async () => {
    const { root } = await openPopup(ready(inspection([siteCookie('')])))
    expect(words(one(rowOf(root, ''), 'summary'))).toContain('(no name)')
  })

  it('shows a name and declared words as text, whatever they hold', async () => {
    const hostile = '<img src=x onerror=alert(1)>'
    const declared = charter([entry(hostile, { purpose: hostile, provider: hostile })])
    const { root } = await openPopup(ready(inspection([pageCookie(hostile)], [declared])))
    const [row] = all(root, '[data-testid="cookie"]')
    expect(row?.dataset['name']).toBe(hostile)
    if (row !== undefined) openRow(row)
    expect(root.querySelector('img')).toBeNull()
    expect(words(root).split(hostile).length).toBeGreaterThan(3)
  })
})

describe('An open row', () => {
  const declared = charter([
    entry('_pk_id.*', {
      category: 'statistics',
      consent: 'required',
      declaredConsent: 'Avec accord',
      duration: '13 mois',
      elsewhere: [
        {
          basis: 'platform',
          duration: '2 weeks by default',
          durationSeconds: 1_209_600,
          condition: { en: 'by default only', fr: 'par défaut seulement' },
          url: 'https://other.example/terms',
          language: 'en',
        },
      ],
    }),
  ])

  it('has no node that says nothing before it is opened, whatever is not there', async () => {
    const { root } = await openPopup(ready(inspection(SEEN, [OWN])))
    const rows = all(root, '[data-testid="cookie"]')
    expect(rows.length).toBeGreaterThan(3)
    const empty = rows.flatMap((row) => {
      const nodes = document.createTreeWalker(row, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_COMMENT)
      const found: string[] = []
      while (nodes.nextNode()) if (nodes.currentNode.nodeValue?.trim() === '') found.push(row.outerHTML)
      return found
    })
    expect(empty).toEqual([])
  })

  it('holds nothing before it is opened', async () => {
    const { root } = await openPopup(ready(inspection([siteCookie('a')])))
    expect(all(root, '[data-testid="details"]')).toEqual([])
    expect(openRow(rowOf(root, 'a'))).toBeInstanceOf(HTMLElement)
  })

  it('says what the charter declares, word for word, with the row as read, its source and its date', async () => {
    const { root } = await openPopup(ready(inspection([siteCookie('_pk_id.1')], [declared])))
    const section = sectionOf(openRow(rowOf(root, '_pk_id.1')), 'What the charter says')
    const facts = factsOf(section)
    expect(facts).toMatchObject({
      'Declared name': 'The charter names it by a pattern: _pk_id.*.',
      Provider: 'Fournisseur',
      'Service and location': 'Un service',
      Purpose: 'Une finalité',
      Category: 'statisticsCookies nécessaires',
      Consent: 'Declared as needing consentAvec accord',
    })
    expect(facts['Duration']).toMatch(
      /^13 mois14 days \(“2 weeks by default”\), by default only: published by the platform/,
    )
    expect(facts['The row as declared']).toMatch(
      /^Fournisseur \| Un service \| _pk_id\.\* \| Une finalité.*March 1, 2026$/,
    )
    const links = [...section.querySelectorAll('a')].map((link) => link.href)
    expect(links).toEqual(['https://other.example/terms', 'https://data.example.org/charte'])
  })

  it('says “not stated” of what the charter leaves out, and when it was read where no date of publication is known', async () => {
    const bare = {
      provider: null,
      service: null,
      purpose: null,
      declaredCategory: null,
      declaredConsent: null,
    } as const
    const leftOut = charter([entry('a', { ...bare, consent: 'not-stated', category: 'unclassified' })], {
      publishedAt: null,
    })
    const { root } = await openPopup(ready(inspection([siteCookie('a')], [leftOut])))
    const facts = factsOf(sectionOf(openRow(rowOf(root, 'a')), 'What the charter says'))
    expect(facts).toMatchObject({
      Provider: 'not stated',
      'Service and location': 'not stated',
      Purpose: 'not stated',
      Category: 'not known',
      Consent: 'Not stated',
      Duration: 'not stated',
    })
    expect(facts['The row as declared']).toMatch(/read on April 2, 2026$/)
    expect(Object.keys(facts)).not.toContain('Declared name')
  })

  it('says that only capitals separate the names', async () => {
    const { root } = await openPopup(ready(inspection([siteCookie('SessionId')], [charter([entry('sessionid')])])))
    const facts = factsOf(sectionOf(openRow(rowOf(root, 'SessionId')), 'What the charter says'))
    expect(facts['Declared name']).toBe('The charter writes this name with other capitals: sessionid.')
  })

  it('says what the browser holds, where all of it is visible', async () => {
    const cookie = siteCookie('a', {
      domain: 'example.org',
      hostOnly: false,
      path: '/admin',
      httpOnly: true,
      secure: false,
      sameSite: 'strict',
      session: false,
      expirationDate: Date.parse('2026-12-03T11:00:00Z') / 1000,
      partitionKey: { topLevelSite: 'https://example.org', hasCrossSiteAncestor: true },
      storeId: 'firefox-private',
    })
    const { root } = await openPopup(ready(inspection([cookie])))
    expect(factsOf(sectionOf(openRow(rowOf(root, 'a')), 'What the browser holds'))).toEqual({
      'Kept for': 'example.org and all its subdomains',
      Path: '/admin',
      Party: 'this site (first party)',
      Lifetime: 'expires in 10 days (December 3, 2026)',
      'Hidden from scripts (HttpOnly)': 'yes',
      'Encrypted connections only (Secure)': 'no',
      'Sent from other sites (SameSite)': 'never (Strict)',
      'Kept apart by site (partitioned)': 'yes, only together with https://example.org, inside a frame of another site',
      'Cookie store': 'firefox-private',
    })
  })

  it('says “not visible”, and never “no”, of each field that could not be read', async () => {
    const { root } = await openPopup(ready(inspection([pageCookie('a')], [], { visibility: 'page' })))
    const { Party, ...others } = factsOf(sectionOf(openRow(rowOf(root, 'a')), 'What the browser holds'))
    expect(Party).toBe('this site (first party)')
    expect(Object.keys(others)).toHaveLength(8)
    expect([...new Set(Object.values(others))]).toEqual(['not visible'])
    expect(words(one(rowOf(root, 'a'), 'summary'))).toBe('a this site')
  })

  it.each([
    ['necessary', 'necessary', 'Strictly necessary: no consent needed.', 'exempt'],
    ['preferences', 'preferences', 'It depends: no consent where you asked for it', 'depends'],
    ['statistics', 'statistics', 'No consent only under strict conditions', 'exempt-under-conditions'],
    ['marketing', 'advertising', 'Consent needed before it is set.', 'required'],
    ['unclassified', 'not known', 'Without a category nothing can be said.', 'unknown'],
  ] as const)('gives the general rule for %s, apart and marked as general', async (category, name, rule, mark) => {
    const { root } = await openPopup(ready(inspection([siteCookie('a')], [charter([entry('a', { category })])])))
    const section = sectionOf(openRow(rowOf(root, 'a')), 'General rule in France')
    expect(words(one(section, 'h3'))).toBe(`General rule in France (${name})`)
    expect(words(one(section, `[data-rule="${mark}"]`))).toContain(rule)
    expect(words(section)).toContain('CNIL guidelines 2020-091 (art. 5)')
    expect(words(section)).toContain('A general rule, not a verdict on this cookie.')
  })

  it('of an undeclared cookie says that the charter has no entry, and gives no general rule', async () => {
    const { root } = await openPopup(ready(inspection([siteCookie('stray')], [OWN])))
    const details = openRow(rowOf(root, 'stray'))
    expect(words(details)).toContain('The charter of this site has no entry for this name.')
    expect(all(details, 'h3').map(words)).toEqual(['What the browser holds'])
  })

  it('of an unchecked cookie says only that no charter was read whole', async () => {
    const { root } = await openPopup(ready(inspection([siteCookie('a')])))
    const details = openRow(rowOf(root, 'a'))
    expect(words(details)).toContain('No charter of this site was read whole')
    expect(words(details)).not.toContain('has no entry')
  })

  it.each([
    ['page', entry('x'), 'Only what the page itself can read was looked at'],
    ['site', entry('x', { storage: 'local-storage' }), 'It is declared as another kind of storage'],
    ['site', entry('x', { party: 'third' }), 'It is declared for another site'],
    ['site', entry('x', { domain: 'www.example.org' }), 'It is declared for another host of this site.'],
    ['site', entry('x', { party: null }), 'The charter does not say for which site it is kept.'],
  ] as const)('of an entry that cannot be seen says why (%s view, case %#)', async (visibility, declaredEntry, why) => {
    const { root } = await openPopup(ready(inspection([], [charter([declaredEntry])], { visibility })))
    const row = rowOf(root, 'x')
    expect(row.dataset['status']).toBe('unknown')
    const details = openRow(row)
    expect(words(one(details, ':scope > p'))).toContain(why)
    expect(all(details, 'h3').map(words)).toEqual(['What the charter says', 'General rule in France (necessary)'])
  })

  it('of an entry that is not there gives no reason why it could not be seen', async () => {
    const { root } = await openPopup(ready(inspection([], [charter([entry('x')])])))
    expect(rowOf(root, 'x').dataset['status']).toBe('unobserved')
    expect(all(openRow(rowOf(root, 'x')), ':scope > p')).toEqual([])
  })
})

describe('A charter that is not this site’s own', () => {
  const platform = charter([entry('csrftoken', { provider: 'Opendatasoft' })], {
    id: 'platform',
    basis: 'platform',
    host: 'portal.example.net',
    platform: {
      name: 'Opendatasoft',
      signs: [
        { en: 'the page header', fr: 'l’en-tête' },
        { en: 'the page footer', fr: 'le pied de page' },
      ],
    },
  })

  it('is shown as the platform’s, with whose it is and why it applies', async () => {
    const { root } = await openPopup(ready(inspection([siteCookie('csrftoken')], [platform])))
    const row = rowOf(root, 'csrftoken')
    expect(row.dataset).toMatchObject({ status: 'declared', basis: 'platform' })
    expect(words(one(root, '[data-group="platform"] h2'))).toBe('In another portal’s charter not this site’s word1')
    expect(words(one(root, 'main'))).toContain('· that of portal.example.net, another portal of Opendatasoft · ')
    const details = openRow(row)
    expect(all(details, 'h3').map(words)[0]).toBe('What the platform’s charter says')
    expect(words(one(root, 'main'))).not.toContain('this site’s own')
  })

  it('is shown as general knowledge where it is that', async () => {
    const general = charter([entry('_ga')], { id: 'general', basis: 'general', url: null })
    const { root } = await openPopup(ready(inspection([siteCookie('_ga')], [general])))
    expect(words(one(root, 'main'))).toContain('general knowledge, not a declaration of this site · 1 entry')
    expect(words(one(root, '[data-group="general-run"] h2'))).toContain('not this site’s word')
    expect(words(openRow(rowOf(root, '_ga')))).toContain('What is generally known')
  })

  it('never says of a group of another’s entries what this site’s charter says of consent', async () => {
    const { root } = await openPopup(ready(inspection([siteCookie('csrftoken')], [platform])))
    expect(words(one(root, '[data-group="platform"] h2'))).not.toMatch(/consent|its charter/)
  })
})
