import { readdirSync, readFileSync } from 'node:fs'
import Ajv from 'ajv'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readInspection, writeInspection } from '../../src/core/inspection-file'
import json from '../../src/exporters/json'
import { siteCookie } from '../core/samples'
import { inspection, languageOf } from '../popup/fake-ports'
import { inspectionSchema } from '../schema'
import { anyInspection } from './hostile'

const PUBLISHED = readFileSync(new URL('../../src/exporters/inspection-1.schema.json', import.meta.url), 'utf8')

/** What versions of the extension have written, one file each, named after the version of the form. */
const FOLDER = new URL('./inspections/', import.meta.url)

describe('JSON', () => {
  it('is the inspection, as it is opened again', async () => {
    const its = inspection([siteCookie('a')])
    expect(await json.write(its, languageOf('fr'))).toBe(writeInspection(its))
  })

  it('has the form that is published', () => {
    const isValid = new Ajv({ strict: false, validateFormats: false }).compile(JSON.parse(PUBLISHED))
    fc.assert(
      fc.property(anyInspection, (its) => {
        const file: unknown = JSON.parse(writeInspection(its))
        if (!isValid(file)) throw new Error(JSON.stringify(isValid.errors))
      }),
      { numRuns: 60 },
    )
    expect(isValid({ format: 'cookie-charter-inspection', version: 1, inspection: {} })).toBe(false)
  })

  it('has a published schema that is the one by which it is read', () => {
    expect(PUBLISHED).toBe(inspectionSchema())
  })

  it.each(readdirSync(FOLDER))('written by an older version is opened, and written again as it was: %s', (name) => {
    const text = readFileSync(new URL(name, FOLDER), 'utf8')
    const read = readInspection(text)
    expect(read).not.toHaveProperty('fault')
    if (!('fault' in read)) expect(writeInspection(read)).toBe(text)
  })
})
