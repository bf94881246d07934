import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extract } from '../../../../src/sources/policy-page/extract/extract'
import { STRUCTURES } from './structures'
import { comparable, cookies } from './told-cookies'

describe.each(Object.entries(STRUCTURES))('Any list of cookies in %s', (_, { form, tells, render }) => {
  it('is read back', () => {
    fc.assert(
      fc.property(cookies, (list) => {
        const { entries, rows } = extract(render(list), form, null)
        const read = entries.map((entry) => ({ ...entry, category: entry.declaredCategory }))
        expect(comparable(read, tells)).toEqual(comparable(list, tells))
        expect(rows.read).toBe(rows.found)
      }),
      { numRuns: 60 },
    )
  })
})
