import type { Source } from './source'

const files = import.meta.glob<Source>('./*/*.ts', { eager: true, import: 'default' })

/** Every source, in the order in which their charters stand among those of one basis: by folder, then by file name. */
export const sources: readonly Source[] = Object.entries(files)
  .toSorted(([one], [other]) => (one < other ? -1 : 1))
  .map(([, source]) => source)
