import { describe, expect, it } from 'vitest'
import civic from '../../../src/sources/platform/civic'
import { readDocument, rowsOf } from './read-document'
import { readingOf } from './reading-of'

const CONFIG = {
  necessaryCookies: ['sid'],
  optionalCookies: [{ name: 'analytics', label: 'Counting' }, { name: 'social media' }],
}

function choiceOf(kept: object | string) {
  const cookies = { CookieControl: typeof kept === 'string' ? kept : JSON.stringify(kept) }
  return readingOf(civic, { variables: { config: CONFIG }, cookies })?.choice
}

describe('Civic Cookie Control', () => {
  it('tells names and categories, and no company for a cookie', async () => {
    const result = await readDocument('civic.json')
    expect(rowsOf(result)).toEqual([
      ['basket*', null, 'Cookies we need', 'necessary', null, null],
      ['sid', null, 'Cookies we need', 'necessary', null, null],
      ['_cex', null, 'Counting visits', 'unclassified', null, null],
      ['_cey', null, 'Counting visits', 'unclassified', null, null],
      ['soc', null, 'Social', 'marketing', null, null],
    ])
    const entries = result?.charters[0]?.entries ?? []
    expect(entries.map(({ consent, declaredConsent, purpose }) => [consent, declaredConsent, purpose])).toEqual([
      ['not-stated', null, null],
      ['not-stated', null, null],
      ['required', 'consent', null],
      ['required', 'consent', null],
      ['not-stated', 'legitimate interest', null],
    ])
  })

  it('reads its set-up from a variable or from a function that gives it', () => {
    for (const variables of [{ config: CONFIG }, { told: CONFIG }]) {
      expect(readingOf(civic, { variables })?.cookies).toMatchObject([
        { name: 'sid', declaredCategory: 'necessaryCookies' },
      ])
    }
  })

  it('is not there where its name holds something else', () => {
    expect(readingOf(civic, { variables: { config: { optionalCookies: 'none' } } })).toBeNull()
    expect(civic.platform.recognise?.({ optionalCookies: [] })).toBeNull()
    expect(civic.platform.recognise?.({ apiKey: '0', product: 'PRO' })).toBeNull()
  })

  it('tells what was chosen for each category, and when', () => {
    const kept = { optionalCookies: { analytics: 'accepted', socialmedia: 'revoked' }, interactedWith: true }
    const answer = {
      state: 'partial',
      chosenAt: '2026-11-02T10:11:12.000Z',
      categories: [
        { declared: 'Counting', accepted: true, fixed: false },
        { declared: 'social media', accepted: false, fixed: false },
      ],
    }
    const dated = { ...kept, consentDate: Date.parse('2026-11-02T10:11:12.000Z') }
    expect(choiceOf(dated)).toEqual(answer)
    expect(choiceOf(encodeURIComponent(JSON.stringify(dated)))).toEqual(answer)
  })

  it('takes what it writes before it was answered for no choice', () => {
    expect(choiceOf({ optionalCookies: { analytics: 'accepted' }, interactedWith: false })?.state).toBe('pending')
    expect(readingOf(civic, { variables: { config: CONFIG } })?.choice?.state).toBe('pending')
    expect(choiceOf('{"optionalCook')).toBeNull()
    expect(choiceOf({ optionalCookies: {} })).toBeNull()
  })
})
