import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { platforms } from '../../record/recorded-declaration'
import { readDocument } from './read-document'

const DOCUMENTS = readdirSync(new URL('documents/', import.meta.url))

/** `onetrust.json` and `onetrust.in-page.html` are both OneTrust's. */
const ownerOf = (file: string) => file.slice(0, file.indexOf('.'))

describe('Every consent platform', () => {
  it('has its file name as its id, and a document of its own or says in its header that none is known', () => {
    expect(platforms.length).toBeGreaterThan(0)
    const known = platforms.map((source) => source.id)
    expect(DOCUMENTS.map(ownerOf).filter((id) => !known.includes(id))).toEqual([])
  })

  it('shows itself by signs that no other platform has', () => {
    const signs = platforms.flatMap(({ id, platform: { signs: own } }) =>
      [...(own.variables ?? []), ...(own.scripts ?? []), ...(own.ids ?? [])].map((sign) => ({ id, sign })),
    )
    const twice = signs.filter(({ id, sign }) => signs.some((other) => other.sign === sign && other.id !== id))
    expect(twice).toEqual([])
  })
})

describe.each(DOCUMENTS)('The recorded declaration %s', (file) => {
  const owner = platforms.filter((source) => source.id === ownerOf(file))
  const others = platforms.filter((source) => source.id !== ownerOf(file))

  it('is taken by its own platform', async () => {
    const result = await readDocument(file, owner)
    expect(result?.platforms?.map(({ id }) => id)).toEqual([ownerOf(file)])
  })

  it('is taken by no other', async () => {
    const taken = await readDocument(file, others)
    expect(taken?.platforms?.map(({ id }) => id) ?? []).toEqual([])
  })
})
