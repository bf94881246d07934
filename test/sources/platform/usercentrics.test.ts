import { describe, expect, it } from 'vitest'
import usercentrics from '../../../src/sources/platform/usercentrics'
import { platformOf, readDocument, rowsOf } from './read-document'
import { readingOf } from './reading-of'

const choiceOf = (data: Parameters<typeof readingOf>[1]) => readingOf(usercentrics, data)?.choice

describe('Usercentrics', () => {
  it('takes its settings for a list of services, and invents no cookie from it', async () => {
    const result = await readDocument('usercentrics.json')
    expect(platformOf(result)).toEqual({
      id: 'usercentrics',
      name: 'Usercentrics',
      lists: 'services',
      choice: null,
      keeps: { cookies: [], storage: ['uc_user_interaction', 'uc_settings', 'ucData'] },
    })
    expect(rowsOf(result)).toEqual([])
  })

  it('tells what the services disclose that they store, where a file holds it', async () => {
    const result = await readDocument('usercentrics.services.json')
    expect(rowsOf(result)).toEqual([
      ['adx_id', 'Adverts Example Ltd', 'marketing', 'marketing', '86400 s', 86_400],
      ['adx_seen', 'Adverts Example Ltd', 'marketing', 'marketing', null, null],
    ])
    expect(result?.charters[0]?.language).toBe('en')
    expect(result?.charters[0]?.entries[0]).toMatchObject({
      service: 'Adverts Example Pixel',
      domain: 'adverts.example.test',
      storage: 'cookie',
      documents: ['https://adverts.example.test/privacy'],
    })
  })

  const service = (categorySlug: string, status: boolean, history: unknown[] = []) => ({
    id: categorySlug,
    categorySlug,
    isEssential: categorySlug === 'essential',
    consent: { status, history },
  })
  const explicit = { type: 'explicit', action: 'onUpdateServices', timestamp: Date.parse('2026-11-02T10:11:12Z') }
  const implicit = { ...explicit, type: 'implicit', action: 'onInitialPageLoad' }

  it('tells by category what was chosen in its second version, and when', () => {
    const services = [service('essential', true), service('marketing', false, [implicit, explicit])]
    expect(choiceOf({ variables: { services } })).toEqual({
      state: 'refused',
      chosenAt: '2026-11-02T10:11:12.000Z',
      categories: [
        { declared: 'essential', category: 'necessary', accepted: true, fixed: true },
        { declared: 'marketing', category: 'marketing', accepted: false, fixed: false },
      ],
    })
  })

  it('says of a category in which some was accepted neither', () => {
    const services = [service('marketing', false, [explicit]), service('marketing', true, [explicit])]
    expect(choiceOf({ variables: { services } })).toMatchObject({ state: 'partial', categories: [{ accepted: null }] })
  })

  it('takes what was set without the visitor for no choice', () => {
    const services = [service('marketing', true, [implicit])]
    expect(choiceOf({ variables: { services } })).toMatchObject({ state: 'pending', categories: [{ accepted: null }] })
    expect(choiceOf({ variables: { services }, storage: { uc_user_interaction: 'true' } })).toMatchObject({
      state: 'accepted',
      chosenAt: null,
    })
  })

  it.each([
    ['ALL_ACCEPTED', 'accepted'],
    ['ALL_DENIED', 'refused'],
    ['SOME_DENIED', 'partial'],
  ])('tells the choice of its third version: %s', (status, state) => {
    const details = {
      consent: { status, type: 'EXPLICIT', updatedAt: Date.parse('2026-11-02T10:11:12Z') },
      services: { t1: { name: 'Adverts Example', category: 'marketing', consent: { given: false } } },
      categories: { essential: { state: 'ALL_ACCEPTED' }, ads: { name: 'Werbung', state: 'SOME_ACCEPTED' } },
    }
    expect(readingOf(usercentrics, { variables: { details } })).toEqual({
      lists: 'services',
      cookies: [],
      language: null,
      choice: {
        state,
        chosenAt: '2026-11-02T10:11:12.000Z',
        categories: [
          { declared: 'essential', category: 'necessary', accepted: true, fixed: true },
          { declared: 'Werbung', category: null, accepted: null, fixed: false },
        ],
      },
    })
    const before = { ...details, consent: { status, type: 'IMPLICIT', updatedAt: 5e12 } }
    expect(choiceOf({ variables: { details: before } })).toMatchObject({ state: 'pending', chosenAt: null })
  })
})
