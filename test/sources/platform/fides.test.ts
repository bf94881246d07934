import { describe, expect, it } from 'vitest'
import fides from '../../../src/sources/platform/fides'
import fides1 from './documents/fides.json'
import { readDocument, rowsOf } from './read-document'
import { readingOf } from './reading-of'

const variables = { notices: fides1.privacy_notices, config: fides1.experience_config }

describe('Fides', () => {
  it('tells each cookie of its notices, and takes no other asset for one', async () => {
    const result = await readDocument('fides.json')
    expect(rowsOf(result)).toEqual([
      ['adx_id', 'Adverts Example', 'Ads', 'marketing', '13 months', 34_164_000],
      ['basket', null, 'Basics', 'unclassified', null, null],
    ])
    const [charter] = result?.charters ?? []
    expect(charter?.language).toBe('en')
    expect(charter?.entries).toMatchObject([
      { domain: 'adverts.example.test', consent: 'required', declaredConsent: 'opt_in' },
      { domain: null, purpose: null, consent: 'not-stated', declaredConsent: 'notice_only' },
    ])
  })

  it('recognises an experience in the set-up and in the answer of its server', () => {
    for (const value of [fides1, { experience: fides1, options: {} }, { items: [fides1] }])
      expect(fides.platform.recognise?.(value)).toEqual({ variables })
    expect(fides.platform.recognise?.({ privacy_notices: [{ name: 'x' }] })).toBeNull()
  })

  it('names the notices in the language that it speaks to the visitor', () => {
    const titles = (locale: string) =>
      readingOf(fides, { variables: { ...variables, locale } })?.cookies.map((cookie) => cookie.declaredCategory)
    expect(titles('fr-CA')).toEqual(['Publicité', 'Basics'])
    expect(titles('en')).toEqual(['Advertising', 'Basics'])
    expect(titles('de')).toEqual(['Ads', 'Basics'])
  })

  it('tells nothing chosen while no time of a choice is told', () => {
    const meta = { version: '0.9.0', createdAt: '2026-11-01T00:00:00.000Z', updatedAt: '' }
    const choice = readingOf(fides, { variables: { ...variables, meta, consent: { ads: true } } })?.choice
    expect(choice).toMatchObject({ state: 'pending', chosenAt: null, categories: [{ accepted: null }, {}] })
  })

  it.each([
    [{ ads: false, basics: true }, 'refused'],
    [{ ads: 'opt_in', basics: 'acknowledge' }, 'accepted'],
  ] as const)('tells what was chosen, and when: %o', (consent, state) => {
    const meta = { updatedAt: '2026-11-02T10:11:12.000Z' }
    const expected = {
      state,
      chosenAt: meta.updatedAt,
      categories: [{ fixed: false }, { accepted: true, fixed: true }],
    }
    expect(readingOf(fides, { variables: { ...variables, meta, consent } })?.choice).toMatchObject(expected)
    const json = JSON.stringify({ consent, fides_meta: meta, identity: {} })
    for (const cookie of [encodeURIComponent(json), btoa(json), encodeURIComponent(btoa(json))])
      expect(readingOf(fides, { variables, cookies: { fides_consent: cookie } })?.choice).toMatchObject(expected)
  })

  it('is not there where the page has something else of that name', () => {
    expect(readingOf(fides, {})).toBeNull()
  })
})
