import { describe, expect, it } from 'vitest'
import { STORE_PICTURES } from '../e2e/store-picture'
import { filesBelow, read, readJson } from './files'

interface Listing {
  short: string
  description: string[]
  pictures: Record<string, string>
}

interface Review {
  singlePurpose: string
  permissions: Record<string, string>
  remoteCode: string
  dataUse: string
  privacyPolicy: string
}

interface Store {
  languages: string[]
}

interface Manifest {
  permissions: string[]
  optional_permissions: string[]
  optional_host_permissions: string[]
  browser_specific_settings: { gecko: { data_collection_permissions: { required: string[] } } }
}

const FOLDER = 'src/store'
const STORES = ['chrome-web-store', 'edge-add-ons', 'firefox-add-ons']
const LANGUAGES = [...new Set(filesBelow('src/public/_locales').map((path) => path.split('/')[3] ?? ''))]
const listing = (tag: string) => readJson<Listing>(`${FOLDER}/${tag}.json`)
const review = readJson<Review>(`${FOLDER}/review.json`)
const manifest = readJson<Manifest>('manifest.json')

/** The stores' own limits, in characters: of the short description, of the description, of a justification. */
const MOST_SHORT = 132
const LEAST = 250
const MOST = 10_000
const MOST_REVIEW = 1_000

describe('What the stores ask for', () => {
  it('has one file for each language of the popup, for each store, and for what all reviewers ask', () => {
    const names = [...LANGUAGES, ...STORES, 'review'].map((name) => `${FOLDER}/${name}.json`)
    expect(filesBelow(FOLDER)).toEqual(names.toSorted())
  })

  it.each(LANGUAGES)('describes the extension in %s as long as the stores want it', (tag) => {
    const { short, description } = listing(tag)
    expect([...short].length).toBeLessThanOrEqual(MOST_SHORT)
    const messages = readJson<Record<string, { message: string }>>(`src/public/_locales/${tag}/messages.json`)
    expect(short).toBe(messages['extension_description']?.message)
    const length = [...description.join('\n\n')].length
    expect(length).toBeGreaterThanOrEqual(LEAST)
    expect(length).toBeLessThanOrEqual(MOST)
    expect(description.filter((paragraph) => paragraph.trim() !== paragraph || paragraph === '')).toEqual([])
  })

  it('says as much in each language, none twice', () => {
    const [first, ...rest] = LANGUAGES.map(listing)
    for (const other of rest) expect(other.description).toHaveLength(first?.description.length ?? 0)
    const paragraphs = LANGUAGES.flatMap((tag) => listing(tag).description)
    expect(new Set(paragraphs).size).toBe(paragraphs.length)
  })

  it('is written in French with the spaces that French has before its signs', () => {
    expect(JSON.stringify(listing('fr'))).not.toMatch(/ [:;?!»]|« |[\p{L}\d][;?!»]/u)
  })

  it('has a sentence in a language for each picture that is taken in it, and no other', () => {
    for (const tag of LANGUAGES) {
      const taken = STORE_PICTURES.filter(({ language }) => language === tag).map(({ name }) => name)
      expect(Object.keys(listing(tag).pictures).toSorted(), tag).toEqual(taken.toSorted())
    }
    expect(STORE_PICTURES).toHaveLength(5)
  })

  it('justifies each permission of the manifest, and no other', () => {
    const { permissions, optional_permissions, optional_host_permissions } = manifest
    const asked = [...permissions, ...optional_permissions, ...optional_host_permissions]
    expect(Object.keys(review.permissions).toSorted()).toEqual(asked.toSorted())
    const lengths = Object.entries(review.permissions).filter(([, why]) => why.length < 40 || why.length > MOST_REVIEW)
    expect(lengths).toEqual([])
    const optional = Object.entries(review.permissions).filter(([, why]) => why.startsWith('Optional'))
    expect(optional.map(([name]) => name).toSorted()).toEqual(
      [...optional_permissions, ...optional_host_permissions].toSorted(),
    )
  })

  it('names one purpose and the privacy policy', () => {
    expect(review.singlePurpose.length).toBeLessThanOrEqual(MOST_REVIEW)
    expect(review.singlePurpose.match(/[.!?](\s|$)/g)).toHaveLength(1)
    expect(read(review.privacyPolicy)).toMatch(/^# /)
  })

  it('states in each store that nothing is collected, as the manifest does', () => {
    const chrome = readJson<{ collects: Record<string, boolean> }>(`${FOLDER}/chrome-web-store.json`)
    expect(Object.keys(chrome.collects)).toHaveLength(9)
    expect(Object.values(chrome.collects).filter(Boolean)).toEqual([])
    const edge = readJson<{ collectsPersonalInformation: boolean }>(`${FOLDER}/edge-add-ons.json`)
    expect(edge.collectsPersonalInformation).toBe(false)
    const firefox = readJson<{ dataCollection: string[] }>(`${FOLDER}/firefox-add-ons.json`)
    expect(firefox.dataCollection).toEqual(
      manifest.browser_specific_settings.gecko.data_collection_permissions.required,
    )
  })

  it.each(STORES)('lists the languages of the popup in %s', (store) => {
    expect(readJson<Store>(`${FOLDER}/${store}.json`).languages.toSorted()).toEqual(LANGUAGES.toSorted())
  })

  it('has as few words to be found by in Edge’s store as it takes: seven terms, 21 words', () => {
    const { searchTerms } = readJson<{ searchTerms: Record<string, string[]> }>(`${FOLDER}/edge-add-ons.json`)
    expect(Object.keys(searchTerms).toSorted()).toEqual(LANGUAGES.toSorted())
    for (const terms of Object.values(searchTerms)) {
      expect(terms.length).toBeLessThanOrEqual(7)
      expect(terms.flatMap((term) => term.split(' ')).length).toBeLessThanOrEqual(21)
      expect(terms.filter((term) => term.length > 30)).toEqual([])
    }
  })

  it('tells Mozilla’s reviewers the Node version and the command that package.json has', () => {
    const { notesForReviewers } = readJson<{ notesForReviewers: string }>(`${FOLDER}/firefox-add-ons.json`)
    const { engines, scripts } = readJson<{ engines: { node: string }; scripts: Record<string, string> }>(
      'package.json',
    )
    expect(notesForReviewers).toContain(`Node ${engines.node.replace('>=', '')} or later`)
    expect(notesForReviewers).toContain('npm run build-for-amo')
    expect(Object.keys(scripts)).toContain('build-for-amo')
  })
})
