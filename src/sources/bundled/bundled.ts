import * as v from 'valibot'
import { type BundledCharter, BundledCharterSchema } from '../../core/bundled-charter'
import type { Charter } from '../../core/charter'
import type { Issue } from '../../core/issue'
import type { Site } from '../../core/site'
import type { SourceAtOnce, SourceResult } from '../source'

const files = import.meta.glob<unknown>('../../charters/*.json', { eager: true, import: 'default' })

/** Makes the source of charters that come with the extension; each file is `unknown` until its schema has read it. */
export function bundledSource(charters: Record<string, unknown>): SourceAtOnce {
  const readable: BundledCharter[] = []
  const issues: Issue[] = []
  for (const [path, file] of Object.entries(charters)) {
    const read = v.safeParse(BundledCharterSchema, file)
    if (read.success) readable.push(read.output)
    else issues.push({ code: 'bundled_charter_unreadable', detail: path.replace(/^.*\//, '') })
  }

  return {
    id: 'bundled',

    selectors: readable.flatMap(({ platform }) => platform?.signs.map(({ selector }) => selector) ?? []),

    parse(found, site): SourceResult {
      const selectors = new Set(found)
      const applying = readable.map((charter) => apply(charter, site, selectors)).filter((charter) => charter !== null)
      return { charters: applying, issues: [...issues] }
    },
  }
}

/** A bundled charter is this site's own on its hosts, its platform's where enough signs show it, else nothing. */
function apply(bundled: BundledCharter, site: Site, selectors: ReadonlySet<string>): Charter | null {
  const isOwn = bundled.hosts.includes(site.host)
  const signs = bundled.platform?.signs.filter((sign) => selectors.has(sign.selector)) ?? []
  const isPlatform = bundled.platform !== null && signs.length >= bundled.platform.signsNeeded
  if (!isOwn && !isPlatform) return null
  const entries = bundled.entries.map((entry, index) => ({
    ...entry,
    locator: { url: bundled.url, row: index + 1 },
  }))
  return {
    id: bundled.id,
    source: 'bundled',
    basis: isOwn ? 'site' : 'platform',
    title: bundled.title,
    host: bundled.hosts[0] ?? '',
    url: bundled.url,
    language: bundled.language,
    publishedAt: bundled.publishedAt,
    readAt: bundled.readAt,
    sha256: bundled.sha256,
    rows: { read: entries.length, found: entries.length },
    platform:
      bundled.platform === null || isOwn
        ? null
        : { name: bundled.platform.name, signs: signs.map((sign) => sign.words) },
    entries,
  }
}

export default bundledSource(files)
