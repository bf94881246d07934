import { basename } from 'node:path'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { BundledCharterSchema } from '../../src/core/bundled-charter'
import { filesBelow, readJson } from './files'

const FILES = filesBelow('src/charters')
const LANGUAGES = new Set(filesBelow('src/public/_locales').map((path) => path.split('/')[3] ?? ''))

const charterIn = (path: string) => v.parse(BundledCharterSchema, readJson(path))

describe('The bundled charters', () => {
  it('are JSON files, and there is at least one', () => {
    expect(FILES.length).toBeGreaterThan(0)
    expect(FILES.filter((path) => !path.endsWith('.json'))).toEqual([])
  })
})

describe.each(FILES)('%s', (path) => {
  it('passes the schema', () => {
    const read = v.safeParse(BundledCharterSchema, readJson(path))
    expect(read.issues?.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`) ?? []).toEqual([])
  })

  it('has its file name as its id', () => {
    expect(charterIn(path).id).toBe(basename(path, '.json'))
  })

  it('has in the quote of each entry the words that the entry takes from it', () => {
    const faults = charterIn(path).entries.flatMap((entry) =>
      [entry.name, entry.provider, entry.service, entry.purpose, entry.duration]
        .filter((words) => words !== null && !entry.quote.includes(words))
        .map((words) => `${entry.name}: ${words}`),
    )
    expect(faults).toEqual([])
  })

  it('has each entry once', () => {
    const quotes = charterIn(path).entries.map((entry) => entry.quote)
    expect(new Set(quotes).size).toBe(quotes.length)
  })

  it('has as many signs as are needed, each with words in every language of the extension', () => {
    const { platform } = charterIn(path)
    const signs = platform?.signs ?? []
    expect(signs.length).toBeGreaterThanOrEqual(platform?.signsNeeded ?? 0)
    const languages = [...LANGUAGES]
    expect(signs.filter((sign) => languages.some((tag) => sign.words[tag] === undefined))).toEqual([])
  })

  it('translates what it declares into each other language, and nothing that it does not declare', () => {
    const charter = charterIn(path)
    const others = [...LANGUAGES].filter((tag) => tag !== charter.language)
    const fields = ['service', 'purpose', 'declaredCategory', 'declaredConsent'] as const
    const faults = charter.entries.flatMap((entry) =>
      others.flatMap((tag) =>
        fields
          .filter((field) => (entry[field] === null) !== (entry.translations[tag]?.[field] === undefined))
          .map((field) => `${entry.name}: ${field} in ${tag}`),
      ),
    )
    expect(faults).toEqual([])
  })
})
