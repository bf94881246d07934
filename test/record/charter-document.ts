import * as v from 'valibot'
import { type Charter, CharterSchema } from '../../src/core/charter'
import { type Issue, leavesUnread } from '../../src/core/issue'
import { type Part, PartSchema, partsOf } from '../../src/core/part'
import type { ServiceNamed } from '../../src/core/service'
import { parseSite, type Site } from '../../src/core/site'
import type { Form } from '../../src/sources/policy-page/extract/extract'
import { readPolicyDocument } from '../../src/sources/policy-page/parts/read-document'
import { unread } from '../../src/sources/policy-page/parts/unread'
import {
  NOWHERE,
  platforms,
  type Recorded,
  readRecordedPage,
  readRecordedScript,
  readRecordedValue,
} from './recorded-declaration'

/** A document in which a site declares its cookies, as somebody saved it. */
export interface CharterDocument {
  text: string
  /** Its ending tells `.md` and `.txt`, which are read as Markdown and plain text, and scripts; all else is a page. */
  file: string
  /** Where it was published. */
  url: string | null
  /** The id of a consent platform, or `policy-page`; null where it is to be recognised. */
  source: string | null
}

export interface DocumentRead {
  /** What the page says in its own words goes before what its platform declares. */
  charters: Charter[]
  parts: Part[]
  issues: Issue[]
  /** The consent platform that it was recognised as. */
  platforms: NonNullable<Recorded['result']['platforms']>
  /** The services that a page says set or read something on its site. */
  services: ServiceNamed[]
}

const InspectionSchema = v.object({ charters: v.array(CharterSchema), parts: v.optional(v.array(PartSchema)) })
const OwnSchema = v.union([CharterSchema, v.array(CharterSchema), InspectionSchema])

/**
 * Reads what a document declares, as the sources of the extension do: JSON as our own charters or a recorded declaration of
 * a consent platform, a script as the latter, all else as a policy page, whose platform and own words are read together.
 * Null for JSON or a script that nothing here knows. It never fails on what a document holds.
 */
export async function readCharterDocument(document: CharterDocument): Promise<DocumentRead | null> {
  const { text, file, url, source } = document
  const among = source === null ? platforms : platforms.filter(({ id }) => id === source)
  const json = parseJson(text)
  if (json !== undefined) return ownCharters(json) ?? recordedOf(await readRecordedValue(json, url, among), url)
  if (isScript(file)) return recordedOf(await readRecordedScript(text, url, among), url)
  const form = formOf(file)
  const recorded =
    form === 'html' && source !== 'policy-page' ? recordedOf(await readRecordedPage(text, url, among), url) : null
  if (source !== null && source !== 'policy-page') return recorded
  const own = await ownOf(text, form, url)
  return {
    charters: [...own.charters, ...(recorded?.charters ?? [])],
    parts: [...withoutAnswered(own.parts, recorded), ...(recorded?.parts ?? [])],
    issues: [...own.parts.flatMap(({ issue }) => issue ?? []), ...(recorded?.issues ?? [])],
    platforms: recorded?.platforms ?? [],
    services: own.parts.flatMap(({ services = [] }) => services),
  }
}

/** Reads a page's own words; what it sends to for its list, and nobody gave, is a part that was not read. */
async function ownOf(text: string, form: Form, url: string | null): Promise<Pick<DocumentRead, 'charters' | 'parts'>> {
  const site = parseSite(url ?? NOWHERE) as Site
  const named = { kind: 'policy-page', name: '', isNamedForCookies: false } as const
  const { charters, parts, wanted } = await readPolicyDocument({ text, form, url: url ?? NOWHERE, ...named }, site)
  const further = wanted.map((one) => unread(one, { code: 'policy_beyond', url: one.url }))
  if (url !== null) return { charters, parts: [...parts, ...further] }
  return {
    charters: charters.map(withoutAddress),
    parts: [...parts, ...further].map(withoutPlace),
  }
}

function withoutPlace(part: Part): Part {
  const { services } = part
  return {
    ...part,
    url: null,
    ...(services === undefined ? {} : { services: services.map((service) => ({ ...service, url: null })) }),
  }
}

/** A list that a script draws into the page is the platform's, where that was read. */
function withoutAnswered(parts: readonly Part[], recorded: DocumentRead | null): Part[] {
  const isRead = recorded?.charters.length ?? 0
  return parts.filter(({ kind }) => isRead === 0 || kind !== 'script-list')
}

/** Tells by its ending in what form a document is read. */
export function formOf(file: string): Form {
  if (/\.(?:md|markdown)$/i.test(file)) return 'markdown'
  return /\.(?:txt|json|[cm]?[jt]s)$/i.test(file) ? 'text' : 'html'
}

function isScript(file: string): boolean {
  return /\.[cm]?[jt]s$/i.test(file)
}

function ownCharters(json: unknown): DocumentRead | null {
  const read = v.safeParse(OwnSchema, json)
  if (!read.success) return null
  const own = read.output
  const charters = Array.isArray(own) ? own : 'charters' in own ? own.charters : [own]
  const parts = 'parts' in own ? own.parts : undefined
  return { charters, parts: parts ?? partsOf(charters), issues: [], platforms: [], services: [] }
}

function recordedOf(recorded: Recorded | null, url: string | null): DocumentRead | null {
  if (recorded === null) return null
  const { source, result } = recorded
  const charters = url === null ? result.charters.map(withoutAddress) : result.charters
  const parts = result.parts ?? platformParts(source.platform.name, charters, result.issues)
  return { charters, parts, issues: result.issues, platforms: result.platforms ?? [], services: [] }
}

/** A list that could not be had leaves a part unread; a platform that publishes none is one that declares nothing. */
function platformParts(name: string, charters: readonly Charter[], issues: readonly Issue[]): Part[] {
  if (charters.length > 0) return partsOf(charters)
  const issue = issues.find(leavesUnread) ?? null
  const rows = { read: 0, found: 0 }
  const state = issue === null ? 'whole' : 'unread'
  return [{ kind: 'platform-list', name, url: null, state, issue, declares: false, rows, left: [], text: null }]
}

/** A recorded declaration of which nobody said where it was published has no address. */
function withoutAddress(charter: Charter): Charter {
  const entries = charter.entries.map((entry) => ({ ...entry, locator: { ...entry.locator, url: null } }))
  return { ...charter, url: null, entries }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
