/** What came of fetching a page. */
export type FetchedPage =
  | { kind: 'page'; status: number; url: string; type: string | null; base64: string }
  | { kind: 'too-large' | 'timeout' | 'blocked' }

/**
 * Fetches a page of the same origin without credentials, so that no cookie is sent and none is set.
 * Serialised and run in the page's isolated world, so it refers to nothing outside itself. `blocked` is also what the
 * page's policy, its sandbox or a broken network make of it: a page is not told which.
 */
export async function fetchPage(url: string, mostBytes: number, mostMilliseconds: number): Promise<FetchedPage> {
  const abort = new AbortController()
  const timer = setTimeout(() => abort.abort(), mostMilliseconds)
  try {
    const answer = await fetch(url, { credentials: 'omit', redirect: 'follow', signal: abort.signal })
    const chunks: Uint8Array[] = []
    let length = 0
    const reader = answer.body?.getReader()
    for (let part = await reader?.read(); part !== undefined && !part.done; part = await reader?.read()) {
      length += part.value.length
      if (length > mostBytes) {
        abort.abort()
        return { kind: 'too-large' }
      }
      chunks.push(part.value)
    }
    let binary = ''
    for (const chunk of chunks) {
      for (let at = 0; at < chunk.length; at += 8192) binary += String.fromCharCode(...chunk.subarray(at, at + 8192))
    }
    return {
      kind: 'page',
      status: answer.status,
      url: answer.url,
      type: answer.headers.get('content-type'),
      base64: btoa(binary),
    }
  } catch {
    return { kind: abort.signal.aborted ? 'timeout' : 'blocked' }
  } finally {
    clearTimeout(timer)
  }
}
