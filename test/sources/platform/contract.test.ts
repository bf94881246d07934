import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { platforms } from '../../record/recorded-declaration'
import { readDocument } from './read-document'

const DOCUMENTS = readdirSync(new URL('documents/', import.meta.url))

const SOURCES = new URL('../../../src/sources/platform/', import.meta.url)

const FILES = readdirSync(SOURCES)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -'.ts'.length))
  .toSorted()

/** Gives the comment above what a file exports. */
function headerOf(id: string): string {
  const text = readFileSync(new URL(`${id}.ts`, SOURCES), 'utf8')
  return (
    /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*(?:export default|const \w+(?:: \w+)? = platformSource)/.exec(text)?.[1] ?? ''
  )
}

/** `onetrust.json` and `onetrust.in-page.html` are both OneTrust's. */
const ownerOf = (file: string) => file.slice(0, file.indexOf('.'))

describe('Every consent platform', () => {
  it('has its file name as its id', () => {
    expect(FILES.length).toBeGreaterThan(20)
    expect(platforms.map((source) => source.id).toSorted()).toEqual(FILES)
  })

  it('has a document of its own, or says in its header that no list of it is known', () => {
    const owners = DOCUMENTS.map(ownerOf)
    expect(owners.filter((id) => !FILES.includes(id))).toEqual([])
    expect(FILES.filter((id) => !owners.includes(id) && !/\bNo list known\b/.test(headerOf(id)))).toEqual([])
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
