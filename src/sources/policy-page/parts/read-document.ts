import type { Charter, Entry } from '../../../core/charter'
import type { Issue } from '../../../core/issue'
import { LONGEST_PART_TEXT, type Part, unreadPart } from '../../../core/part'
import type { ServiceNamed } from '../../../core/service'
import type { Site } from '../../../core/site'
import { textFragment } from '../../../core/text-fragment'
import { sha256 } from '../../reading/sha256'
import { isKnownLanguage } from '../../reading/vocabulary-of'
import type { Document } from '../extract/block'
import { type Extraction, extractFrom } from '../extract/extract'
import { readTree } from '../extract/html-document'
import { type Form, parsePage } from '../extract/page'
import { isRoute } from '../links/link-place'
import { readServices } from '../services/read-services'
import { withoutHash } from './addresses'
import { type Drawing, drawingOf } from './drawn-list'
import { listFrames, refreshOf } from './frames'
import { furtherLists, type Wanted } from './further-lists'
import { partHidden } from './hidden-rows'
import { namesLeft } from './names-left'
import { pageText } from './page-text'
import { removeUserContent } from './user-content'

/** A document of a policy, and what is known of it from outside. */
export interface PolicyDocument {
  text: string
  form: Form
  /** Its own address, without a hash but for one that names a page of a single-page site. */
  url: string
  kind: Part['kind']
  /** By what it is known; empty where only its title tells. */
  name: string
  /** Its link, address or title names cookies, not privacy or a legal notice. */
  isNamedForCookies: boolean
  /** Where its server sends its readers on to; null or absent where it does not. */
  refresh?: string | null
  /** It was longer than was brought. */
  isCut?: boolean
  /** Tells whether a reader of the page sees a row, so that a link can point at it; where absent, all are seen. */
  isShown?: (quote: string, name: string) => boolean
}

/** What a document of a policy declares, how far it was read, and where it sends its readers for more. */
export interface DocumentRead {
  charter: Charter | null
  /** The document's own part first, then those of what is written out in it, or drawn into it. */
  parts: Part[]
  charters: Charter[]
  wanted: Wanted[]
}

/**
 * Reads a document of a site's policy: its rows, its words, what stands in no row, and the pages, frames and scripts that
 * may hold more of its list. What visitors wrote in it is not read. Pure; it never fails on what the document holds.
 */
export async function readPolicyDocument(document: PolicyDocument, site: Site): Promise<DocumentRead> {
  const page = parsePage(document.text, document.form)
  removeUserContent(page.tree)
  const blocks = readTree(page)
  const all = extractFrom(blocks, document.url, subjectOf(document, blocks.title))
  const { shown, hidden } = partHidden(all.entries, page.tree, document.form === 'html' ? document.text : '')
  const gone = Math.min(all.rows.read, new Set(hidden.map(({ quote }) => quote)).size)
  const rows = { read: all.rows.read - gone, found: all.rows.found - gone }
  const extraction = hidden.length === 0 ? all : { ...all, entries: shown, rows }
  if (document.isCut === true) extraction.issues.push({ code: 'page_read_in_part' })
  const charter = await charterOf(document, extraction, site)
  const text = pageText(page)
  const drawing = document.form === 'html' ? drawingOf(page.tree, document.text) : null
  const frames = listFrames(page.tree, document.url)
  const refresh = document.refresh ?? refreshOf(page.tree, document.url)
  const further = furtherLists(page.tree, document.url, site)
  const sendsOn = frames.length > 0 || further.length > 0 || drawing === 'named-place'
  const services = (text.length > LONGEST_PROSE ? [] : readServices(blocks, site.host).slice(0, MOST_SERVICES)).map(
    (service) => ({ ...service, url: placeOf(document, service.quote, service.service) }),
  )
  const own = partOf(document, { ...extraction, hidden, services }, blocks, text, drawing, sendsOn)
  const inside = await Promise.all(
    frames.flatMap(({ html, name }) =>
      html === null ? [] : [readPolicyDocument({ ...document, text: html, form: 'html', kind: 'frame', name }, site)],
    ),
  )
  const drawn = drawing === 'named-place' ? [drawnPart(document, own.name)] : []
  const isPassage = refresh !== null && charter === null
  return {
    charter,
    charters: [charter, ...inside.flatMap((one) => one.charters)].filter((one) => one !== null),
    parts: [...(isPassage ? [] : [own]), ...inside.flatMap((one) => one.parts), ...drawn],
    wanted: [
      ...(refresh === null ? [] : [{ url: refresh, name: own.name, kind: document.kind }]),
      ...frames.flatMap(({ url, name }) => (url === null ? [] : [{ url, name, kind: 'frame' as const }])),
      ...further,
      ...inside.flatMap((one) => one.wanted),
    ].filter(
      ({ url }) => withoutHash(url) !== withoutHash(document.url) || (isRoute(new URL(url)) && url !== document.url),
    ),
  }
}

