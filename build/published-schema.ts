import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'

const SCHEMA = 'inspection-1.schema.json'

/** Puts the form of an exported inspection beside what reads and writes it. */
export const publishedSchema: Plugin = {
  name: 'published-schema',
  generateBundle() {
    const source = readFileSync(new URL(`../src/exporters/${SCHEMA}`, import.meta.url), 'utf8')
    this.emitFile({ type: 'asset', fileName: SCHEMA, source })
  },
}
