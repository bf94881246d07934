import * as v from 'valibot'
import type { Charter, Entry } from '../../../core/charter'
import type { Issue } from '../../../core/issue'
import type { Site } from '../../../core/site'
import { textFragment } from '../../../core/text-fragment'
import type { SourceResult } from '../../source'
import { decodePage } from './decode-page'
import { type Extraction, extract } from './extract'
import { sha256 } from './sha256'

const FetchedSchema = v.variant('kind', [
  v.object({
    kind: v.literal('page'),
    status: v.number(),
    url: v.string(),
    type: v.nullable(v.string()),
    base64: v.string(),
  }),
  v.object({ kind: v.picklist(['too-large', 'timeout', 'blocked']) }),
])

const RawPolicySchema = v.object({
  open: v.object({
    address: v.string(),
    title: v.string(),
    html: v.nullable(v.string()),
    visibleText: v.nullable(v.string()),
    cut: v.boolean(),
  }),
  fetched: v.array(v.object({ url: v.string(), answer: v.unknown() })),
  elsewhere: v.nullable(v.string()),
  /** When the pages were brought; ISO 8601. */
  readAt: v.pipe(v.string(), v.isoTimestamp()),
})

export type RawPolicy = v.InferOutput<typeof RawPolicySchema>

/** Text of a page that is drawn by script is shorter than this. */
const LEAST_TEXT = 400

/**
 * Makes charters of the pages that were brought: one for each that declares cookies, the open page first. Pages that
 * could not be had or declare none are issues; where one page declares cookies, what others lack is not told.
 */
export async function parsePolicy(raw: unknown, site: Site): Promise<SourceResult> {
  const read = v.safeParse(RawPolicySchema, raw)
  if (!read.success) return { charters: [], issues: [{ code: 'policy_unreadable' }] }
  const { open, fetched, elsewhere, readAt } = read.output
  const charters: Charter[] = []
  const issues: Issue[] = []
  if (open.html !== null) {
    const extraction = extract(open.html, 'html', withoutHash(open.address))
    if (open.cut) extraction.issues.push({ code: 'page_read_in_part' })
    const visible = open.visibleText ?? ''
    const isShown = (entry: Entry) => visible.includes(entry.name)
    const charter = await charterOf(extraction, open.html, open.address, site, 'open-page', isShown)
    if (charter !== null) take(charter, extraction)
  }
  for (const { url, answer } of fetched) {
    const page = await parseFetched(url, answer, site)
    if ('issue' in page) issues.push(page.issue)
    else take(page.charter, page.extraction)
  }
  if (elsewhere !== null && charters.length === 0)
    issues.push({ code: 'policy_elsewhere', detail: new URL(elsewhere).hostname, url: elsewhere })
  if (charters.length === 0 && fetched.length === 0 && elsewhere === null) issues.push({ code: 'policy_not_found' })
  return { charters: distinct(charters), issues: charters.length > 0 ? issues.filter(isOfReading) : foremost(issues) }

  function take(charter: Charter, extraction: Extraction): void {
    charters.push({ ...charter, readAt })
    issues.push(...extraction.issues.map((issue) => ({ ...issue, url: charter.url ?? undefined }) as Issue))
  }
}

function isOfReading(issue: Issue): boolean {
  return issue.code === 'page_read_in_part'
}

/** Of several guesses that failed, the one that says most is told. */
const TELLING = [
  'policy_elsewhere',
  'policy_without_list',
  'policy_drawn_by_script',
  'policy_pdf',
  'policy_log_in',
  'policy_too_large',
  'policy_slow',
  'policy_blocked',
  'policy_failed',
  'policy_not_found',
]

function foremost(issues: readonly Issue[]): Issue[] {
  const first = issues.toSorted((one, other) => TELLING.indexOf(one.code) - TELLING.indexOf(other.code))[0]
  return first === undefined ? [] : [first]
}

/** The same list on two pages is one charter. */
function distinct(charters: readonly Charter[]): Charter[] {
  const seen = new Set<string>()
  return charters.filter(({ entries }) => {
    const key = JSON.stringify(entries.map((entry) => ({ ...entry, locator: null })))
    return !seen.has(key) && seen.add(key)
  })
}

const NOT_HAD = {
  'too-large': { code: 'policy_too_large' },
  timeout: { code: 'policy_slow' },
  blocked: { code: 'policy_blocked' },
} as const

async function parseFetched(
  url: string,
  answer: unknown,
  site: Site,
): Promise<{ issue: Issue } | { charter: Charter; extraction: Extraction }> {
  const read = v.safeParse(FetchedSchema, answer)
  if (!read.success) return { issue: { code: 'policy_failed', url } }
  const page = read.output
  if (page.kind !== 'page') return { issue: { ...NOT_HAD[page.kind], url } }
  if (page.status === 401 || page.status === 403 || isLogIn(page.url, url))
    return { issue: { code: 'policy_log_in', url } }
  if (page.status === 404 || page.status === 410) return { issue: { code: 'policy_not_found', url } }
  if (page.status >= 400) return { issue: { code: 'policy_failed', detail: String(page.status), url } }
  if (/pdf/i.test(page.type ?? '')) return { issue: { code: 'policy_pdf', url } }
  const html = decodePage(
    Uint8Array.from(atob(page.base64), (sign) => sign.charCodeAt(0)),
    page.type,
  )
  const address = withoutHash(page.url)
  const extraction = extract(html, 'html', address)
  const charter = await charterOf(extraction, html, address, site, 'page', () => true)
  if (charter !== null) return { charter, extraction }
  if (isDrawnByScript(html)) return { issue: { code: 'policy_drawn_by_script', url } }
  return { issue: { code: 'policy_without_list', url } }
}

/** The server sent us to a page where one signs in. */
function isLogIn(arrived: string, asked: string): boolean {
  return new URL(arrived).pathname !== new URL(asked).pathname && /log-?in|sign-?in|connexion|auth|sso/i.test(arrived)
}

function isDrawnByScript(html: string): boolean {
  const text = html
    .replace(/<(script|style|noscript)\b[\s\S]*?(?:<\/\1>|$)/gi, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
  return text.length < LEAST_TEXT && /<script\b/i.test(html)
}

async function charterOf(
  extraction: Extraction,
  text: string,
  address: string,
  site: Site,
  kind: string,
  isShown: (entry: Entry) => boolean,
): Promise<Charter | null> {
  const { entries, rows, issues } = extraction
  if (entries.length === 0) return null
  const url = withoutHash(address)
  const isCut = issues.some((issue) => issue.code === 'page_read_in_part')
  return {
    id: `policy-page ${kind} ${url}`,
    source: 'policy-page',
    basis: 'site',
    title: extraction.title === '' ? url : extraction.title,
    host: site.host,
    url,
    language: extraction.language ?? 'und',
    publishedAt: null,
    readAt: null,
    sha256: await sha256(text),
    rows: { read: rows.read, found: rows.found + (isCut ? 1 : 0) },
    platform: null,
    entries: entries.map((entry) => ({
      ...entry,
      locator: { ...entry.locator, url: isShown(entry) ? `${url}${textFragment(entry.quote) ?? ''}` : url },
    })),
  }
}

function withoutHash(address: string): string {
  const url = new URL(address)
  url.hash = ''
  return url.href
}