/** No policy is told in more characters than this; services are not sought in a page that is longer, for which it would take seconds. */
const LONGEST_PROSE = 600_000

/** A page that names more services than this keeps the first. */
const MOST_SERVICES = 300

/** What stands in a document beside its rows. */
interface Besides {
  hidden: readonly Entry[]
  services: ServiceNamed[]
}

/** What leads to a page says what it is about as well as its title does. */
function subjectOf({ kind, isNamedForCookies }: PolicyDocument, title: string): string {
  return isNamedForCookies || isSaidToBeList(kind) ? 'cookies' : title
}

function isSaidToBeList(kind: Part['kind']): boolean {
  return kind === 'frame' || kind === 'linked-list'
}

function partOf(
  { url, kind, name, isNamedForCookies }: PolicyDocument,
  { entries, hidden, services, rows, issues, title, language }: Extraction & Besides,
  blocks: Document,
  text: string,
  drawing: Drawing | null,
  sendsOn: boolean,
): Part {
  const left = namesLeft(blocks, [...entries, ...hidden])
  const isDrawn =
    entries.length === 0 && (drawing === 'whole-page' || (drawing === 'rows-in-script' && isNamedForCookies))
  const isListMissing =
    entries.length === 0 && !sendsOn && (isSaidToBeList(kind) || (drawing === 'empty-place' && isNamedForCookies))
  const isTooLong = text.length > LONGEST_PART_TEXT
  const issue: Issue | null = isDrawn
    ? { code: kind === 'open-page' ? 'list_unread' : 'policy_drawn_by_script', url }
    : (issues[0] ??
      (isTooLong
        ? { code: 'page_read_in_part', url }
        : rows.read < rows.found
          ? { code: 'rows_unread', url }
          : isListMissing
            ? { code: 'list_unread', url }
            : left.length > 0
              ? { code: 'names_left', detail: left.slice(0, 5).join(', '), url }
              : language !== null && !isKnownLanguage(language)
                ? { code: 'policy_language', detail: language, url }
                : null))
  return {
    kind,
    name: name === '' ? (title === '' && kind !== 'frame' ? url : title) : name,
    url,
    state: issue === null ? 'whole' : isDrawn ? 'unread' : 'in-part',
    issue,
    declares: entries.length > 0,
    rows,
    left,
    ...(hidden.length === 0 ? {} : { hidden: hidden.map(({ name, quote }) => ({ name, quote })) }),
    ...(services.length === 0 ? {} : { services }),
    text: text.slice(0, LONGEST_PART_TEXT),
  }
}

/** A list that a script draws into the page, which may be that of a consent platform. */
function drawnPart({ url }: PolicyDocument, name: string): Part {
  return unreadPart({ kind: 'script-list', name, url }, { code: 'policy_drawn_by_script', url })
}

async function charterOf(
  document: PolicyDocument,
  { entries, rows, issues, title, language }: Extraction,
  site: Site,
): Promise<Charter | null> {
  if (entries.length === 0) return null
  const { text, url, kind } = document
  const isCut = issues.some((issue) => issue.code === 'page_read_in_part')
  return {
    id: `policy-page ${kind} ${url}`,
    source: 'policy-page',
    basis: 'site',
    title: title === '' ? url : title,
    host: site.host,
    url,
    language: language ?? 'und',
    publishedAt: null,
    readAt: null,
    sha256: await sha256(text),
    rows: { read: rows.read, found: rows.found + (isCut ? 1 : 0) },
    platform: null,
    entries: entries.map((entry) => ({
      ...entry,
      locator: {
        ...entry.locator,
        url: placeOf(document, entry.quote, entry.name),
      },
    })),
  }
}

/** The address of a quote in the document, as exactly as a reader of it can be led. */
function placeOf({ url, isShown = () => true }: PolicyDocument, quote: string, name: string): string {
  return isShown(quote, name) ? withFragment(url, textFragment(quote)) : url
}

/** A text directive stands behind the hash that an address has already. */
function withFragment(url: string, fragment: string | null): string {
  return `${url}${url.includes('#') ? (fragment ?? '').slice(1) : (fragment ?? '')}`
}
