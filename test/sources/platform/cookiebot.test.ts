import { describe, expect, it } from 'vitest'
import cookiebot from '../../../src/sources/platform/cookiebot'
import { readDocument, rowsOf } from './read-document'
import { readingOf } from './reading-of'

const KEPT =
  '{stamp:%27AbC==%27%2Cnecessary:true%2Cpreferences:false%2Cstatistics:true%2Cmarketing:false%2Cmethod:%27explicit%27%2Cver:1%2Cutc:1793960000000%2Cregion:%27fr%27}'

const choiceOf = (data: Parameters<typeof readingOf>[1]) => readingOf(cookiebot, data)?.choice

describe('Cookiebot', () => {
  it('tells each row of its dialog, once for each host, in its own words for the kinds', async () => {
    const result = await readDocument('cookiebot.json')
    expect(rowsOf(result)).toEqual([
      ['basket_id', 'shop.example.test, pay.example.test', 'Needed', 'necessary', 'Session', 0],
      ['basket_id', 'shop.example.test, pay.example.test', 'Needed', 'necessary', 'Session', 0],
      ['count#', 'count.example.test', 'Counting', 'statistics', '2 years', 2 * 365 * 86_400],
      ['count/hit', 'count.example.test', 'Counting', 'statistics', 'Session', 0],
      ['adv', 'Adverts Example', 'Selling', 'marketing', '1 year', 365 * 86_400],
    ])
    const entries = result?.charters[0]?.entries ?? []
    expect(entries.map(({ purpose, domain, storage, documents }) => [purpose, domain, storage, documents])).toEqual([
      ['Holds the basket & its sum.', 'shop.example.test', 'cookie', []],
      ['Holds the basket & its sum.', 'pay.example.test', 'cookie', []],
      [null, 'count.example.test', 'local-storage', ['https://count.example.test/privacy']],
      ['Tells of a visit.', 'count.example.test', null, ['https://count.example.test/privacy']],
      ['Knows the reader again.', 'adverts.example.test', 'cookie', ['https://adverts.example.test/privacy']],
    ])
  })

  it('tells what its dialog shows where its variables cannot be read', async () => {
    const result = await readDocument('cookiebot.dialog.html')
    expect(rowsOf(result)).toEqual([
      ['compte', 'Compteur Exemple', 'Mesures', 'statistics', '13 mois', 34_164_000],
      ['vues', 'boutique.example.test, www.example.test', 'Mesures', 'statistics', 'Persistant', null],
      ['vues', 'boutique.example.test, www.example.test', 'Mesures', 'statistics', 'Persistant', null],
    ])
    const [charter] = result?.charters ?? []
    expect(charter?.language).toBe('fr')
    expect(charter?.entries.map(({ purpose }) => purpose)).toEqual(['Compte les visites.', null, null])
    expect(charter?.entries[0]?.documents).toEqual(['https://count.example.test/privacy'])
  })

  it('tells the tables of an older dialog', async () => {
    expect(rowsOf(await readDocument('cookiebot.older-dialog.html'))).toEqual([
      ['basket_id', 'Shop Example', 'Needed', 'necessary', 'Session', 0],
    ])
  })

  it('tells a declaration that a page shows, in its language', async () => {
    const result = await readDocument('cookiebot.declaration.html')
    expect(rowsOf(result)).toEqual([
      ['adv', 'shop.example.test, adverts.example.test', 'Marketing', 'marketing', '1 rok', 365 * 86_400],
      ['adv', 'shop.example.test, adverts.example.test', 'Marketing', 'marketing', '1 rok', 365 * 86_400],
    ])
    const [charter] = result?.charters ?? []
    expect(charter?.language).toBe('pl')
    expect(charter?.entries.map(({ domain }) => domain)).toEqual(['shop.example.test', 'adverts.example.test'])
  })

  it('tells what was chosen, and when, by its cookie', () => {
    expect(choiceOf({ cookies: { CookieConsent: KEPT } })).toEqual({
      state: 'partial',
      chosenAt: '2026-11-06T10:13:20.000Z',
      categories: [
        { declared: 'necessary', category: 'necessary', accepted: true, fixed: true },
        { declared: 'preferences', category: 'preferences', accepted: false, fixed: false },
        { declared: 'statistics', category: 'statistics', accepted: true, fixed: false },
        { declared: 'marketing', category: 'marketing', accepted: false, fixed: false },
      ],
    })
  })

  it('tells what was chosen by its state where scripts cannot read the cookie', () => {
    const consent = { necessary: true, preferences: false, statistics: false, marketing: false, method: 'explicit' }
    const variables = { consent, answered: true, chosenAt: '2026-11-02T10:11:12.000Z' }
    expect(choiceOf({ variables })).toMatchObject({ state: 'refused', chosenAt: '2026-11-02T10:11:12.000Z' })
    expect(choiceOf({ variables: { ...variables, answered: false } })).toMatchObject({ state: 'pending' })
  })

  it.each([
    ['consent is implied where it is not asked', KEPT.replace('explicit', 'implied')],
    ['the stamp is that of nobody', KEPT.replace('AbC==', '-1')],
    ['the cookie is broken', '%E0%A4%A'],
    ['the cookie is of something else', 'true'],
  ])('tells nothing chosen where %s', (_, value) => {
    expect(choiceOf({ cookies: { CookieConsent: value } })).toMatchObject({ state: 'pending', chosenAt: null })
  })
})
