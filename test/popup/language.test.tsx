import { fireEvent } from '@solidjs/testing-library'
import { describe, expect, it } from 'vitest'
import { charter, entry, siteCookie } from '../core/samples'
import { FakePorts, inspection, ready } from './fake-ports'
import { all, factsOf, one, openMenu, openPopup, openRow, rowOf, sectionOf, words } from './open'

const TRANSLATED = charter([
  entry('csrftoken', { translations: { en: { purpose: 'A purpose', service: 'A service' } } }),
])

const seen = () => new FakePorts(ready(inspection([siteCookie('csrftoken')], [TRANSLATED])))

function choose(root: HTMLElement, tag: string): void {
  if (one(root, 'main').dataset['view'] !== 'menu') openMenu(root)
  fireEvent.change(one(root, '[data-testid="language"]'), { target: { value: tag } })
}

describe('The language of the popup', () => {
  it.each([
    ['en-GB', null, 'en'],
    ['fr-CA', null, 'fr'],
    ['de', null, 'en'],
    ['en', 'fr', 'fr'],
    ['fr', 'en', 'en'],
  ])('is, in a browser in %s with %s chosen before, %s', async (browser, chosen, expected) => {
    const ports = seen()
    ports.ownLanguage = browser
    ports.settings = { settings: { language: chosen }, issues: [] }
    const { root } = await openPopup(ports)
    expect(document.documentElement.lang).toBe(expected)
    openMenu(root)
    expect(one<HTMLSelectElement>(root, '[data-testid="language"]').value).toBe(expected)
  })

  it('is French in every part where it is French', async () => {
    const ports = seen()
    ports.ownLanguage = 'fr'
    const { root } = await openPopup(ports)
    expect(words(one(root, 'h1'))).toBe('1 cookie sur ce site. Sa charte l’explique : pour le fonctionnement du site.')
    expect(words(one(root, '[data-group="necessary"] h2'))).toContain('Pour le fonctionnement du site')
    expect(all(root, 'nav button').map(words)).toEqual(['Cookies', 'Charte'])
    const facts = factsOf(sectionOf(openRow(rowOf(root, 'csrftoken')), 'Ce que détient le navigateur'))
    expect(facts['Caché aux scripts (HttpOnly)']).toBe('non')
    expect(facts['Durée de vie']).toBe('jusqu’à la fermeture du navigateur')
  })

  it('switches every word at once, the language of the page too, keeps an open row open, and is remembered', async () => {
    const { root, ports, state } = await openPopup(seen())
    const row = rowOf(root, 'csrftoken')
    openRow(row)
    void state.switchLanguage('fr')
    await expect.poll(() => document.documentElement.lang).toBe('fr')
    expect(words(one(root, 'h1'))).toContain('1 cookie sur ce site')
    expect(words(one(root, '[role="status"]'))).toBe('La liste des cookies est à jour.')
    expect(rowOf(root, 'csrftoken')).toBe(row)
    expect(all(one(row, '[data-testid="details"]'), 'h3').map(words)).toEqual([
      'Ce que dit la charte',
      'Ce que détient le navigateur',
      'Règle générale en France (nécessaire)',
    ])
    await expect.poll(() => ports.written).toEqual([{ settings: { language: 'fr' }, isPrivate: false }])
    expect(ports.looks).toBe(1)
    choose(root, 'en')
    await expect.poll(() => document.documentElement.lang).toBe('en')
    expect(words(one(root, 'h1'))).toBe('Settings and help')
    one(root, '[data-testid="view-cookies"]').click()
    expect(words(one(root, 'h1'))).toContain('1 cookie on this site')
  })

  it('is remembered as passing in a private window', async () => {
    const ports = new FakePorts(ready(inspection([]), { private: true }))
    const { root } = await openPopup(ports)
    choose(root, 'fr')
    await expect.poll(() => ports.written).toEqual([{ settings: { language: 'fr' }, isPrivate: true }])
  })

  it('is remembered as passing where it is chosen before a private tab is known, or before it is told whether it is', async () => {
    for (const isPrivate of [async () => true, () => Promise.reject(new Error('no'))]) {
      const ports = new FakePorts(new Promise(() => {}))
      ports.isPrivate = isPrivate
      const { root } = await openPopup(ports)
      choose(root, 'fr')
      await expect.poll(() => ports.written).toEqual([{ settings: { language: 'fr' }, isPrivate: true }])
    }
  })

  it('is switched also where it cannot be remembered, and that is said', async () => {
    const ports = seen()
    ports.writeIssues = [{ code: 'storage_failed' }]
    const { root } = await openPopup(ports)
    choose(root, 'fr')
    one(root, '[data-testid="view-cookies"]').click()
    await expect
      .poll(() => all(root, '[data-issue="storage_failed"]').map(words))
      .toEqual([
        'Le stockage du navigateur ne répond pas ; vos réglages, comme la langue ou la touche /, ne sont pas retenus.',
      ])
    expect(document.documentElement.lang).toBe('fr')
  })

  it('is offered under its own name, marked with its own tag', async () => {
    const { root } = await openPopup(seen())
    openMenu(root)
    const offered = all(one(root, '[data-testid="language"]'), 'option').map((option) => [option.lang, words(option)])
    expect(offered).toEqual([
      ['en', 'English'],
      ['fr', 'Français'],
    ])
    expect(one<HTMLSelectElement>(root, '[data-testid="language"]').labels?.[0]?.firstChild?.textContent).toBe(
      'Language',
    )
  })
})

describe('Declared words', () => {
  it('stand in their own language and are marked with it, wherever they are shown', async () => {
    const { root } = await openPopup(seen())
    const row = rowOf(root, 'csrftoken')
    const details = openRow(row)
    const marked = all(details, '[lang]').map((element) => [element.lang, words(element)])
    expect(marked).toEqual([
      ['fr', 'Fournisseur'],
      ['fr', 'Un service'],
      ['fr', 'Une finalité'],
      ['fr', 'Cookies nécessaires'],
      ['fr', 'Sans consentement'],
      ['fr', 'Fournisseur | Un service | csrftoken | Une finalité'],
    ])
    expect(words(one(row, 'summary [lang="fr"]'))).toBe('Une finalité')
  })

  it('have our translation beside them, marked as ours and not as the charter’s', async () => {
    const { root } = await openPopup(seen())
    const details = openRow(rowOf(root, 'csrftoken'))
    const facts = factsOf(sectionOf(details, 'What the charter says'))
    expect(facts['Purpose']).toBe('Une finalitéOur translation A purpose')
    expect(facts['Service and location']).toBe('Un serviceOur translation A service')
    expect(facts['Consent']).toBe('Declared as not needing consentSans consentement')
    expect(all(details, '[lang="fr"]').some((element) => words(element).includes('A purpose'))).toBe(false)
  })

  it('have no translation for those who read the language of the charter', async () => {
    const { root } = await openPopup(seen())
    openRow(rowOf(root, 'csrftoken'))
    expect(words(root)).toContain('Our translation')
    choose(root, 'fr')
    await expect.poll(() => document.documentElement.lang).toBe('fr')
    one(root, '[data-testid="view-cookies"]').click()
    openRow(rowOf(root, 'csrftoken'))
    expect(words(root)).toContain('Une finalité')
    expect(words(root)).not.toMatch(/Notre traduction|A purpose/)
  })

  it('are marked with their language in the row’s provider and in the title of the charter', async () => {
    const { root } = await openPopup(seen())
    fireEvent.click(one(root, '[data-testid="view-charter"]'))
    expect(one(root, 'h1').lang).toBe('fr')
  })
})
