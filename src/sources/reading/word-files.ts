import type { Words } from '../../core/vocabulary'

const files = import.meta.glob<Words>('../../core/words/*.json', { eager: true, import: 'default' })

/** The words of every language that charters are read in, by its BCP 47 tag; a file of words is found by its place. */
export const WORD_FILES: ReadonlyMap<string, Words> = new Map(
  Object.entries(files).map(([path, words]) => [/([\w-]+)\.json$/.exec(path)?.[1] ?? '', words]),
)
