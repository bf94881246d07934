import type { Site } from '../core/site'
import { withPurposesRead } from '../core/words-of-purpose'
import { sources } from '../sources/registry'

/** Parses what a source brought, away from the popup's main thread. */
self.addEventListener('message', async ({ data }: MessageEvent<{ id: string; raw: unknown; site: Site }>) => {
  const source = sources.find(({ id }) => id === data.id)
  if (source === undefined) throw new Error(`no source ${data.id}`)
  const result = await source.parse(data.raw, data.site)
  self.postMessage({ ...result, charters: result.charters.map(withPurposesRead) })
})
