import type { SourceAtOnce } from './source'

const files = import.meta.glob<SourceAtOnce>('./bundled/*.ts', { eager: true, import: 'default' })

/** The sources that are told with the first words: small, apart from all others. */
export const sourcesAtOnce: readonly SourceAtOnce[] = Object.values(files)
