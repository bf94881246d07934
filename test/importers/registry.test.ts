import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { importCookies, importers } from '../../src/importers/registry'

/** What is beside the importers and is none. */
const OTHERS = ['importer', 'registry']

function namesIn(folder: string, ending: string): string[] {
  return readdirSync(fileURLToPath(new URL(folder, import.meta.url)))
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length))
    .toSorted()
}

const files = namesIn('../../src/importers/', '.ts').filter((name) => !OTHERS.includes(name))

const FILES: Record<string, string> = {
  'cookie-editor': '[{ "name": "a_b", "value": "secret" }]',
  har: '{ "log": { "entries": [{ "request": { "url": "https://shop.test/", "cookies": [{ "name": "a_b", "value": "secret" }] } }] } }',
  'name-list': 'a_b',
  netscape: 'shop.test\tFALSE\t/\tFALSE\t0\ta_b\tsecret',
  'storage-state': '{ "cookies": [{ "name": "a_b", "value": "secret", "domain": "shop.test" }] }',
}

describe('The registry of importers', () => {
  it('holds each file of the folder, under its file name as its id, and nothing else', () => {
    expect(files).toContain('har')
    expect(importers.map(({ id }) => id)).toEqual(files)
  })

  it('holds only what has a test of its own', () => {
    const tested = namesIn('./', '.test.ts')
    expect(files.filter((file) => !tested.includes(file))).toEqual([])
  })
})

describe('A file of cookies', () => {
  it.each(files)('of the format %s is taken by its own importer and no other, and no value is kept', (id) => {
    const text = FILES[id] ?? ''
    const read = importCookies(text)
    expect(read).toMatchObject([{ name: 'a_b' }])
    expect(JSON.stringify(read)).not.toContain('secret')
    const file = { text, json: text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : undefined }
    expect(importers.filter((importer) => importer.recognise(file)).map((importer) => importer.id)).toEqual([id])
  })

  it.each([
    ['', 'empty'],
    [' \r\n\t\n', 'empty'],
    ['\ufeff', 'empty'],
    ['{ "cookies": [{ "name": "a_b", "val', 'broken-json'],
    ['[{ "name": "a_b" }', 'broken-json'],
    ['[['.repeat(100_000), 'broken-json'],
    ['{}', 'unknown-format'],
    ['{ "log": {} }', 'unknown-format'],
    ['{ "__proto__": { "cookies": [] } }', 'unknown-format'],
    [`{ "a": ${'['.repeat(100_000)}${']'.repeat(100_000)} }`, 'unknown-format'],
    ['<!doctype html><p>_ga</p>', 'unknown-format'],
  ])('that is none is said to be so: %#', (text, fault) => expect(importCookies(text)).toEqual({ fault }))

  it('that holds nests instead of cookies tells the place', () => {
    const text = `[${'['.repeat(100_000)}${']'.repeat(100_000)}]`
    expect(importCookies(text)).toMatchObject({ fault: 'unreadable', where: '0.name' })
  })

  it('is read with a byte order mark and megabytes of lines', () => {
    const names = Array.from({ length: 200_000 }, (_, at) => `cookie_${at}`)
    expect(importCookies(`\ufeff${names.join('\r\n')}\r\n`)).toHaveLength(200_000)
  })
})
