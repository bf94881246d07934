import { readdirSync, readFileSync } from 'node:fs'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { fold } from '../../../../src/core/fold'
import { NoServicesSchema, WellKnownSchema } from '../../../../src/sources/policy-page/services/name-lists'
import { ServiceWordsSchema } from '../../../../src/sources/policy-page/services/service-words'

const FOLDER = new URL('../../../../src/sources/policy-page/services/', import.meta.url)
const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, FOLDER), 'utf8'))
const languages = readdirSync(new URL('words/', FOLDER)).map((file) => file.replace('.json', ''))

it('There are words of seven languages or more', () => {
  expect(languages).toEqual(expect.arrayContaining(['de', 'en', 'es', 'fr', 'it', 'nl', 'pt']))
})

describe.each(languages)('The words of %s', (language) => {
  const words = read(`words/${language}.json`)

  it('have every key and no other', () => expect(v.safeParse(ServiceWordsSchema, words).issues).toBeUndefined())

  it('are none of them twice in a list', () => {
    for (const list of Object.values(v.parse(ServiceWordsSchema, words)).filter((one) => Array.isArray(one))) {
      expect(list).toEqual([...new Set(list)])
    }
  })
})

it('No name is both a well-known service and none', () => {
  const { services } = v.parse(WellKnownSchema, read('names/well-known.json'))
  const { companyForms: _, ...others } = v.parse(NoServicesSchema, read('names/no-services.json'))
  const none = new Set(Object.values(others).flat().map(fold))
  expect(services.filter((name) => none.has(fold(name)))).toEqual([])
})
