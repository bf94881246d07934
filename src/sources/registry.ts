import type { Source } from './source'

const files = import.meta.glob<Source>(['./*/*.ts', '!./reading/*.ts'], { eager: true, import: 'default' })

/** Every source: by folder, then by file name. Folders within theirs hold what they are made of. */
export const sources: readonly Source[] = Object.entries(files)
  .toSorted(([one], [other]) => (one < other ? -1 : 1))
  .map(([, source]) => source)
