import * as v from 'valibot'
import { readKept } from '../../../content/read-kept'
import { readMarked } from '../../../content/read-marked'
import { readVariables, type VariableLimits } from '../../../content/read-variables'
import type { Charter } from '../../../core/charter'
import type { ConsentChoice, KeptNames } from '../../../core/consent-platform'
import { type Issue, leavesUnread } from '../../../core/issue'
import { type Part, partsOf } from '../../../core/part'
import type { Site } from '../../../core/site'
import type { PageAccess, Source, SourceResult } from '../../source'
import { asText } from './open-data'
import type { Platform, PlatformData, PlatformReading, ToldChoice } from './platform'
import { askedOf, attributesOf } from './variable-wish'

const LIMITS: VariableLimits = { values: 400_000, characters: 6_000_000, depth: 40, milliseconds: 1_500 }
/** Of the markup of a platform's elements. */
const MOST_CHARACTERS = 3_000_000
/** Of one of a platform's own files. */
const MOST_BYTES = 5_000_000
const MOST_MILLISECONDS = 8_000
/** Of a platform's own files, asked for in one look. */
const MOST_FILES = 4
const MOST_ENTRIES = 20_000
const MOST_IDS = 5_000

const MarkedSchema = v.object({
  address: v.string(),
  language: v.string(),
  html: v.record(v.string(), v.array(v.string())),
  attributes: v.record(v.string(), v.string()),
  cut: v.boolean(),
})

const KeptSchema = v.object({
  cookies: v.record(v.string(), v.string()),
  storage: v.record(v.string(), v.string()),
})

const VariablesSchema = v.object({ read: v.record(v.string(), v.unknown()), cut: v.boolean() })

const FileSchema = v.object({
  url: v.pipe(v.string(), v.url()),
  /** Null where the person did not grant its host. */
  answer: v.nullable(v.unknown()),
})

const RawPlatformSchema = v.object({
  marked: MarkedSchema,
  kept: KeptSchema,
  /** As JSON; null where the platform has none that are read. */
  variables: v.nullable(v.string()),
  files: v.array(FileSchema),
  readAt: v.pipe(v.string(), v.isoTimestamp()),
})

type RawPlatform = v.InferOutput<typeof RawPlatformSchema>

const PageSchema = v.object({ kind: v.literal('page'), status: v.number(), url: v.string(), base64: v.string() })

/** A source that is a consent platform, with what reads recorded declarations of it. */
export interface PlatformSource extends Source {
  platform: Platform
  parse(raw: unknown, site: Site): Promise<SourceResult>
}

/** Makes a source of a consent platform. Nothing that it does changes the page: no manager is built, no consent touched. */
export function platformSource(platform: Platform): PlatformSource {
  return {
    id: platform.id,
    platform,
    signs: platform.signs,

    async collect(page: PageAccess): Promise<unknown> {
      const { html = {}, variables: wishes } = platform
      const { USER_CONTENT_SELECTOR: visitors } = await import('../../policy-page/parts/user-content')
      const attributes = attributesOf(wishes ?? {})
      const marked = v.parse(MarkedSchema, await page.run(readMarked, { html, attributes, visitors }, MOST_CHARACTERS))
      const asked = askedOf(wishes ?? {}, marked.attributes)
      const variables = wishes === undefined ? null : await page.runInMain(readVariables, asked, LIMITS)
      const kept = await collectKept(platform, page, {
        variables: variablesOf(variables)?.read ?? {},
        html: marked.html,
      })
      const raw = { marked, kept, variables, files: [], readAt: new Date().toISOString() }
      return platform.files === undefined ? raw : withFiles(platform, page, raw)
    },

    async parse(raw: unknown, site: Site): Promise<SourceResult> {
      const read = v.safeParse(RawPlatformSchema, raw)
      if (!read.success) return unreadResult(platform, [])
      const { data, issues, ofFiles } = dataOf(read.output, platform)
      return resultOf(platform, data, { issues, ofFiles }, site, read.output.readAt)
    },
  }
}

