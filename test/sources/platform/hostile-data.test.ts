import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { platforms } from '../../record/recorded-declaration'
import { readingOf } from './reading-of'

const FOLDER = new URL('documents/', import.meta.url)
const JUNK = [null, true, -1, '', '%', '__proto__', [], [[]], {}, { regex: 7 }, [null, { length: 9 }]]

/** Gives every variant of a value in which one part is another: nothing, of another type, or empty. */
function* variantsOf(value: unknown): Generator<unknown> {
  yield* JUNK
  if (typeof value !== 'object' || value === null) return
  for (const [key, part] of Object.entries(value)) {
    for (const variant of variantsOf(part)) {
      yield Array.isArray(value) ? value.with(Number(key), variant) : { ...value, [key]: variant }
    }
  }
}

describe.each(platforms)('$id', (source) => {
  const { id, variables: wishes = {}, cookies: names = [], keptIn, recognise } = source.platform

  it('reads its documents with any part of them replaced', () => {
    const files = readdirSync(FOLDER).filter((file) => file.startsWith(`${id}.`) && file.endsWith('.json'))
    for (const file of files) {
      const document: unknown = JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8'))
      for (const variant of variantsOf(document)) {
        const data = recognise?.(variant) ?? null
        if (data !== null) expect(() => readingOf(source, data)).not.toThrow()
      }
    }
  })

  it('reads what is nothing like it', () => {
    const variables = fc.record(Object.fromEntries(Object.keys(wishes).map((key) => [key, fc.jsonValue()])))
    const kept = fc.record(Object.fromEntries(names.map((name) => [name, fc.oneof(fc.json(), fc.string())])))
    fc.assert(
      fc.property(variables, kept, fc.jsonValue(), (told, cookies, recorded) => {
        readingOf(source, { variables: told, cookies, storage: cookies })
        keptIn?.(told)
        recognise?.(recorded)
      }),
    )
  })
})
