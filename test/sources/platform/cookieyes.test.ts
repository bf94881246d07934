import { describe, expect, it } from 'vitest'
import cookieyes from '../../../src/sources/platform/cookieyes'
import { readRecordedPage } from '../../record/recorded-declaration'
import { platformOf, readDocument, rowsOf } from './read-document'
import { readingOf } from './reading-of'

const CONSENT = 'consentid:abc,consent:yes,action:yes,necessary:yes,functional:no,analytics:yes,advertisement:no'

describe('CookieYes', () => {
  it('tells the cookies of its store with the words that came later', async () => {
    const result = await readDocument('cookieyes.store.json')
    expect(rowsOf(result)).toEqual([
      ['count_id', '.count.example.test', 'Counting', 'statistics', '1 year', 365 * 86_400],
      ['count.now', '.count.example.test', 'Counting', 'statistics', '30 minutes', 1800],
    ])
    const [charter] = result?.charters ?? []
    expect(charter?.language).toBe('en')
    expect(charter?.entries.map(({ purpose }) => purpose)).toEqual(['Counts visits.', null])
  })

  it('tells the configuration of 2021, in English where no page tells which language is shown', async () => {
    const result = await readDocument('cookieyes.json')
    expect(rowsOf(result)).toEqual([
      ['basket_id', 'shop.example.test', 'Needed', 'necessary', 'session', 0],
      ['odd_one', null, 'Rest', 'unclassified', 'never', null],
    ])
    expect(result?.charters[0]?.entries.map(({ purpose }) => purpose)).toEqual(['Holds the basket.', null])
  })

  it('tells the configuration of 2021 in the language that is shown, else the page’s', () => {
    const description = { en: 'Holds the basket.', fr: 'Garde le panier.', de: 'Hält den Korb.' }
    const cookies = [{ cookie_id: 'basket_id', description, duration: 'session' }]
    const info = { categories: [{ slug: 'necessary', name: { en: 'Needed', fr: 'Indispensables' }, cookies }] }
    const shown = readingOf(cookieyes, { variables: { info, language: 'fr' }, language: 'de' })
    expect(shown).toMatchObject({
      language: 'fr',
      cookies: [{ purpose: 'Garde le panier.', declaredCategory: 'Indispensables' }],
      choice: { categories: [{ declared: 'Indispensables' }] },
    })
    const page = readingOf(cookieyes, { variables: { info }, language: 'de-CH' })
    expect(page?.cookies).toMatchObject([{ purpose: 'Hält den Korb.', declaredCategory: 'Needed' }])
  })

  it.each([
    ['cookieyes.dialog.html', ['gout', null, 'Confort', 'preferences', '6 mois', 15_768_000], 'Retient vos réglages.'],
    ['cookieyes.template.html', ['basket_id', null, 'Needed', 'necessary', 'session', 0], 'Holds the basket.'],
    ['cookieyes.policy.html', ['count_id', null, 'Counting', 'unclassified', '1 year', 31_536_000], 'Counts visits.'],
  ])('tells what is drawn in %s', async (file, row, purpose) => {
    const result = await readDocument(file)
    expect(rowsOf(result)).toEqual([row])
    expect(result?.charters[0]?.entries[0]?.purpose).toBe(purpose)
  })

  it('reads the store of a page, whose words are in a map', async () => {
    const words = new Map([['en', { cookies: { 'count.now': { duration: '1 day', description: 'Counts.' } } }]])
    const categories = [{ slug: 'analytics', cookies: [{ cookieID: 'count.now', domain: 'shop.example.test' }] }]
    const store = { _categories: categories, _language: { _active: 'en', _store: words } }
    const recorded = await readRecordedPage('<p>Shop</p>', null, [cookieyes], { cookieyes: { _ckyStore: store } })
    expect(rowsOf(recorded?.result ?? null)).toEqual([
      ['count.now', 'shop.example.test', 'analytics', 'statistics', '1 day', 86_400],
    ])
  })

  it('takes the words for a cookie from its dialog where the store has none', () => {
    const html = '<div class="cky-accordion" id="ckyDetailCategoryanalytics"><p class="cky-accordion-btn">Counting</p>'
    const list = '<ul class="cky-cookie-des-table"><li><div>Cookie</div><div>count_id</div></li>'
    const rest = '<li><div>Duration</div><div>1 year</div></li><li><div>For</div><div>Counts.</div></li></ul></div>'
    const categories = [{ slug: 'analytics', cookies: [{ cookieID: 'count_id', domain: 'shop.example.test' }] }]
    const reading = readingOf(cookieyes, { variables: { categories }, html: { drawn: [html + list + rest] } })
    expect(reading?.cookies).toMatchObject([
      {
        name: 'count_id',
        provider: 'shop.example.test',
        purpose: 'Counts.',
        duration: '1 year',
        declaredCategory: 'Counting',
      },
    ])
  })

  it('tells what was chosen in the words of the page', () => {
    const categories = [
      { slug: 'necessary', name: 'Needed' },
      { slug: 'analytics', name: 'Counting' },
    ]
    const reading = readingOf(cookieyes, { variables: { categories }, cookies: { 'cookieyes-consent': CONSENT } })
    expect(reading?.choice).toEqual({
      state: 'partial',
      chosenAt: null,
      categories: [
        { declared: 'Needed', category: 'necessary', accepted: true, fixed: true },
        { declared: 'Counting', category: 'statistics', accepted: true, fixed: false },
        { declared: 'functional', category: 'preferences', accepted: false, fixed: false },
        { declared: 'advertisement', category: 'marketing', accepted: false, fixed: false },
      ],
    })
  })

  it('tells nothing chosen while its banner was not answered, whatever it kept by default', async () => {
    const unanswered = { 'cookieyes-consent': CONSENT.replace('action:yes', 'action:') }
    expect(readingOf(cookieyes, { cookies: unanswered })?.choice?.state).toBe('pending')
    expect(readingOf(cookieyes, { cookies: { 'cookieyes-consent': '%E0%A4%A' } })?.choice?.state).toBe('pending')
    expect(platformOf(await readDocument('cookieyes.store.json'))?.choice?.state).toBe('pending')
  })

  it('tells what was chosen in 2021, by a cookie for each category', () => {
    const cookies = { 'cky-action': 'yes', 'cookieyes-necessary': 'yes', 'cookieyes-analytics': 'no' }
    expect(readingOf(cookieyes, { cookies })?.choice?.state).toBe('refused')
  })
})