/** Reads of what is kept of the choice what the platform's file asks for. */
async function collectKept(
  { cookies = [], storage = [], kept: form, ids }: Platform,
  page: PageAccess,
  data: Pick<PlatformData, 'variables' | 'html'>,
): Promise<unknown> {
  if (form === undefined) return { cookies: {}, storage: {} }
  const own = ids?.(data).slice(0, MOST_IDS) ?? []
  return page.run(readKept, { cookies, storage, form: { ...form, words: [...form.words, ...own] } })
}

/** Adds what the platform's own files hold; where it has more than are asked for, what was brought is cut. */
async function withFiles(platform: Platform, page: PageAccess, raw: unknown): Promise<unknown> {
  const read = v.safeParse(RawPlatformSchema, raw)
  if (!read.success) return raw
  const { marked } = read.output
  const addresses = platform.files?.(dataOf(read.output, platform).data) ?? []
  const files = await Promise.all(
    addresses.slice(0, MOST_FILES).map(async (url) => ({
      url,
      answer: (await page.fetchGranted?.(url, MOST_BYTES, MOST_MILLISECONDS)) ?? null,
    })),
  )
  return { ...read.output, marked: { ...marked, cut: marked.cut || addresses.length > MOST_FILES }, files }
}

/** What could not be read of a platform's data, and of its own files besides. */
interface Unread {
  issues: Issue[]
  ofFiles: Issue[]
}

/** Turns what was brought into a platform's data, with what could not be read of it. */
function dataOf(raw: RawPlatform, platform: Platform): { data: PlatformData } & Unread {
  const issues: Issue[] = []
  const ofFiles: Issue[] = []
  const variables = variablesOf(raw.variables)
  if (raw.variables !== null && variables === null) issues.push({ code: 'platform_unreadable', detail: platform.name })
  if (raw.marked.cut || variables?.cut === true) issues.push({ code: 'platform_read_in_part', detail: platform.name })
  const files: PlatformData['files'] = []
  for (const { url, answer } of raw.files) {
    const page = v.safeParse(PageSchema, answer)
    if (answer === null) {
      ofFiles.push({ code: 'platform_file_elsewhere', detail: new URL(url).hostname, url, grant: new URL(url).origin })
    } else if (!page.success || page.output.status !== 200) {
      ofFiles.push({ code: 'platform_file_failed', detail: new URL(url).hostname, url })
    } else {
      const text = new TextDecoder().decode(Uint8Array.from(atob(page.output.base64), (sign) => sign.charCodeAt(0)))
      files.push({ url, content: parseJson(text) ?? text })
    }
  }
  const { html, language, address } = raw.marked
  return {
    data: {
      variables: variables?.read ?? {},
      html,
      ...raw.kept,
      files,
      language: language === '' ? null : language,
      address,
    },
    issues,
    ofFiles,
  }
}

