import { GVL, TCModel, TCString } from '@iabtechlabtcf/core'
import { describe, expect, it } from 'vitest'
import tcf from '../../../src/sources/platform/tcf'
import { platformOf, readDocument, rowsOf } from './read-document'
import { readingLater } from './reading-of'

const LIST = {
  gvlSpecificationVersion: 3,
  vendorListVersion: 12,
  tcfPolicyVersion: 5,
  lastUpdated: '2026-11-02T00:00:00Z',
  purposes: {},
  specialPurposes: {},
  features: {},
  specialFeatures: {},
  stacks: {},
  dataCategories: {},
  vendors: {},
} as unknown as ConstructorParameters<typeof GVL>[0]

/** Makes a TC string as a consent platform does. */
function tcString(consents: number[], interests: number[] = []): string {
  const model = new TCModel(new GVL(LIST))
  model.cmpId = 31
  model.cmpVersion = 1
  model.consentScreen = 1
  model.consentLanguage = 'FR'
  model.isServiceSpecific = true
  model.publisherCountryCode = 'FR'
  model.purposeConsents.set(consents)
  model.purposeLegitimateInterests.set(interests)
  model.created = model.lastUpdated = new Date('2026-11-02T00:00:00Z')
  return TCString.encode(model)
}

const ALL = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]

async function choiceOf(data: Parameters<typeof readingLater>[1]) {
  return (await readingLater(tcf, data))?.choice ?? null
}

describe('IAB TCF', () => {
  it('tells what a vendor discloses that it stores, in seconds and by domain', async () => {
    const result = await readDocument('tcf.json')
    expect(rowsOf(result)).toEqual([
      ['adx_*', null, 'type: cookie; purposes: 1, 3, 4', 'marketing', '7776000 s (cookieRefresh)', 7_776_000],
      ['adx_*', null, 'type: cookie; purposes: 1, 3, 4', 'marketing', '7776000 s (cookieRefresh)', 7_776_000],
      ['adx_count', null, 'type: cookie; purposes: 1, 8', 'statistics', '0 s', 0],
      ['adx_count', null, 'type: web; purposes: 1, 5', 'preferences', null, null],
      ['adx_off', null, 'type: cookie; purposes: none', 'unclassified', '31536000000 s', 31_536_000_000],
      ['adx_app', null, 'type: app; purposes: 670', 'unclassified', null, null],
    ])
    const entries = result?.charters[0]?.entries ?? []
    expect(entries.map(({ domain }) => domain)).toEqual([
      '*.adverts.example.test',
      'cdn.example.test',
      null,
      null,
      null,
      null,
    ])
    expect(entries.map(({ storage }) => storage)).toEqual([
      'cookie',
      'cookie',
      'cookie',
      'local-storage',
      'cookie',
      null,
    ])
    expect(entries[2]?.purpose).toBe('Counts what was read.')
  })

  it('names the host of a recorded disclosure as its provider', async () => {
    expect(rowsOf(await readDocument('tcf.recorded.json'))).toEqual([
      ['adx', 'adverts.example.test', 'type: cookie; purposes: 9, 10', 'statistics', '3600 s', 3_600],
    ])
  })

  it('takes a list of vendors for services, and invents no cookie from it', async () => {
    const result = await readDocument('tcf.vendors.json')
    expect(platformOf(result)).toMatchObject({ id: 'tcf', name: 'IAB TCF', lists: 'services', choice: null })
    expect(rowsOf(result)).toEqual([])
  })

  it.each([
    ['accepted', ALL, []],
    ['refused', [], [2, 7]],
    ['partial', [1, 8], []],
  ] as const)('tells what was %s, and on which day', async (state, consents, interests) => {
    const text = tcString([...consents], [...interests])
    const choice = await choiceOf({ variables: { data: { tcString: text, eventStatus: 'tcloaded' } } })
    expect(choice).toMatchObject({ state, chosenAt: '2026-11-02T00:00:00.000Z' })
    expect(choice?.categories.map(({ accepted }) => accepted)).toEqual(
      ALL.map((id) => (consents.includes(id as never) ? true : interests.includes(id as never) ? null : false)),
    )
  })

  it('names the purposes in the language of the page', async () => {
    const [french, english] = await Promise.all(
      ['fr-FR', null].map((language) => choiceOf({ language, cookies: { 'euconsent-v2': tcString(ALL) } })),
    )
    expect(french?.categories[6]).toEqual({
      declared: 'Mesurer la performance des publicités',
      category: 'marketing',
      accepted: true,
      fixed: false,
    })
    expect(english?.categories[6]?.declared).toBe('Measure how ads perform')
  })

  it('takes what stands in the data before a choice for no choice', async () => {
    const data = { tcString: tcString(ALL), eventStatus: 'cmpuishown' }
    expect(await choiceOf({ variables: { data } })).toMatchObject({ state: 'pending', chosenAt: null })
    expect(await choiceOf({ variables: { data: { tcString: '', gdprApplies: true } } })).toMatchObject({
      state: 'pending',
    })
    const kept = { 'euconsent-v2': tcString([]) }
    expect(await choiceOf({ variables: { data: { ...data, tcString: '' } }, cookies: kept })).toMatchObject({
      state: 'refused',
    })
  })

  it('takes the purposes from the data where the string cannot be read', async () => {
    const data = { tcString: 'broken', purpose: { consents: { 1: true, 2: false }, legitimateInterests: {} } }
    expect(await choiceOf({ variables: { data } })).toMatchObject({ state: 'partial', chosenAt: null })
  })

  it('says nothing where nothing was asked or nothing can be read', async () => {
    expect(await choiceOf({ variables: { data: { gdprApplies: false, tcString: '' } } })).toBeNull()
    expect(await choiceOf({ variables: { ping: { cmpLoaded: false } } })).toBeNull()
    for (const text of ['BOEFEAyOEFEAyAHABDENAI4AAAB9vABAASA', 'C', `C${'!'.repeat(60)}`, '%E0%A4%A'])
      expect(await choiceOf({ cookies: { 'euconsent-v2': text } })).toBeNull()
  })

  it('is not there where nothing answers', async () => {
    expect(await readingLater(tcf, {})).toBeNull()
  })

  it('reads a string that names vendors without end as fast as any other', async () => {
    const head = tcString([1, 2]).slice(0, 36)
    const choice = await choiceOf({ cookies: { 'euconsent-v2': head + '_'.repeat(90_000) } })
    expect(choice?.categories.filter(({ accepted }) => accepted)).toHaveLength(2)
  })
})
