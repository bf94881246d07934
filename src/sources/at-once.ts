import type { Source } from './source'

const files = import.meta.glob<Source>('./bundled/*.ts', { eager: true, import: 'default' })

/** The sources that need no parsing, and are told with the first words: small, apart from all others. */
export const sourcesAtOnce: readonly Source[] = Object.values(files)
