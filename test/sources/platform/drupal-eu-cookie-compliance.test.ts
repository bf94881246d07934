import { describe, expect, it } from 'vitest'
import drupal from '../../../src/sources/platform/drupal-eu-cookie-compliance'
import { readRecordedPage } from '../../record/recorded-declaration'
import { readingOf } from './reading-of'

const SETTINGS = {
  popup_enabled: true,
  method: 'categories',
  allowed_cookies: 'basics:has_js\r\nads:adx_*',
  cookie_name: '',
  cookie_categories: ['basics', 'ads'],
  cookie_categories_details: {
    basics: { id: 'basics', label: 'Needed <b>always</b>', checkbox_default_state: 'required' },
    ads: { id: 'ads', label: 'Advertising', checkbox_default_state: 'unchecked' },
  },
}
const choiceOf = (cookies: Record<string, string>, settings: object = SETTINGS) =>
  readingOf(drupal, { variables: { settings }, cookies })?.choice

describe('EU Cookie Compliance', () => {
  it('is found by its settings, reads the choice, and takes what it shall not delete for no declaration', async () => {
    const variables = { drupalSettings: { path: {}, eu_cookie_compliance: SETTINGS } }
    const found = await readRecordedPage('<html lang="en"></html>', null, [drupal], variables)
    expect(found?.result.charters).toEqual([])
    expect(found?.result.platforms).toEqual([
      {
        id: 'drupal-eu-cookie-compliance',
        name: 'EU Cookie Compliance (Drupal)',
        lists: 'nothing',
        choice: {
          state: 'pending',
          chosenAt: null,
          categories: [
            { declared: 'Needed always', category: 'necessary', accepted: null, fixed: true },
            { declared: 'Advertising', category: 'marketing', accepted: null, fixed: false },
          ],
        },
        keeps: { cookies: ['cookie-agreed', 'cookie-agreed-categories'], storage: [] },
      },
    ])
  })

  it('is not there on a Drupal site without it', async () => {
    expect(await readRecordedPage('', null, [drupal], { drupalSettings: { path: {} } })).toBeNull()
    expect(
      await readRecordedPage('', null, [drupal], { Drupal: { settings: { eu_cookie_compliance: [] } } }),
    ).toBeNull()
  })

  it('tells by category what was chosen', () => {
    const kept = (accepted: string[]) => ({
      'cookie-agreed': '2',
      'cookie-agreed-categories': encodeURIComponent(JSON.stringify(accepted)),
    })
    expect(choiceOf(kept(['basics', 'ads']))?.state).toBe('accepted')
    expect(choiceOf(kept(['basics']))).toMatchObject({
      state: 'refused',
      categories: [
        { accepted: true, fixed: true },
        { accepted: false, fixed: false },
      ],
    })
  })

  it.each([
    ['0', 'refused'],
    ['1', 'accepted'],
    ['2', 'accepted'],
  ])('tells one answer for all where there are no categories: %s', (status, state) => {
    const settings = { popup_enabled: 1, popup_html_info: '<p>…</p>', cookie_categories: [] }
    expect(choiceOf({ 'cookie-agreed': status }, settings)).toEqual({ state, chosenAt: null, categories: [] })
  })

  it('tells the answer by the signs that the site chose', () => {
    const signs = { cookie_value_agreed: 'yes', cookie_value_disagreed: 'no' }
    const settings = { method: 'opt_in', cookie_name: '', ...signs }
    expect(choiceOf({ 'cookie-agreed': 'no' }, settings)?.state).toBe('refused')
    expect(choiceOf({ 'cookie-agreed': 'yes' }, settings)?.state).toBe('accepted')
  })

  it('does not tell the choice where it is kept under a name or by a sign that is not known', () => {
    const settings = { method: 'opt_in', cookie_name: 'own' }
    expect(choiceOf({ own: '0' }, settings)).toBeNull()
    expect(choiceOf({ 'cookie-agreed': 'secret' }, { method: 'opt_in' })).toBeNull()
  })
})
