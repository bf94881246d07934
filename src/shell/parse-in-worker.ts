import type { Site } from '../core/site'
import type { Source, SourceResult } from '../sources/source'

/** A page that takes longer to parse is given up, in milliseconds. */
const LONGEST = 20_000

/** Parses what a source brought in a worker of its own, which ends with it; rejects where it fails or takes too long. */
export function parseInWorker(source: Source, raw: unknown, site: Site): Promise<SourceResult> {
  const worker = new Worker(new URL('./source-worker.ts', import.meta.url), { type: 'module' })
  let timer = 0
  return new Promise<SourceResult>((resolve, reject) => {
    timer = window.setTimeout(() => reject(new Error('the page takes too long to parse')), LONGEST)
    worker.addEventListener('message', ({ data }: MessageEvent<SourceResult>) => resolve(data))
    worker.addEventListener('error', (event) => reject(new Error(event.message)))
    worker.addEventListener('messageerror', () => reject(new Error('the worker’s answer cannot be read')))
    worker.postMessage({ id: source.id, raw, site })
  }).finally(() => {
    clearTimeout(timer)
    worker.terminate()
  })
}
