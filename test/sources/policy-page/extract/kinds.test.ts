import { describe, expect, it } from 'vitest'
import { extract } from '../../../../src/sources/policy-page/extract/extract'
import { KINDS, NO_NAMES, readKind } from './kinds'

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

  it('numbers of orders in terms of sale', () => {
    const page = '<h1>Terms of sale</h1><p>The cookie notice stands elsewhere.</p><p>RECYCLING A : FR218_01ABC</p>'
    expect(extract(page, 'html', null).entries).toEqual([])
  })
})
