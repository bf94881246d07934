import * as v from 'valibot'
import type { Charter } from '../../../core/charter'
import type { Issue } from '../../../core/issue'
import { PART_KINDS, type Part } from '../../../core/part'
import type { Site } from '../../../core/site'
import type { PolicyRead, SourceResult, WantedPage } from '../../source'
import { withoutHash } from './addresses'
import { distinct } from './distinct'
import { readFetched } from './fetched-page'
import { readPolicyDocument } from './read-document'
import { unread } from './unread'

const WantedSchema = v.object({
  url: v.pipe(v.string(), v.url()),
  name: v.string(),
  kind: v.picklist(PART_KINDS),
  of: v.pipe(v.string(), v.url()),
  isNamedForCookies: v.boolean(),
})

const RawPagesSchema = v.object({
  /** The open page; null where it declares nothing, or was parsed already. */
  open: v.nullable(
    v.object({
      address: v.pipe(v.string(), v.url()),
      html: v.string(),
      visibleText: v.string(),
      cut: v.boolean(),
      /** As which policy of the site it shows itself; null where nothing shows that it is one. */
      policy: v.nullable(v.object({ of: v.string(), name: v.string(), isNamedForCookies: v.boolean() })),
    }),
  ),
  fetched: v.array(v.object({ wanted: WantedSchema, answer: v.unknown() })),
  /** When the pages were brought; ISO 8601. */
  readAt: v.pipe(v.string(), v.isoTimestamp()),
})

export type RawPages = v.InferOutput<typeof RawPagesSchema>

/**
 * Makes charters and parts of the pages that were brought: each page that the site links to as its policy, what it sends to,
 * and the open page. Pages that could not be had are parts that were not read. What another page than a policy declares
 * stands beside, and is no part.
 */
export async function parsePages(raw: unknown, site: Site): Promise<SourceResult> {
  const given = v.safeParse(RawPagesSchema, raw)
  if (!given.success) return { charters: [], parts: [], issues: [{ code: 'source_not_parsed', detail: 'policy-page' }] }
  const { open, fetched, readAt } = given.output
  const reads = new Map<string, PolicyRead>()
  const wanted: WantedPage[] = []
  const issues: Issue[] = []
  const others: Charter[] = []
  const take = (of: string, charters: readonly Charter[], parts: readonly Part[]) => {
    const read = reads.get(of) ?? { address: of, charters: [], parts: [] }
    reads.set(of, read)
    read.charters.push(...charters.map((charter) => ({ ...charter, readAt })))
    read.parts.push(...parts)
  }
  for (const { wanted: asked, answer } of fetched) {
    const came = readFetched(asked.url, answer)
    if ('code' in came) {
      take(asked.of, [], [unread(asked, came)])
      continue
    }
    const { kind, name, of, isNamedForCookies } = asked
    const { html: text, url, refresh } = came
    const document = { text, form: 'html' as const, url, kind, name, isNamedForCookies, refresh }
    const read = await readPolicyDocument(document, site)
    take(of, read.charters, read.parts)
    wanted.push(...read.wanted.map((one) => ({ ...one, of, isNamedForCookies: true })))
  }
  if (open !== null) {
    const { html, address, cut, policy, visibleText } = open
    const url = policy?.of ?? withoutHash(address)
    const isShown = (_: string, name: string) => visibleText.includes(name)
    const named = { name: policy?.name ?? '', isNamedForCookies: policy?.isNamedForCookies ?? false }
    const read = await readPolicyDocument(
      { text: html, form: 'html', url, kind: 'open-page', ...named, isCut: cut, isShown },
      site,
    )
    if (policy === null) {
      others.push(...read.charters.map((charter) => ({ ...charter, readAt })))
      if (others.length > 0) issues.push({ code: 'page_no_policy', url })
    } else {
      take(policy.of, read.charters, read.parts)
      wanted.push(...read.wanted.map((one) => ({ ...one, of: policy.of, isNamedForCookies: true })))
    }
  }
  const read = [...reads.values()]
  return {
    charters: distinct(read.flatMap(({ charters }) => charters)),
    beside: others,
    parts: read.flatMap(({ parts }) => parts),
    issues,
    read,
    wanted,
  }
}
