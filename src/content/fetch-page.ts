/** What came of fetching a page. */
export type FetchedPage =
  | {
      kind: 'page'
      status: number
      url: string
      type: string | null
      /** It is served to be saved, not shown. */
      attached: boolean
      /** It is served as what may not be of the site (`Content-Security-Policy: sandbox`). */
      sandboxed: boolean
      /** The words of a `Refresh` header. */
      refresh: string | null
      base64: string
    }
  /** `redirects`: it sends on to another origin, or in a circle, and is not followed there. */
  | { kind: 'too-large' | 'timeout' | 'blocked' | 'redirects' }

/**
 * Fetches a page of the same origin without credentials, so that no cookie is sent and none is set. A redirect to another
 * origin is not followed, so that nothing is sent there; that this is what failed is told by one more request that follows none.
 * Serialised and run in the page's isolated world, so it refers to nothing outside itself. `blocked` is also what the
 * page's policy, its sandbox or a broken network make of it: a page is not told which. From the extension's own pages,
 * whose origin is none of the site's, no redirect is followed at all.
 */
export async function fetchPage(
  url: string,
  mostBytes: number,
  mostMilliseconds: number,
  isOfExtension = false,
): Promise<FetchedPage> {
  const abort = new AbortController()
  const timer = setTimeout(() => abort.abort(), mostMilliseconds)
  try {
    const answer = await fetch(url, {
      credentials: 'omit',
      ...(isOfExtension ? { redirect: 'manual' } : { redirect: 'follow', mode: 'same-origin' }),
      signal: abort.signal,
    })
    if (answer.type === 'opaqueredirect') return { kind: 'redirects' }
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
      // What browsers do not know is as an attachment (RFC 6266, 4.2); a name alone says nothing of it.
      attached: !/^\s*(?:$|;|inline\s*(?:;|$)|[^;]*=)/i.test(answer.headers.get('content-disposition') ?? ''),
      sandboxed: /(?:^|[;,])\s*sandbox\b/i.test(answer.headers.get('content-security-policy') ?? ''),
      refresh: answer.headers.get('refresh'),
      base64: btoa(binary),
    }
  } catch {
    if (abort.signal.aborted) return { kind: 'timeout' }
    if (isOfExtension) return { kind: 'blocked' }
    try {
      const signal = abort.signal
      const answer = await fetch(url, { credentials: 'omit', redirect: 'manual', mode: 'same-origin', signal })
      return { kind: answer.type === 'opaqueredirect' ? 'redirects' : 'blocked' }
    } catch {
      return { kind: abort.signal.aborted ? 'timeout' : 'blocked' }
    }
  } finally {
    clearTimeout(timer)
  }
}
