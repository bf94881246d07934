import { describe, expect, it } from 'vitest'
import klaro from '../../../src/sources/platform/klaro'
import { platformOf, readDocument, rowsOf } from './read-document'
import { readingOf } from './reading-of'

const SERVICES = [
  { name: 'session', required: true },
  { name: 'counter', title: 'Counter', purposes: ['analytics'], cookies: ['c1'] },
  { name: 'video', purposes: ['video'] },
]

function choiceKept(kept: string | undefined, config: object = {}) {
  const cookies: Record<string, string> = kept === undefined ? {} : { klaro: kept }
  return readingOf(klaro, { variables: { config: { ...config, services: SERVICES } }, cookies })?.choice
}

describe('Klaro', () => {
  it('tells each cookie of its services, in the words of the set-up’s language', async () => {
    const result = await readDocument('klaro.json')
    const audience = ['Compteur Exemple', 'Mesure d’audience', 'statistics', null, null]
    const map = ['Carte Exemple', 'advertising', 'marketing', null, null]
    expect(rowsOf(result)).toEqual([
      ['panier', 'Session', null, 'necessary', null, null],
      ['/^_cex_.*$/i', ...audience],
      ['^_cex2', ...audience],
      ['cex_old', ...audience],
      ['pod_id', 'Podcast Exemple', 'Vidéos, advertising', 'marketing', null, null],
      ['mapx', ...map],
      ['/^mapy/', ...map],
    ])
    const [charter] = result?.charters ?? []
    expect(charter?.language).toBe('fr')
    expect(charter?.entries.map(({ purpose, consent, domain }) => [purpose, consent, domain])).toEqual([
      [null, 'not-stated', null],
      [null, 'required', 'stats.example.test'],
      [null, 'required', null],
      [null, 'required', '.example.test'],
      ['Fait entendre nos émissions.', 'not-stated', null],
      ['Montre une carte.', 'required', null],
      ['Montre une carte.', 'required', null],
    ])
    expect(charter?.entries.map(({ declaredConsent }) => declaredConsent).filter((words) => words !== null)).toEqual([
      'Toujours actif.',
      'Actif d’office.',
    ])
  })

  it('tells the apps of its older set-ups', async () => {
    expect(rowsOf(await readDocument('klaro.apps.json'))).toEqual([
      ['c1', 'Counter', 'analytics', 'statistics', null, null],
      ['c2', 'Counter', 'analytics', 'statistics', null, null],
    ])
  })

  it('takes what runs before what the page brings along, and finds the set-up under the name that its script gives', () => {
    const of = (name: string) => ({ services: [{ name, cookies: [name] }] })
    const named = (variables: Record<string, unknown>) =>
      readingOf(klaro, { variables })?.cookies.map((cookie) => cookie.name)
    expect(named({ running: of('a'), config: of('b'), older: of('c') })).toEqual(['a'])
    expect(named({ running: {}, config: of('b') })).toEqual(['b'])
    expect(named({ older: of('c') })).toEqual(['c'])
  })

  it('tells services alone where no cookies are listed, and what is there where no set-up is', () => {
    const services = [{ name: 'video', purposes: [], cookies: [] }]
    expect(readingOf(klaro, { variables: { config: { services } } })?.lists).toBe('services')
    expect(readingOf(klaro, { variables: { version: '0.7.22' } })).toMatchObject({ lists: 'nothing', choice: null })
    expect(readingOf(klaro, { html: { notice: ['<div>'] } })?.lists).toBe('nothing')
  })

  it('is not there where its names hold something else', () => {
    expect(readingOf(klaro, { variables: { config: { services: 'none' }, running: 7, version: null } })).toBeNull()
    expect(klaro.platform.recognise?.({ services: [{ name: 'x', purposes: [] }], job: [] })).toBeNull()
    expect(klaro.platform.recognise?.({ services: [{ name: 'x' }] })).toBeNull()
  })

  it('tells what was chosen for each service, and takes defaults for no choice', () => {
    const all = { session: true, counter: true, video: true }
    const states = [all, { ...all, video: false }, { ...all, counter: false, video: false }].map(
      (kept) => choiceKept(encodeURIComponent(JSON.stringify(kept)))?.state,
    )
    expect(states).toEqual(['accepted', 'partial', 'refused'])
    expect(choiceKept(undefined)?.state).toBe('pending')
    expect(choiceKept('%7B%22session%22%3Atrue%7D')?.state).toBe('pending')
    expect(choiceKept('%7B%22sess')).toBeNull()
    expect(choiceKept(JSON.stringify({ ...all, video: false }))?.categories).toEqual([
      { declared: 'session', declaredCategory: null, category: 'necessary', accepted: true, fixed: true },
      { declared: 'Counter', declaredCategory: 'analytics', category: null, accepted: true, fixed: false },
      { declared: 'video', declaredCategory: 'video', category: null, accepted: false, fixed: false },
    ])
  })

  it('asks storage for the choice where the set-up keeps it there', () => {
    const variables = { config: { services: SERVICES, storageMethod: 'localStorage' } }
    const storage = { klaro: JSON.stringify({ session: true, counter: false, video: false }) }
    expect(readingOf(klaro, { variables, storage })?.choice?.state).toBe('refused')
  })

  it('does not tell the choice where the site keeps it under a name of its own', () => {
    const variables = { config: { services: SERVICES, storageName: 'mine' } }
    expect(readingOf(klaro, { variables, cookies: { mine: '{"session":true}' } })?.choice).toBeNull()
  })

  it('tells the choice, and no name of a key, where the page keeps the list to itself', () => {
    const stateOf = (kept: object) =>
      readingOf(klaro, { html: { notice: ['<div>'] }, cookies: { klaro: JSON.stringify(kept) } })?.choice
    expect(stateOf({ counter: true })).toEqual({ state: 'accepted', chosenAt: null, categories: [] })
    expect(stateOf({ counter: true, video: false })?.state).toBe('partial')
    expect(stateOf({})).toBeNull()
  })

  it('gives its choice’s categories kinds', async () => {
    const choice = platformOf(await readDocument('klaro.json'))?.choice
    expect(choice?.categories.map(({ declared, category }) => [declared, category])).toEqual([
      ['Session', 'necessary'],
      ['Compteur Exemple', 'statistics'],
      ['Podcast Exemple', 'marketing'],
      ['Carte Exemple', 'marketing'],
      ['fonts', 'unclassified'],
    ])
  })
})
