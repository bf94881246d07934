import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fold } from '../../src/core/fold'
import type { Words } from '../../src/core/vocabulary'

const FOLDER = new URL('../../src/core/words/', import.meta.url)
const LANGUAGES = 'bg ca cs da de el en es fi fr hr hu it nb nl pl pt ro sk sv tr uk'.split(' ')
const FEWEST = 3

const files = readdirSync(FOLDER).map((file): [string, Words] => [
  file.replace('.json', ''),
  JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')),
])
const english = files.find(([language]) => language === 'en')?.[1]

/** Lists the keys of an object, those of objects in it behind a dot; the number words are each language's own. */
function keysOf(value: object, path = ''): string[] {
  return Object.entries(value).flatMap(([key, inner]) => {
    const isLeaf = typeof inner !== 'object' || Array.isArray(inner) || key === 'numbers'
    return isLeaf ? [`${path}${key}`] : keysOf(inner, `${path}${key}.`)
  })
}

it('There is a file of words for each language, named after its tag', () => {
  expect(files.map(([language]) => language)).toEqual(expect.arrayContaining(LANGUAGES))
})

describe.each(files)('The words of %s', (_, words) => {
  it('have every key and no other', () => expect(keysOf(words).toSorted()).toEqual(keysOf(english ?? {}).toSorted()))

  it.each(['name', 'provider', 'purpose', 'duration', 'category'] as const)('name the %s in 3 ways or more', (role) => {
    expect(new Set(words.headings[role].map(fold)).size).toBeGreaterThanOrEqual(FEWEST)
  })

  it('name each category, unit, session, persistence and party', () => {
    const { categories, durations, parties } = words
    // Where case endings or the order of words say it, no word does.
    const { of: _of, uses: _uses, ...always } = words.text
    const lists = [
      ...Object.values(categories),
      ...Object.values(durations.units),
      durations.session,
      durations.persistent,
      ...Object.values(parties),
      words.setBy,
      ...Object.values(words.inNames),
      ...Object.values(always),
      ...Object.values(words.links),
      ...Object.values(words.findings),
      ...Object.values(words.purposes),
    ]
    expect(lists.filter((list) => list.length === 0)).toEqual([])
    expect(Object.values(durations.numbers)).toEqual(expect.arrayContaining([1, 2, 3, 6, 12]))
  })

  it('give no word two meanings among headings, or among categories', () => {
    for (const group of [words.headings, words.categories, words.durations.units]) {
      const all = Object.values(group).flatMap((list) => [...new Set(list.map(fold))])
      expect(all.filter((word, at) => all.indexOf(word) !== at)).toEqual([])
    }
  })

  it('are none of them blank, or twice in a list', () => {
    const { headings, categories, findings, purposes } = words
    for (const list of [headings, categories, findings, purposes].flatMap((group) => Object.values(group))) {
      const folded = list.map(fold)
      expect(folded).not.toContain('')
      expect(folded.filter((word, at) => folded.indexOf(word) !== at)).toEqual([])
    }
  })
})
