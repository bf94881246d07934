import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseSite, type Site } from '../../../src/core/site'
import { resultOf } from '../../../src/sources/platform/reading/platform-source'
import vanillacc from '../../../src/sources/platform/vanillacc'
import { platformOf, readDocument, rowsOf } from './read-document'
import { readingOf, wholeData } from './reading-of'

const DRAWN = readFileSync(new URL('documents/vanillacc.drawn.html', import.meta.url), 'utf8')

const CATEGORIES = { necessary: { readOnly: true }, analytics: {}, ads: {} }
const THIRD = {
  categories: CATEGORIES,
  language: { default: 'en', translations: { en: { preferencesModal: { sections: [] } } } },
}

function choiceOf(kept: object | string, variables: Record<string, unknown> = THIRD) {
  const cookies = { cc_cookie: typeof kept === 'string' ? kept : encodeURIComponent(JSON.stringify(kept)) }
  return readingOf(vanillacc, { variables, cookies })?.choice
}

describe('vanilla-cookieconsent', () => {
  it('reads the tables of version 3 by the words above their columns', async () => {
    const result = await readDocument('vanillacc.json')
    expect(rowsOf(result)).toEqual([
      ['_cex', null, 'Counting visits', 'statistics', '13 months', 34_164_000],
      ['_cex_*', null, 'Counting visits', 'statistics', 'Session', 0],
      ['adx', null, 'targeting', 'marketing', null, null],
      ['ady', 'Adverts Example', 'targeting', 'marketing', null, null],
    ])
    const [charter] = result?.charters ?? []
    expect(charter?.language).toBe('en')
    expect(charter?.entries.map(({ service, purpose, domain }) => [service, purpose, domain])).toEqual([
      ['Counter Example', 'Counts & compares.', null],
      ['Counter Example', null, null],
      [null, null, null],
      [null, null, '.adverts.example.test'],
    ])
  })

  it('takes what a category clears for its cookies only where it has no table', async () => {
    const names = rowsOf(await readDocument('vanillacc.json')).map(([name]) => name)
    expect(names).not.toContain('/^_cex/')
    const variables = {
      ...THIRD,
      categories: { ads: { autoClear: { cookies: [{ name: { regex: { source: '^a' } } }] } } },
    }
    expect(readingOf(vanillacc, { variables })?.cookies.map(({ name }) => name)).toEqual(['/^a/'])
  })

  it('reads the tables of version 2 by its documented columns where their words are not known', async () => {
    const result = await readDocument('vanillacc.second.json')
    expect(rowsOf(result)).toEqual([
      ['^_cex', 'example.test', 'Počítanie', 'statistics', '2 roky', 2 * 365 * 86_400],
      ['cexid', 'example.test', 'Počítanie', 'statistics', '1 deň', 86_400],
    ])
    expect(result?.charters[0]?.entries.map(({ purpose }) => purpose)).toEqual(['Počíta.', null])
    expect(result?.charters[0]?.language).toBe('sk')
  })

  it('reads what is drawn where the page keeps its set-up to itself', async () => {
    const result = await readDocument('vanillacc.drawn.html')
    expect(rowsOf(result)).toEqual([['_cex', 'example.test', 'Counting visits', 'statistics', null, null]])
    expect(result?.charters[0]?.entries[0]?.purpose).toBe('Counts visits')
    expect(platformOf(result)?.choice).toMatchObject({ state: 'pending', categories: [{ category: 'statistics' }] })
  })

  it('chooses the language that is shown', () => {
    const translations = { de: {}, fr: {}, en: {} }
    const languageOf = (language: object, page: string | null, cookies = {}) =>
      readingOf(vanillacc, {
        variables: { language: { ...language, translations }, hasRun: true },
        language: page,
        cookies,
      })?.language
    expect(languageOf({ default: 'en', autoDetect: 'document' }, 'fr-CA')).toBe('fr')
    expect(languageOf({ default: 'en' }, 'fr')).toBe('en')
    expect(languageOf({ default: 'en' }, 'fr', { cc_cookie: '{"languageCode":"de"}' })).toBe('de')
    expect(languageOf({}, null)).toBe('de')
  })

  it('has no language where its set-up gives it a name without a sign', async () => {
    const { charters } = await resultOf(
      vanillacc.platform,
      wholeData({ variables: { languages: { ' ': null } }, html: { sections: [DRAWN] } }),
      { issues: [], ofFiles: [] },
      parseSite('https://shop.example.test/') as Site,
      null,
    )
    expect(charters.map(({ language }) => language)).toEqual(['und'])
  })

  it('is not there where its names hold something else', () => {
    expect(readingOf(vanillacc, { variables: { language: 'en', hasRun: 'yes' } })).toBeNull()
    expect(vanillacc.platform.recognise?.({ language: { translations: { en: {} } } })).toBeNull()
    expect(vanillacc.platform.recognise?.({ languages: { en: { blocks: [] } } })).toBeNull()
  })

  it('tells what was chosen for each category, and when', () => {
    const kept = { categories: ['necessary', 'analytics'], lastConsentTimestamp: '2026-11-02T10:11:12.000Z' }
    expect(choiceOf(kept)).toEqual({
      state: 'partial',
      chosenAt: '2026-11-02T10:11:12.000Z',
      categories: [
        { declared: 'necessary', declaredCategory: 'necessary', category: 'necessary', accepted: true, fixed: true },
        { declared: 'analytics', declaredCategory: 'analytics', category: 'statistics', accepted: true, fixed: false },
        { declared: 'ads', declaredCategory: 'ads', category: 'marketing', accepted: false, fixed: false },
      ],
    })
    expect(choiceOf({ categories: ['necessary'] })?.state).toBe('refused')
    expect(choiceOf({ categories: ['necessary', 'analytics', 'ads'] })?.state).toBe('accepted')
    expect(choiceOf('{"categories":"all"}')).toBeNull()
    expect(choiceOf('%7B%')).toBeNull()
  })

  it('takes the categories from what is kept where nothing else names them, and tells nothing where that does not', () => {
    const kept = { categories: ['necessary'], services: { necessary: [], analytics: [] } }
    expect(choiceOf(kept, { hasRun: true })?.categories.map(({ accepted }) => accepted)).toEqual([true, false])
    expect(choiceOf({ categories: ['necessary'] }, { hasRun: true })).toBeNull()
  })

  it('counts a category of which only what is kept has the name, and does not show that name', () => {
    const kept = { categories: ['necessary'], services: { necessary: [], 'the site’s own': [] } }
    const choice = choiceOf(kept, { hasRun: true })
    expect(choice?.state).toBe('partial')
    expect(choice?.categories.map(({ declared }) => declared)).toEqual(['necessary'])
  })

  it('asks storage for the choice where the set-up keeps it there', () => {
    const variables = { ...THIRD, cookie: { useLocalStorage: true } }
    const storage = { cc_cookie: '{"categories":["necessary"]}' }
    expect(readingOf(vanillacc, { variables, storage })?.choice?.state).toBe('refused')
  })

  it('asks the platform where the site keeps the choice under a name of its own', () => {
    const variables = { ...THIRD, cookie: { name: 'mine' } }
    const choice = (told: object) => readingOf(vanillacc, { variables: { ...variables, ...told } })?.choice
    const chosenAt = '2026-11-02T10:11:12.000Z'
    expect(choice({ isChosen: true, chosen: { acceptedCategories: ['necessary'] }, chosenAt })).toMatchObject({
      state: 'refused',
      chosenAt,
    })
    expect(choice({ isChosen: false, chosen: { acceptedCategories: [] } })?.state).toBe('pending')
    expect(choice({})).toBeNull()
  })
})
