import { existsSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { sources } from '../../src/sources/registry'

const FOLDER = fileURLToPath(new URL('../../src/sources/', import.meta.url))

const files = readdirSync(FOLDER, { withFileTypes: true })
  .filter((folder) => folder.isDirectory())
  .flatMap((folder) => readdirSync(FOLDER + folder.name).map((file) => `${folder.name}/${file.replace(/\.ts$/, '')}`))
  .toSorted()

describe('The registry of sources', () => {
  it('holds each file below the folder, under its file name as its id', () => {
    expect(sources.map((source) => source.id)).toEqual(files.map((file) => file.replace(/^.*\//, '')))
    expect(new Set(sources.map((source) => source.id)).size).toBe(sources.length)
  })

  it.each(files)('has a test of %s', (file) => {
    expect(existsSync(fileURLToPath(new URL(`${file}.test.ts`, import.meta.url)))).toBe(true)
  })
})
