import * as v from 'valibot'
import { findSigns } from '../content/find-signs'
import type { Charter } from '../core/charter'
import type { ConsentPlatform } from '../core/consent-platform'
import { type Issue, leavesUnread } from '../core/issue'
import { mergeCharters } from '../core/merge'
import { type Part, partsOf } from '../core/part'
import type { Site } from '../core/site'
import type { PageAccess, Source, SourceResult } from '../sources/source'
import { isFresh, type KeptCharters, readKept, renewed } from './kept-charters'
import type { InspectionPorts } from './ports'

/** What the sources have told so far. */
export interface SourcesRead {
  /** In the order of trust. */
  charters: Charter[]
  platforms: ConsentPlatform[]
  issues: Issue[]
  /** The places in which this site's declarations stand or may stand. */
  parts: Part[]
  /** There is more to come. */
  looking: boolean
  /** When what is kept of the site's charters was last checked; null where nothing is kept. */
  keptSince: string | null
}

interface Reading {
  ports: InspectionPorts
  page: PageAccess
  site: Site
  private: boolean
  /** Looks at the site's pages again, though what is kept of them is fresh. */
  again: boolean
  /** Settles once all cookies were read: before that nothing is fetched. */
  observed: Promise<unknown>
  onPart(read: SourcesRead): void
}

/**
 * Reads what the sources know of the site: first those that need no parsing and what is kept, then the platforms that show
 * themselves in the page, and the site's own pages where what is kept of them is older than a day.
 */
export async function readSources(all: readonly Source[], reading: Reading): Promise<SourcesRead> {
  const { ports, site, page, again, onPart } = reading
  const readAll = (some: readonly Source[]) => Promise.all(some.map((source) => readSource(source, ports, page, site)))
  const late = all.filter((source) => source.inWorker === true)
  const atOnce = await readAll(all.filter((source) => source.inWorker !== true))
  if (late.length === 0) return compose([], [], atOnce, false, null)

  const kept = reading.private ? null : await readKept(ports.kept, site.host)
  const keptResult: SourceResult = { charters: kept?.current.charters ?? [], issues: [] }
  const since = kept?.current.checkedAt ?? null
  const tell = (platforms: readonly SourceResult[]) => onPart(compose([keptResult], platforms, atOnce, true, since))

  const seeks = kept === null || again || !isFresh(kept, ports.now())
  if (seeks) tell([])
  const readPlatforms = async () => {
    const shown = await shownIn(
      page,
      late.filter((source) => source.isKept !== true),
    )
    if (shown.length > 0 && !seeks) tell([])
    const read = await readAll(shown)
    if (read.length > 0 && seeks) tell(read)
    return read
  }
  const [platforms, sought] = await Promise.all([
    readPlatforms(),
    seeks ? reading.observed.then(() => readAll(late.filter((source) => source.isKept === true))) : [],
  ])

  const charters = sought.flatMap((result) => result.charters)
  if (charters.length === 0) {
    const found = [keptResult, ...sought]
    return compose(found, platforms, atOnce, false, since)
  }
  if (reading.private) return compose(sought, platforms, atOnce, false, null)
  const renewal = renewed(kept, charters, ports.now())
  const issues = await keep(ports, site.host, renewal)
  const checkedAt = issues.length > 0 ? null : renewal.current.checkedAt
  return compose([...sought, { charters: [], issues }], platforms, atOnce, false, checkedAt)
}

function compose(
  pages: readonly SourceResult[],
  platforms: readonly SourceResult[],
  atOnce: readonly SourceResult[],
  looking: boolean,
  keptSince: string | null,
): SourcesRead {
  const read = [...pages, ...platforms, ...atOnce]
  const charters = mergeCharters(read.flatMap((result) => result.charters))
  const found = read.flatMap((result) => result.platforms ?? [])
  const own = charters.filter((charter) => charter.basis === 'site')
  const isPublished = own.some((charter) => !found.some((platform) => platform.id === charter.source))
  const isAnswered = (issue: Issue) =>
    issue.code.startsWith('policy_') && (isPublished || (own.length > 0 && !leavesUnread(issue)))
  const issues = read.flatMap((result) => result.issues).filter((issue) => !isAnswered(issue))
  return {
    charters,
    platforms: found,
    issues,
    parts: read.flatMap((result) => result.parts ?? partsOf(result.charters)),
    looking,
    keptSince,
  }
}

const FoundSchema = v.array(v.string())

/** Asks the page once which of the sources have something there; none where it does not answer. */
async function shownIn(page: PageAccess, sources: readonly Source[]): Promise<Source[]> {
  const signs = sources.flatMap(({ id, signs: own }) => (own === undefined ? [] : [[id, own] as const]))
  if (signs.length === 0) return [...sources]
  const answer = await page.runInMain(findSigns, Object.fromEntries(signs)).catch(() => [])
  const found = v.safeParse(FoundSchema, answer)
  return sources.filter(({ id, signs: own }) => own === undefined || (found.success && found.output.includes(id)))
}

/** Reads one source; what fails in it is an issue, never the end of the inspection. */
async function readSource(source: Source, ports: InspectionPorts, page: PageAccess, site: Site): Promise<SourceResult> {
  const issues: Issue[] = []
  let raw: unknown
  try {
    raw = await ports.inTime(source.collect(page))
  } catch {
    issues.push({ code: 'source_not_collected', detail: source.id })
  }
  try {
    const result = await ports.parse(source, raw, site)
    return { ...result, issues: [...issues, ...result.issues] }
  } catch {
    return { charters: [], issues: [...issues, { code: 'source_not_parsed', detail: source.id }] }
  }
}

async function keep(ports: InspectionPorts, host: string, kept: KeptCharters): Promise<Issue[]> {
  try {
    await ports.kept.write(host, kept)
    return []
  } catch {
    return [{ code: 'charter_not_kept' }]
  }
}
