import { describe, expect, it } from 'vitest'
import didomi from '../../../src/sources/platform/didomi'
import { platformOf, readDocument } from './read-document'
import { readingOf } from './reading-of'

const TIMES = { created: '2026-11-01T00:00:00.000Z', updated: '2026-11-02T10:11:12.000Z' }
const choiceOf = (data: Parameters<typeof readingOf>[1]) => readingOf(didomi, data)?.choice

describe('Didomi', () => {
  it('shows itself in a page, and lists nothing', async () => {
    expect(platformOf(await readDocument('didomi.html'))).toMatchObject({
      id: 'didomi',
      lists: 'nothing',
      choice: null,
    })
  })

  it('tells by purpose what was chosen, and when', () => {
    const purposes = {
      consent: { enabled: ['market_research'], disabled: ['create_ads_profile', 'own-measure-7'] },
      essential: { enabled: ['own-basics-1'] },
    }
    expect(choiceOf({ variables: { status: { ...TIMES, purposes } } })).toEqual({
      state: 'partial',
      chosenAt: TIMES.updated,
      categories: [
        { declared: 'own-basics-1', category: 'necessary', accepted: true, fixed: true },
        { declared: 'market_research', category: 'statistics', accepted: true, fixed: false },
        { declared: 'create_ads_profile', category: 'marketing', accepted: false, fixed: false },
        { declared: 'own-measure-7', category: null, accepted: false, fixed: false },
      ],
    })
  })

  it('tells nothing chosen where no purpose was', () => {
    const purposes = { consent: { enabled: [], disabled: [] }, essential: { enabled: ['own-basics-1'] } }
    expect(choiceOf({ variables: { status: { ...TIMES, purposes } } })).toMatchObject({
      state: 'pending',
      chosenAt: null,
    })
  })

  it('reads its token where it does not answer', () => {
    const token = btoa(JSON.stringify({ user_id: 'secret', ...TIMES, purposes: { disabled: ['cookies'] }, version: 2 }))
    const refused = { state: 'refused', chosenAt: TIMES.updated, categories: [{ declared: 'cookies' }] }
    expect(choiceOf({ cookies: { didomi_token: token } })).toMatchObject(refused)
    expect(choiceOf({ storage: { didomi_token: token } })).toMatchObject(refused)
    for (const broken of ['', '%', 'e30=', '1', btoa('[]')])
      expect(choiceOf({ cookies: { didomi_token: broken } })).toBeNull()
  })
})
