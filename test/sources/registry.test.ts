import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { sourcesAtOnce } from '../../src/sources/at-once'
import { sources } from '../../src/sources/registry'

/** Lists the files of each folder of sources below `folder` whose names end in `ending`, without it: `bundled/bundled`. */
function namesBelow(folder: string, ending: string): string[] {
  const root = fileURLToPath(new URL(folder, import.meta.url))
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'reading')
    .flatMap((entry) => readdirSync(root + entry.name).map((file) => `${entry.name}/${file}`))
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length))
    .toSorted()
}

const all = [...sourcesAtOnce, ...sources]
const files = namesBelow('../../src/sources/', '.ts')

describe('The registry of sources', () => {
  it('holds each file below the folder, under its file name as its id, and nothing else', () => {
    expect(files).toContain('bundled/bundled')
    expect(all.map((source) => source.id)).toEqual(files.map((file) => file.replace(/^.*\//, '')))
  })

  it('holds no id twice', () => {
    const ids = all.map((source) => source.id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('holds only what has a test of its own', () => {
    const tested = namesBelow('./', '.test.ts')
    expect(files.filter((file) => !tested.includes(file))).toEqual([])
  })
})
