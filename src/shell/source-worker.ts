import type { Site } from '../core/site'
import { sources } from '../sources/registry'

/** Parses what a source brought, away from the popup's main thread. */
self.addEventListener('message', async ({ data }: MessageEvent<{ id: string; raw: unknown; site: Site }>) => {
  const source = sources.find(({ id }) => id === data.id)
  if (source === undefined) throw new Error(`no source ${data.id}`)
  self.postMessage(await source.parse(data.raw, data.site))
})
