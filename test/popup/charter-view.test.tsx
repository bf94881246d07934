import { fireEvent } from '@solidjs/testing-library'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Charter } from '../../src/core/charter'
import type { Part } from '../../src/core/part'
import { charter, entry, siteCookie } from '../core/samples'
import { FakePorts, inspection, ready } from './fake-ports'
import { all, factsOf, one, openPopup, words } from './open'

const OWN = charter(
  [
    entry('langue', { purpose: 'Se souvenir de la langue', duration: '6 mois' }),
    entry('panier', { provider: 'Épicerie' }),
    entry('mesure', { category: 'statistics', provider: null, purpose: null }),
  ],
  { title: 'Nos cookies' },
)
const PLATFORMS = charter([entry('session')], { id: 'platform', basis: 'platform', title: 'Charte du réseau' })

const part = (state: Part['state']): Part => ({
  kind: 'policy-page',
  name: `Page ${state}`,
  url: `https://data.example.org/${state}`,
  state,
  issue: state === 'whole' ? null : { code: 'policy_slow' },
  declares: true,
  rows: { read: 3, found: 3 },
  left: [],
  text: null,
})

afterEach(() => {
  vi.unstubAllGlobals()
})

async function openCharter(charters: Charter[] = [OWN, PLATFORMS], language: 'en' | 'fr' = 'en') {
  const parts = [part('whole'), part('in-part'), part('unread')]
  const ports = new FakePorts(ready(inspection([siteCookie('langue')], charters, { parts })))
  ports.ownLanguage = language
  const opened = await openPopup(ports)
  one(opened.root, '[data-testid="view-charter"]').click()
  return { ...opened, ports }
}

const names = (root: HTMLElement) => all(root, '[data-testid="entry"]').map(({ dataset }) => dataset['name'])
const search = (root: HTMLElement, query: string) =>
  fireEvent.input(one<HTMLInputElement>(root, '[data-testid="search"]'), { target: { value: query } })

describe('The list of contents', () => {
  it('names the parts, each charter and its categories, with how much of each, in both languages', async () => {
    const told = async (language: 'en' | 'fr') => {
      const { root } = await openCharter(undefined, language)
      return words(one(root, '[data-testid="contents"]'))
    }
    expect(await told('en')).toBe(
      'ContentsWhere its declarations stand 1 of 3 read wholeNos cookies 3 rows To run the site 2 To measure visits 1Charte du réseau 1 row To run the site 1',
    )
    expect(await told('fr')).toBe(
      'SommaireOù se trouvent ses déclarations 1 partie sur 3 lue en entierNos cookies 3 lignes Pour le fonctionnement du site 2 Pour la mesure d’audience 1Charte du réseau 1 ligne Pour le fonctionnement du site 1',
    )
  })

  it('leads with each link to a heading of that name, which takes the focus', async () => {
    const { root } = await openCharter()
    const links = all(root, '[data-testid="contents"] a') as HTMLAnchorElement[]
    expect(links).toHaveLength(6)
    expect(new Set(links.map(({ hash }) => hash)).size).toBe(6)
    for (const link of links) {
      const heading = one(root, link.hash)
      expect(heading.tagName).toMatch(/^H\d$/)
      expect(heading.tabIndex).toBe(-1)
      expect(words(heading)).toContain(words(link))
    }
  })

  it('is not there where there is no charter, nor is the search', async () => {
    const { root } = await openCharter([])
    expect(all(root, '[data-testid="contents"], [data-testid="search"]')).toEqual([])
    expect(all(root, '[data-testid="part"]')).toHaveLength(3)
  })
})

describe('The rows of a charter', () => {
  it('stand by category under its words on consent, with their provider, duration and purpose, and no mark for a gap', async () => {
    const { root } = await openCharter([OWN])
    expect(all(root, '[data-section] h2').map(words)).toEqual([
      'To run the site its charter: no consent needed2',
      'To measure visits its charter: no consent needed1',
    ])
    expect(all(root, '[data-testid="entry"] summary').map(words)).toEqual([
      'langue Fournisseur · 6 moisSe souvenir de la langue',
      'panier ÉpicerieUne finalité',
      'mesure',
    ])
  })

  it('show all that they declare once they are opened', async () => {
    const { root } = await openCharter([OWN])
    const details = one<HTMLDetailsElement>(root, '[data-testid="entry"][data-name="panier"] details')
    expect(all(details, 'dl')).toEqual([])
    details.open = true
    fireEvent(details, new Event('toggle'))
    expect(factsOf(details)).toMatchObject({ Provider: 'Épicerie', Purpose: 'Une finalité' })
  })

  it('are drawn bit by bit where they are many', async () => {
    let held: (() => void) | undefined
    vi.stubGlobal('requestIdleCallback', (run: () => void) => {
      held = run
      return 1
    })
    vi.stubGlobal('cancelIdleCallback', () => {
      held = undefined
    })
    vi.stubGlobal(
      'IntersectionObserver',
      class {
        observe() {}
        unobserve() {}
        disconnect() {}
      },
    )
    const { root } = await openCharter([charter(Array.from({ length: 300 }, (_, at) => entry(`row_${at}`)))])
    const drawn = [names(root).length]
    while (held !== undefined) {
      const run = held
      held = undefined
      run()
      drawn.push(names(root).length)
    }
    expect(drawn).toEqual([10, 110, 210, 300])
  })
})

describe('The search of the charter', () => {
  it('leaves the rows that hold its words, counts them, and announces how many', async () => {
    const { root } = await openCharter()
    search(root, 'epicerie')
    expect(names(root)).toEqual(['panier'])
    expect(words(one(root, '[data-testid="found"]'))).toBe('1 row')
    expect(words(one(root, '[role="status"]'))).toBe('1 row')
    expect(words(one(root, '[data-testid="contents"]'))).toContain('Nos cookies 1 row To run the site 1')
    search(root, 'nowhere')
    expect(names(root)).toEqual([])
    expect(words(one(root, '[data-testid="found"]'))).toBe('Nothing in this list fits.')
    search(root, '')
    expect(names(root)).toHaveLength(4)
    expect(all(root, '[data-testid="found"]')).toEqual([])
  })

  it('keeps a row open that it leaves', async () => {
    const { root } = await openCharter([OWN])
    const details = one<HTMLDetailsElement>(root, '[data-testid="entry"][data-name="panier"] details')
    details.open = true
    fireEvent(details, new Event('toggle'))
    search(root, 'pan')
    expect(one(root, '[data-testid="entry"] details')).toBe(details)
    expect(all(details, 'dl')).toHaveLength(1)
  })

  it('gets the focus by the key /, and not where that is turned off', async () => {
    const { root, state } = await openCharter()
    fireEvent.keyDown(document.body, { key: '/' })
    expect(document.activeElement).toBe(one(root, '[data-testid="search"]'))
    one(root, '[data-testid="search"]').blur()
    await state.slash.turn(false)
    fireEvent.keyDown(document.body, { key: '/' })
    expect(document.activeElement).not.toBe(one(root, '[data-testid="search"]'))
  })

  it('is over with the view', async () => {
    const { root } = await openCharter()
    search(root, 'epicerie')
    one(root, '[data-testid="view-cookies"]').click()
    expect(words(one(root, '[role="status"]'))).not.toBe('1 row')
    expect(all(root, '[data-testid="cookie"]').length).toBeGreaterThan(1)
  })
})
