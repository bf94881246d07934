import * as v from 'valibot'
import { fold } from '../../../core/fold'
import type { Issue } from '../../../core/issue'
import { allWords } from '../../reading/vocabulary-of'
import { decodePage } from '../extract/decode-page'
import { withoutHash } from './addresses'
import { refreshAddress } from './frames'

const FetchedSchema = v.variant('kind', [
  v.object({
    kind: v.literal('page'),
    status: v.number(),
    url: v.pipe(v.string(), v.url()),
    type: v.nullable(v.string()),
    attached: v.boolean(),
    sandboxed: v.boolean(),
    refresh: v.nullable(v.string()),
    base64: v.string(),
  }),
  v.object({ kind: v.picklist(['too-large', 'timeout', 'blocked', 'redirects', 'unencrypted']) }),
])

/** A page as it came, to be read as a policy. */
export interface CameAsPage {
  /** Its own address, without a hash. */
  url: string
  html: string
  /** Where it sends its readers on to by a header; null where it does not. */
  refresh: string | null
}

const NOT_HAD = {
  'too-large': 'policy_too_large',
  timeout: 'policy_slow',
  blocked: 'policy_blocked',
  redirects: 'policy_redirects',
  unencrypted: 'policy_unencrypted',
} as const

/**
 * Reads what came of fetching a page of a policy; an issue where it is no page of the site that can be read: only what is
 * served as HTML, to be shown and as the site's own, is the site's word. What else it is served as stands in the issue's detail.
 */
export function readFetched(asked: string, answer: unknown): CameAsPage | Issue {
  const read = v.safeParse(FetchedSchema, answer)
  if (!read.success) return { code: 'policy_failed', detail: '', url: asked }
  const page = read.output
  if (page.kind !== 'page') return { code: NOT_HAD[page.kind], url: asked }
  if (page.status === 401 || isLogIn(page.url, asked)) return { code: 'policy_log_in', url: asked }
  // Most that answer so take the reader for a robot: no log-in would help.
  if (page.status === 403) return { code: 'policy_refused', detail: '403', url: asked }
  if (page.status === 404 || page.status === 410) return { code: 'policy_gone', url: asked }
  if (page.status >= 400) return { code: 'policy_failed', detail: String(page.status), url: asked }
  const type = (page.type ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
  if (type === 'application/pdf') return { code: 'policy_pdf', url: asked }
  if (page.status === 204) return { code: 'policy_empty', detail: '204', url: asked }
  if (page.base64 === '') return { code: 'policy_empty', url: asked }
  const otherwise = page.attached ? 'attachment' : HTML.has(type) ? (page.sandboxed ? 'sandbox' : null) : type
  if (otherwise !== null) return { code: 'policy_not_page', detail: otherwise, url: asked }
  const bytes = Uint8Array.from(atob(page.base64), (sign) => sign.charCodeAt(0))
  const url = withoutHash(page.url)
  const html = decodePage(bytes, page.type)
  if (html.trim() === '') return { code: 'policy_empty', url: asked }
  return { url, html, refresh: refreshAddress(page.refresh ?? '', url) }
}

const HTML = new Set(['text/html', 'application/xhtml+xml'])

/** Parts of a path, whole and folded, that are where one signs in, in any language. */
const LOG_IN = new Set(allWords().flatMap(({ links }) => links.logIn.map(fold)))

/** The server sent us to a page where one signs in: told by whole segments of its path, never by its host, and never where the page asked for has only moved. */
function isLogIn(arrived: string, asked: string): boolean {
  const [to, from] = [new URL(arrived), new URL(asked)]
  const segments = (url: URL) => url.pathname.split('/').map((part) => fold(decoded(part.replace(/\.\w+$/, ''))))
  const before = segments(from)
  const after = segments(to)
  const isSamePage = after.findLast(Boolean) === before.findLast(Boolean)
  return !isSamePage && after.some((part) => LOG_IN.has(part) && !before.includes(part))
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
