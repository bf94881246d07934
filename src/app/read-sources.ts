import * as v from 'valibot'
import { findSigns } from '../content/find-signs'
import { listVariables } from '../content/list-variables'
import type { Charter } from '../core/charter'
import type { ConsentPlatform } from '../core/consent-platform'
import type { Issue, IssueCode } from '../core/issue'
import { mergeCharters } from '../core/merge'
import { type Part, partsOf, unreadPart } from '../core/part'
import type { Site } from '../core/site'
import type { KeptPolicy, PageAccess, Source, SourceAtOnce, SourceResult } from '../sources/source'
import { keepPolicy, readOnlyPolicy, readPolicy } from './kept-policies'
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
  /** Tells whether the page that was read is still the tab's. */
  isStillThere(): Promise<boolean>
  onPart(read: SourcesRead): void
}

/** The sources that are told at once, and what brings the others, which is not done before the first words are shown. */
export interface Sources {
  atOnce: readonly SourceAtOnce[]
  late(): Promise<readonly Source[]>
}

/** Gives what they told as long as the others are looked for. */
export function firstRead(atOnce: readonly SourceResult[]): SourcesRead {
  return compose([], [], atOnce, true)
}

/**
 * Reads what the others know of the site: the platforms that show themselves in the page, and the site's own policies, those
 * that are kept before those that are fetched.
 */
export async function readSources(
  late: readonly Source[],
  atOnce: readonly SourceResult[],
  reading: Reading,
): Promise<SourcesRead> {
  const { ports, site, page, onPart } = reading
  const readAll = (some: readonly Source[]) => Promise.all(some.map((source) => readSource(source, ports, page, site)))
  const told: { policies: SourceResult[]; platforms: SourceResult[] } = { policies: [], platforms: [] }
  const tell = () => onPart(compose(told.policies, told.platforms, atOnce, true))
  const readPlatforms = async () => {
    const shown = await shownIn(
      page,
      late.filter((source) => source.seek === undefined),
    )
    told.platforms = await readAll(shown)
    if (shown.length > 0) tell()
  }
  const seekPolicies = async () => {
    const sought = late.map((source) =>
      seekIn(source, reading, (result) => {
        told.policies = [result]
        tell()
      }),
    )
    return (await Promise.all(sought)).filter((result) => result !== null)
  }
  const [policies] = await Promise.all([seekPolicies(), readPlatforms()])
  const kept = await Promise.all(policies.map((result) => keepRead(result, reading)))
  return compose(kept, told.platforms, atOnce, false)
}

/** Follows the site's links to its policies by a source that does; null where it does not. */
async function seekIn(
  source: Source,
  { ports, page, site, private: isPrivate, again, observed }: Reading,
  show: (result: SourceResult) => void,
): Promise<SourceResult | null> {
  if (source.seek === undefined) return null
  const failed = (code: IssueCode): SourceResult => ({
    charters: [],
    parts: [unreadSource(source, code)],
    issues: [{ code, detail: source.id }],
  })
  let collected: unknown
  try {
    collected = await ports.inTime(source.collect(page))
  } catch {
    return failed('source_not_collected')
  }
  const now = ports.now()
  const asAsked = (kept: KeptPolicy | null) => (kept === null ? null : { ...kept, isFresh: kept.isFresh && !again })
  try {
    return await source.seek(collected, {
      page,
      site,
      observed,
      show,
      parse: (raw) => ports.parse(source, raw, site),
      kept: async (address) => (isPrivate ? null : asAsked(await readPolicy(ports.kept, site, address, now))),
      keptAlone: async () => (isPrivate ? null : asAsked(await readOnlyPolicy(ports.kept, site, now))),
    })
  } catch {
    return failed('source_not_parsed')
  }
}

/**
 * Keeps what was read anew, never in private, and not where the tab has left the page meanwhile, so that another may have answered in its
 * place; what could not be kept is said.
 */
