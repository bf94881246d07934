import { describe, expect, it } from 'vitest'
import tarteaucitron from '../../../src/sources/platform/tarteaucitron'
import { platformOf, readDocument, rowsOf } from './read-document'
import { readingOf } from './reading-of'

const SERVICES = {
  counter: { key: 'counter', type: 'analytic', name: 'Counter', needConsent: false, cookies: ['c1'] },
  film: { key: 'film', type: 'video', name: 'Film', needConsent: true, cookies: ['f1'] },
  chat: { key: 'chat', type: 'support', name: 'Chat', needConsent: true, cookies: [] },
}

function readKept(kept: string, parameters: object = { serviceDefaultState: 'wait' }) {
  const variables = { job: ['counter', 'film', 'chat'], services: SERVICES, parameters }
  return readingOf(tarteaucitron, { variables, cookies: kept === '' ? {} : { tarteaucitron: kept } })
}

describe('tarteaucitron', () => {
  it('tells the cookies of the services that the site asked for, and no other', async () => {
    const result = await readDocument('tarteaucitron.json')
    expect(rowsOf(result)).toEqual([
      ['_cpt', 'Compteur Exemple', "Mesure d'audience", 'statistics', null, null],
      ['id', 'Compteur Exemple', "Mesure d'audience", 'statistics', null, null],
      ['flm', 'Film Exemple', 'Vidéos', 'unclassified', null, null],
    ])
    const entries = result?.charters[0]?.entries ?? []
    expect(entries.map(({ consent, purpose, documents }) => [consent, purpose, documents])).toEqual([
      ['exempt', null, ['https://compteur.example.test/vie-privee']],
      ['exempt', null, ['https://compteur.example.test/vie-privee']],
      ['required', 'Montre des films.', []],
    ])
  })

  it('takes a type for the category where no language is loaded', () => {
    expect(readKept('')?.cookies.map(({ declaredCategory }) => declaredCategory)).toEqual(['analytic', 'video'])
  })

  it('calls nothing exempt where the site asks for everything', () => {
    expect(readKept('', { alwaysNeedConsent: true })?.cookies.map(({ consent }) => consent)).toEqual([
      'required',
      'required',
    ])
  })

  it('tells services alone where none of them lists cookies', () => {
    const reading = readingOf(tarteaucitron, { variables: { job: ['chat'], services: SERVICES, parameters: {} } })
    expect(reading).toMatchObject({ lists: 'services', cookies: [] })
    expect(readingOf(tarteaucitron, { variables: { parameters: {} } })).toMatchObject({
      lists: 'nothing',
      choice: null,
    })
  })

  it('is not there where its name holds something else', () => {
    expect(readingOf(tarteaucitron, { variables: { job: ['x'], services: 'none' } })).toBeNull()
    expect(tarteaucitron.platform.recognise?.({ services: {}, job: 'none' })).toBeNull()
  })

  it('tells what was chosen for each service', () => {
    expect(readKept('!counter=false!film=false!chat=false')?.choice?.state).toBe('refused')
    expect(readKept('!counter=true!film=false!chat=true')?.choice?.state).toBe('partial')
    expect(readKept('!counter=true!film=true!chat=true')?.choice).toMatchObject({
      state: 'accepted',
      categories: [
        { declared: 'Counter', declaredCategory: 'analytic', category: 'statistics', accepted: null, fixed: false },
        { declared: 'Film', accepted: true },
        { declared: 'Chat', accepted: true },
      ],
    })
  })

  it('takes what it writes by itself for no choice', () => {
    expect(readKept('')?.choice?.state).toBe('pending')
    expect(readKept('!counter=true!film=wait!chat=wait')?.choice?.state).toBe('pending')
    expect(readKept('!counter=true!film=true!chat=true', { serviceDefaultState: true })?.choice?.state).toBe('pending')
    expect(readKept('!counter=true!film=false!chat=true', { serviceDefaultState: true })?.choice?.state).toBe('refused')
  })

  it('asks the platform where the site keeps the choice under a name of its own', () => {
    const variables = { job: ['film'], services: SERVICES, parameters: { cookieName: 'mine' } }
    const stateOf = (state: object) => readingOf(tarteaucitron, { variables: { ...variables, state } })?.choice?.state
    expect(stateOf({ film: true })).toBe('accepted')
    expect(stateOf({ film: false })).toBe('refused')
    expect(stateOf({})).toBe('pending')
  })

  it('gives its choice’s categories kinds', async () => {
    const choice = platformOf(await readDocument('tarteaucitron.json'))?.choice
    expect(choice?.categories.map(({ declared, category }) => [declared, category])).toEqual([
      ['Compteur Exemple', 'statistics'],
      ['Film Exemple', 'unclassified'],
      ['Cartes Exemple', 'unclassified'],
    ])
  })
})
