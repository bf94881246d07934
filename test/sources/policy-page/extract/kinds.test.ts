import { describe, expect, it } from 'vitest'
import { extract } from '../../../../src/sources/policy-page/extract/extract'
import { KINDS, NO_NAMES, readKind } from './kinds'
import { NO_NAMES_ON_PAGES } from './kinds-by-a-third'
import { NO_NAMES_IN_SHOPS } from './kinds-of-lost-names'

describe('Kinds of pages that makers of this extractor never saw', () => {
  it.each(KINDS)('are read: $kind', (one) => {
    const { entries, rows } = readKind(one)
    expect(entries.map(({ name }) => name)).toEqual(Object.keys(one.told))
    for (const entry of entries) expect(entry).toMatchObject(one.told[entry.name] ?? {})
    expect(rows.read).toBe(rows.found)
  })
})

describe('What is no name becomes none', () => {
  it.each(NO_NAMES)('%s', (_, page) => {
    expect(readKind({ kind: '', page, told: {} }).entries.map(({ name }) => name)).toEqual([])
  })

  it.each([...NO_NAMES_ON_PAGES, ...NO_NAMES_IN_SHOPS])('%s, on a page of their own', (_, page) => {
    expect(extract(page, 'html', null).entries.map(({ name }) => name)).toEqual([])
  })
})
