import { describe, expect, it } from 'vitest'
import onetrust from '../../../src/sources/platform/onetrust'
import { platformOf, readDocument, rowsOf } from './read-document'
import { readingOf } from './reading-of'

describe('OneTrust', () => {
  it('tells each cookie of its groups and hosts, in days', async () => {
    const result = await readDocument('onetrust.json')
    expect(rowsOf(result)).toEqual([
      ['basket_key', 'shop.example.test', 'Strictly Necessary Cookies', 'necessary', 'Session', 0],
      ['blink_test', 'shop.example.test', 'Strictly Necessary Cookies', 'necessary', '0 days (a few seconds)', null],
      ['adx_####', 'Adverts Example', 'Things for adverts', 'marketing', '366 days', 366 * 86_400],
    ])
    const [charter] = result?.charters ?? []
    expect(charter?.language).toBe('en')
    expect(charter?.entries.map((entry) => entry.purpose)).toEqual([
      'Keeps the basket & its contents.',
      null,
      'Tells one browser from another.',
    ])
    expect(charter?.entries.at(-1)).toMatchObject({
      domain: 'adverts.example.test',
      party: 'third',
      documents: ['https://adverts.example.test/privacy'],
    })
  })

  it('tells the list that a page shows where its interface gives none, a lifespan for each name', async () => {
    const result = await readDocument('onetrust.drawn.html')
    expect(rowsOf(result)).toEqual([
      ['count', 'shop.example.test', 'Cookies that count', 'unclassified', 'Session', 0],
      ['count_xxxx', 'shop.example.test', 'Cookies that count', 'unclassified', '90 Days', 90 * 86_400],
      ['adv', 'adverts.example.test', 'Cookies that sell', 'unclassified', null, null],
    ])
  })

  it('tells nothing chosen while its banner was not closed', async () => {
    expect(platformOf(await readDocument('onetrust.json'))?.choice).toMatchObject({ state: 'pending', chosenAt: null })
  })

  it('tells what was refused, and when', async () => {
    const groups = [
      { GroupName: 'Needed', OptanonGroupId: 'C0001', Status: 'always active' },
      { GroupName: 'Adverts', OptanonGroupId: 'C0004', Status: 'inactive' },
    ]
    const reading = readingOf(onetrust, {
      variables: { domain: { Groups: groups }, active: ',C0001,' },
      cookies: {
        OptanonConsent: 'isGpcEnabled=0&groups=C0001%3A1%2CC0004%3A0',
        OptanonAlertBoxClosed: '2026-11-02T10:11:12.000Z',
      },
    })
    expect(reading?.choice).toEqual({
      state: 'refused',
      chosenAt: '2026-11-02T10:11:12.000Z',
      categories: [
        { declared: 'Needed', category: 'necessary', accepted: true, fixed: true },
        { declared: 'Adverts', category: 'marketing', accepted: false, fixed: false },
      ],
    })
  })
})
