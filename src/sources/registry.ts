import type { Source } from './source'

const files = import.meta.glob<Source>(['./*/*.ts', '!./reading/*.ts', '!./bundled/*.ts'], {
  eager: true,
  import: 'default',
})

/** Every source but those that are told at once: by folder, then by file name. Folders within theirs, and `reading/`, hold what they are made of. */
export const sources: readonly Source[] = Object.entries(files)
  .toSorted(([one], [other]) => (one < other ? -1 : 1))
  .map(([, source]) => source)
