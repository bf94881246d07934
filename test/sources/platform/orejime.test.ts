import { describe, expect, it } from 'vitest'
import orejime from '../../../src/sources/platform/orejime'
import { platformOf, readDocument, rowsOf } from './read-document'
import { readingOf } from './reading-of'

const PURPOSES = [
  { id: 'session', title: 'Session', isMandatory: true, cookies: [] },
  { id: 'counter', title: 'Counter', isExempt: true, cookies: ['c1'] },
  { id: 'video', title: 'Video', cookies: ['v1'] },
]

function choiceOf(kept: object | string | null, manager: object = {}) {
  const cookie = typeof kept === 'string' ? kept : JSON.stringify(kept)
  const cookies: Record<string, string> = kept === null ? {} : { 'eu-consent': cookie }
  return readingOf(orejime, { variables: { running: { purposes: PURPOSES }, ...manager }, cookies })?.choice
}

describe('Orejime', () => {
  it('tells each cookie of its purposes, with the title of the group as the category', async () => {
    const result = await readDocument('orejime.json')
    const audience = ['Mesure d’audience', 'statistics', null, null]
    expect(rowsOf(result)).toEqual([
      ['sid_exemple', 'Session', null, 'necessary', null, null],
      ['/^_cpt_.+$/i', 'Compteur Exemple', ...audience],
      ['/^_cpu/', 'Compteur Exemple', ...audience],
      ['essai_ab', 'Essai Exemple', ...audience],
    ])
    const entries = result?.charters[0]?.entries ?? []
    expect(entries.map(({ consent, purpose, domain }) => [consent, purpose, domain])).toEqual([
      ['not-stated', null, null],
      ['exempt', 'Compte les visites sans vous reconnaître.', null],
      ['exempt', 'Compte les visites sans vous reconnaître.', null],
      ['required', null, '.exemple.test'],
    ])
  })

  it('tells the apps of version 2, by their group or their purposes', async () => {
    const result = await readDocument('orejime.apps.json')
    expect(rowsOf(result)).toEqual([
      ['cnt', 'Counter Example', 'Audience measurement', 'statistics', null, null],
      ['ply', 'Player Example', 'Embedded things', 'unclassified', null, null],
    ])
    expect(result?.charters[0]?.entries.map(({ purpose, consent }) => [purpose, consent])).toEqual([
      ['Counts visits.', 'required'],
      [null, 'not-stated'],
    ])
  })

  it('is not there where its names hold something else', () => {
    expect(readingOf(orejime, { variables: { config: { purposes: 'none' }, running: [] } })).toBeNull()
    expect(orejime.platform.recognise?.({ apps: [{ name: 'x', cookies: [] }] })).toBeNull()
    expect(orejime.platform.recognise?.({ purposes: [{ id: 'x', cookies: [] }] })).toBeNull()
  })

  it('ends on purposes that nest without end', () => {
    let purpose: object = { id: 'x', cookies: ['deep'] }
    for (let depth = 0; depth < 5_000; depth++) purpose = { id: 'x', purposes: [purpose] }
    const variables = { config: { purposes: [purpose, ...PURPOSES] } }
    expect(readingOf(orejime, { variables })?.cookies.map(({ name }) => name)).toEqual(['c1', 'v1'])
  })

  it('tells what was chosen, from its manager or its cookie', () => {
    const refused = { session: true, counter: false, video: false }
    expect(choiceOf(refused)?.state).toBe('refused')
    expect(choiceOf({ ...refused, video: true })?.state).toBe('partial')
    expect(choiceOf({ session: true, counter: true, video: true })?.state).toBe('accepted')
    expect(choiceOf('in a form of its own', { consents: refused, isDirty: false })?.state).toBe('refused')
    expect(choiceOf('in a form of its own')).toBeNull()
  })

  it('takes what its manager holds before it was answered for no choice', () => {
    const defaults = { session: true, counter: true, video: false }
    expect(choiceOf(null, { consents: defaults, isDirty: true })).toMatchObject({
      state: 'pending',
      categories: [{ accepted: null }, { accepted: null }, { accepted: null }],
    })
    expect(choiceOf(defaults, { consents: defaults, isDirty: true })?.state).toBe('pending')
    expect(choiceOf(null)?.state).toBe('pending')
  })

  it('asks the manager where the site keeps the choice under a name of its own, in either version', () => {
    const running = { purposes: PURPOSES, cookie: { name: 'a' } }
    const consents = { session: true, counter: false, video: false }
    const stateOf = (variables: object) => readingOf(orejime, { variables: { ...variables } })?.choice?.state
    expect(stateOf({ running, consents, isDirty: false })).toBe('refused')
    expect(stateOf({ running, consents, isDirty: true })).toBe('pending')
    const older = { apps: [{ name: 'x' }], cookieName: 'b' }
    expect(stateOf({ older, olderConsents: { x: true }, olderConfirmed: true })).toBe('accepted')
    expect(stateOf({ older, olderConsents: { x: true }, olderConfirmed: false })).toBe('pending')
  })

  it('does not tell the choice where no manager runs for such a name', () => {
    const config = { purposes: PURPOSES, cookie: { name: 'a' } }
    const cookies = { a: '{"session":true,"counter":false,"video":false}' }
    expect(readingOf(orejime, { variables: { config }, cookies })?.choice).toBeNull()
  })

  it('gives its choice’s categories kinds', async () => {
    const choice = platformOf(await readDocument('orejime.json'))?.choice
    expect(choice?.categories.map(({ declared, category, fixed }) => [declared, category, fixed])).toEqual([
      ['Session', 'necessary', true],
      ['Compteur Exemple', 'statistics', false],
      ['Essai Exemple', 'statistics', false],
      ['video', 'unclassified', false],
    ])
  })
})