/** Reads what `readVariables` answered; null where it is none of that. */
function variablesOf(answer: unknown): v.InferOutput<typeof VariablesSchema> | null {
  const read = v.safeParse(VariablesSchema, typeof answer === 'string' ? parseJson(answer) : null)
  return read.success ? read.output : null
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Makes of a platform's data what the site declares through it. A reading that fails on what the page holds is an issue. */
export async function resultOf(
  platform: Platform,
  data: PlatformData,
  { issues, ofFiles }: Unread,
  site: Site,
  readAt: string | null,
): Promise<SourceResult> {
  const { readersIn } = await import('./readers')
  let reading: PlatformReading | null
  try {
    reading = await platform.read(data, readersIn(data.language))
  } catch {
    return unreadResult(platform, issues)
  }
  if (reading === null) return { charters: [], parts: [], issues: [] }
  const isCut = issues.some(({ code }) => code === 'platform_read_in_part')
  const language = asText(reading.language) ?? asText(data.language)
  const charter = await charterOf(platform, reading, language, { site, readAt, isCut })
  const hasList = charter !== null
  // What another host's file would add is no matter where the page itself gave the list.
  const told = [...issues, ...(hasList ? [] : ofFiles), ...(reading.issues ?? [])]
  return {
    charters: hasList ? [charter] : [],
    parts: hasList ? partsOf([charter]) : [emptyPart(platform, told.find(leavesUnread) ?? null)],
    issues: told,
    platforms: [
      {
        id: platform.id,
        name: platform.name,
        lists: hasList ? 'cookies' : reading.lists,
        choice: reading.choice === null ? null : await choiceOf(reading.choice, language),
        ...(reading.isKeptElsewhere === true ? {} : { keeps: keptBy(platform) }),
      },
    ],
  }
}

function keptBy({ cookies = [], storage = [], keptBesides = {} }: Platform): KeptNames {
  return {
    cookies: [...cookies, ...(keptBesides.cookies ?? [])],
    storage: [...storage, ...(keptBesides.storage ?? [])],
  }
}

/** A platform of which no list was read: one that publishes none, or only services, leaves nothing unread. */
function emptyPart(platform: Platform, issue: Issue | null): Part {
  return {
    kind: 'platform-list',
    name: platform.name,
    url: null,
    state: issue === null ? 'whole' : 'unread',
    issue,
    declares: false,
    rows: { read: 0, found: 0 },
    left: [],
    text: null,
  }
}

function unreadResult(platform: Platform, issues: readonly Issue[]): SourceResult {
  const issue: Issue = { code: 'platform_unreadable', detail: platform.name }
  return { charters: [], parts: [emptyPart(platform, issue)], issues: [...issues, issue] }
}

async function choiceOf(told: ToldChoice, language: string | null): Promise<ConsentChoice> {
  const [{ vocabularyOf }, { categoryChoice }] = await Promise.all([
    import('../../reading/vocabulary-of'),
    import('./platform-entry'),
  ])
  const vocabulary = vocabularyOf(language)
  const categories = told.categories.slice(0, MOST_ENTRIES).map((one) => categoryChoice(one, vocabulary))
  return { ...told, categories: categories.filter((one) => one !== null) }
}

async function charterOf(
  platform: Platform,
  reading: PlatformReading,
  language: string | null,
  { site, readAt, isCut }: { site: Site; readAt: string | null; isCut: boolean },
): Promise<Charter | null> {
  const [{ vocabularyOf }, { platformEntry }, { sha256 }] = await Promise.all([
    import('../../reading/vocabulary-of'),
    import('./platform-entry'),
    import('../../reading/sha256'),
  ])
  const vocabulary = vocabularyOf(language)
  const url = reading.url ?? site.url
  const named = reading.cookies.slice(0, MOST_ENTRIES)
  const seen = new Set<string>()
  const rows = named.map((cookie, at) => platformEntry(cookie, at + 1, url, vocabulary))
  const unreadable = rows.filter((row) => row === 'unreadable').length
  const entries = rows
    .filter((row) => typeof row !== 'string')
    .filter((entry) => {
      const key = `${entry.domain}\n${entry.storage}\n${entry.quote}`
      return !seen.has(key) && seen.add(key)
    })
  if (entries.length === 0) return null
  const isShort = isCut || named.length < reading.cookies.length
  return {
    id: `${platform.id} ${url}`,
    source: platform.id,
    basis: 'site',
    title: platform.name,
    host: site.host,
    url,
    language: language ?? 'und',
    publishedAt: null,
    readAt,
    sha256: await sha256(JSON.stringify(entries.map(({ quote }) => quote))),
    rows: { read: entries.length, found: entries.length + unreadable + (isShort ? 1 : 0) },
    platform: null,
    entries,
  }
}