async function keepRead(result: SourceResult, reading: Reading): Promise<SourceResult> {
  const { ports, site, private: isPrivate } = reading
  if (isPrivate) return { ...result, keptSince: null }
  if ((result.read ?? []).length > 0 && !(await reading.isStillThere())) return result
  const issues: Issue[] = []
  let since = result.keptSince ?? null
  for (const read of result.read ?? []) {
    try {
      if (await keepPolicy(ports.kept, site, read, ports.now())) since ??= ports.now().toISOString()
      else issues.push({ code: 'charter_too_long' })
    } catch {
      issues.push({ code: 'charter_not_kept' })
    }
  }
  return { ...result, issues: [...result.issues, ...issues], keptSince: since }
}

/** What a source that failed may have told is a part that was not read. */
function unreadSource(source: Source, code: IssueCode): Part {
  const kind = source.seek === undefined ? 'platform-list' : 'policy-page'
  return unreadPart({ kind, name: '', url: null }, { code, detail: source.id })
}

function compose(
  policies: readonly SourceResult[],
  platforms: readonly SourceResult[],
  atOnce: readonly SourceResult[],
  looking: boolean,
): SourcesRead {
  const read = [...policies, ...platforms, ...atOnce]
  const charters = mergeCharters(read.flatMap((result) => result.charters))
  const found = read.flatMap((result) => result.platforms ?? [])
  const lists = new Set(found.filter((one) => one.lists === 'cookies').map(({ id }) => id))
  const isOwn = charters.some((charter) => charter.basis === 'site')
  const issues = read.flatMap((result) => result.issues)
  const parts = withoutAnswered(
    read.flatMap((result) => result.parts ?? partsOf(result.charters)),
    lists.size > 0,
  )
  const isDeclaring = parts.some(({ declares }) => declares)
  return {
    charters,
    parts: isDeclaring ? parts : [...parts, ...read.flatMap(({ partsElse = [] }) => partsElse)],
    platforms: found,
    issues: isOwn ? issues.filter(({ code }) => code !== 'policy_not_found') : issues,
    looking,
    keptSince: policies.flatMap(({ keptSince }) => keptSince ?? []).toSorted()[0] ?? null,
  }
}

/** A list that a script draws into the policy is the platform's, where that platform's list was read. */
function withoutAnswered(parts: readonly Part[], isListRead: boolean): Part[] {
  return isListRead ? parts.filter(({ kind }) => kind !== 'script-list') : [...parts]
}

const FoundSchema = v.array(v.string())

/**
 * Asks the page's document which of the sources have something there, and once the page's own world for the names of its
 * variables, to which nothing is handed over; what does not answer shows none.
 */
async function shownIn(page: PageAccess, sources: readonly Source[]): Promise<Source[]> {
  const signs = sources.flatMap(({ id, signs: own }) => (own === undefined ? [] : [[id, own] as const]))
  if (signs.length === 0) return [...sources]
  const inDocument = signs.map(([id, { scripts = [], ids = [] }]) => [id, { scripts, ids }] as const)
  const [marked, listed] = await Promise.all([
    page.run(findSigns, Object.fromEntries(inDocument)).catch(() => null),
    page.runInMain(listVariables).catch(() => null),
  ])
  const found = v.safeParse(FoundSchema, marked)
  const names = v.safeParse(v.string(), listed)
  const shown = new Set(found.success ? found.output : [])
  const variables = new Set(names.success ? names.output.split('\n') : [])
  return sources.filter(
    ({ id, signs: own }) =>
      own === undefined || shown.has(id) || (own.variables ?? []).some((name) => variables.has(name)),
  )
}

/** Reads one source; what fails in it is an issue, and a part that was not read, never the end of the inspection. */
async function readSource(source: Source, ports: InspectionPorts, page: PageAccess, site: Site): Promise<SourceResult> {
  const failed = (code: IssueCode): SourceResult => ({
    charters: [],
    parts: [unreadSource(source, code)],
    issues: [{ code, detail: source.id }],
  })
  let raw: unknown
  try {
    raw = await ports.inTime(source.collect(page))
  } catch {
    return failed('source_not_collected')
  }
  try {
    return await ports.parse(source, raw, site)
  } catch {
    return failed('source_not_parsed')
  }
}
