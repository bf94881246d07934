import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'

const DocumentsSchema = v.array(
  v.object({
    id: v.string(),
    /** Where the document was found; a document that stands in two corpora has one source. */
    source: v.unknown(),
    truth: v.array(v.object({ name: v.string(), provider: v.nullish(v.string(), null) })),
  }),
)

/** What a document of a corpus declares, as its readers wrote it down. */
export interface DeclaredTruth {
  id: string
  rows: { name: string; provider: string | null }[]
}

/** Reads the truths of corpora, each document once; null where the index of one is not there. */
export function readTruths(folders: readonly string[]): DeclaredTruth[] | null {
  const documents = new Map<string, DeclaredTruth>()
  for (const folder of folders) {
    const index = join(folder, 'index.json')
    if (!existsSync(index)) return null
    for (const { id, source, truth } of v.parse(DocumentsSchema, JSON.parse(readFileSync(index, 'utf8')))) {
      const key = JSON.stringify(source)
      if (!documents.has(key)) documents.set(key, { id, rows: truth })
    }
  }
  return [...documents.values()]
}
