import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { exporters } from '../../src/exporters/registry'
import { charter, entry, siteCookie } from '../core/samples'
import { inspection, languageOf } from '../popup/fake-ports'

/** What is beside the exporters and is none. */
const OTHERS = ['exporter', 'registry']

function namesIn(folder: string, ending: string): string[] {
  return readdirSync(fileURLToPath(new URL(folder, import.meta.url)))
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length))
    .toSorted()
}

const files = namesIn('../../src/exporters/', '.ts').filter((name) => !OTHERS.includes(name))

describe('The registry of exporters', () => {
  it('holds each file of the folder, under its file name as its id, and nothing else', () => {
    expect(files).toContain('json')
    expect(exporters.map(({ id }) => id)).toEqual(files)
  })

  it('holds only what has a test of its own', () => {
    const tested = namesIn('./', '.test.ts')
    expect(files.filter((file) => !tested.includes(file))).toEqual([])
  })
})

describe.each(exporters)('Each exporter, as $id', (exporter) => {
  it.each(['en', 'fr'] as const)(
    'writes the same for the same inspection, and leaves it as it is, in %s',
    async (tag) => {
      const its = inspection([siteCookie('a'), siteCookie('b')], [charter([entry('a')])])
      const before = structuredClone(its)
      const bytes = async () =>
        new Uint8Array(await new Blob([await exporter.write(its, languageOf(tag))]).arrayBuffer())
      expect(await bytes()).toEqual(await bytes())
      expect(its).toEqual(before)
    },
  )

  it('is named, and has an ending and a type for its file', () => {
    expect(exporter.name).not.toBe('')
    expect(exporter.extension).toMatch(/^[a-z]+$/)
    expect(exporter.type).toMatch(/^[a-z]+\/[\w.+-]+/)
  })
})
