import type { Exporter } from './exporter'

const files = import.meta.glob<Exporter>(['./*.ts', '!./registry.ts', '!./exporter.ts'], {
  eager: true,
  import: 'default',
})

/** Every exporter, by file name. */
export const exporters: readonly Exporter[] = Object.entries(files)
  .toSorted(([one], [other]) => (one < other ? -1 : 1))
  .map(([, exporter]) => exporter)
