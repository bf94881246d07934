import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { extract as Extract } from '../../../../src/sources/policy-page/extract/extract'
import { INVENTED, inInvented, TAG } from './invented'
import { STRUCTURES } from './structures'
import { comparable, cookies } from './told-cookies'

const FILES = '../../../../src/sources/reading/word-files'
const NAMES = '../../../../src/core/words-in-names'

let extract: typeof Extract

beforeAll(async () => {
  vi.resetModules()
  vi.doMock(FILES, async (original) => {
    const { WORD_FILES } = await original<typeof import('../../../../src/sources/reading/word-files')>()
    return { WORD_FILES: new Map([...WORD_FILES, [TAG, INVENTED]]) }
  })
  vi.doMock(NAMES, async (original) => {
    const { WORDS_IN_NAMES } = await original<typeof import('../../../../src/core/words-in-names')>()
    return { WORDS_IN_NAMES: [...WORDS_IN_NAMES, INVENTED.inNames] }
  })
  extract = (await import('../../../../src/sources/policy-page/extract/extract')).extract
})

afterAll(() => {
  vi.doUnmock(FILES)
  vi.doUnmock(NAMES)
  vi.resetModules()
})

describe.each(Object.entries(STRUCTURES))(
  'A language of which there is nothing but its file of words: %s',
  (_, one) => {
    it('is read', () => {
      fc.assert(
        fc.property(cookies, (list) => {
          const { entries, rows } = extract(inInvented(one.render(list)), one.form, null)
          const read = entries.map((entry) => ({ ...entry, category: entry.declaredCategory }))
          const told = list.map((cookie) => ({
            ...cookie,
            category: inInvented(cookie.category),
            duration: inInvented(cookie.duration),
          }))
          expect(comparable(read, one.tells)).toEqual(comparable(told, one.tells))
          expect(rows.read).toBe(rows.found)
        }),
        { numRuns: 20 },
      )
    })
  },
)

describe('A language of which there is nothing but its file of words', () => {
  const read = (body: string) =>
    extract(`<html lang="${TAG}"><h1>Krumbelam rodnik</h1>${body}`, 'html', null).entries.map(({ name }) => name)

  it('joins names by its own words', () =>
    expect(read('<ul><li>oar_id ond oar_day olv oar_b: vlomik den ruzak</li></ul>')).toEqual([
      'oar_id',
      'oar_day',
      'oar_b',
    ]))

  it('says by its own words that there is none', () =>
    expect(
      read(
        '<table><tr><th>Zumek</th><th>Tirbulo</th><th>Mandrek</th></tr><tr><td>Nulkra</td><td>-</td><td>-</td></tr></table>',
      ),
    ).toEqual([]))

  it('tells stems of names by its own words', async () => {
    const { parseNamePatterns } = await import('../../../../src/core/declared-names')
    expect(parseNamePatterns('krumbelam begonzen ab oar_')).toEqual([
      { literals: ['oar_'], openStart: false, openEnd: true, ignoreCase: false },
    ])
  })
})
