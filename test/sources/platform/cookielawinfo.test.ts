import { describe, expect, it } from 'vitest'
import cookielawinfo from '../../../src/sources/platform/cookielawinfo'
import { platformOf, readDocument, rowsOf } from './read-document'
import { readingOf } from './reading-of'

const KEPT = { 'cookielawinfo-checkbox-necessary': 'yes', 'cookielawinfo-checkbox-analytics': 'no' }

const stateOf = (cookies: Record<string, string>) => readingOf(cookielawinfo, { cookies })?.choice?.state

describe('cookie-law-info', () => {
  it('tells the tables of its dialog by category, then those of the page that it does not have', async () => {
    const result = await readDocument('cookielawinfo.html')
    expect(rowsOf(result)).toEqual([
      ['panier', null, 'Indispensables', 'necessary', '11 mois', 28_908_000],
      ['langue', null, null, 'unclassified', '1 an', 365 * 86_400],
    ])
    expect(result?.charters[0]?.entries[0]).toMatchObject({
      purpose: 'Garde le panier.',
      consent: 'not-stated',
      declaredConsent: 'Toujours actifs',
    })
  })

  it('tells nothing chosen while its bar was not answered, though it keeps a cookie for each category', async () => {
    expect(stateOf(KEPT)).toBe('pending')
    expect(platformOf(await readDocument('cookielawinfo.html'))?.choice?.categories).toEqual([
      { declared: 'Indispensables', category: 'necessary', accepted: null, fixed: true },
      { declared: 'Mesures', category: 'statistics', accepted: null, fixed: false },
    ])
  })

  it('tells what was chosen', () => {
    expect(readingOf(cookielawinfo, { cookies: { ...KEPT, viewed_cookie_policy: 'yes' } })?.choice).toEqual({
      state: 'refused',
      chosenAt: null,
      categories: [
        { declared: 'necessary', category: 'necessary', accepted: true, fixed: true },
        { declared: 'analytics', category: 'statistics', accepted: false, fixed: false },
      ],
    })
    expect(stateOf({ viewed_cookie_policy: 'yes' })).toBe('accepted')
    expect(stateOf({ viewed_cookie_policy: 'no' })).toBe('refused')
  })
})
