import type { Entry } from '../../core/charter'
import { isHeldBack, type ObservedCookie } from '../../core/cookie'
import type { Finding } from '../../core/finding'
import type { General } from '../../core/general'
import { inLetters } from '../../core/host-in-letters'
import type { Inspection, Match } from '../../core/inspection'
import { charterOf, entryOf } from '../../core/matched-entry'
import { spelledOut } from '../../core/spelled-out'
import { findingsByMatch } from '../finding-groups'
import { findingMessage } from '../finding-words'
import { generalLine, generalShown } from '../general-words'
import { nameOf } from '../groups'
import type { Language, MessageKey } from '../language'
import { lifetimeWords } from '../lifetime'
import { readFromWords } from '../read-from-words'
import { nearWords } from '../row-words'
import { companyOf, hostOf } from '../sections'
import { charterMark } from './charters'
import { type Line, link, ours, theirs } from './document'

/** The columns of the table, in their order. */
export const ROW_COLUMNS = ['name', 'whose', 'status', 'declared', 'browser'] as const

export type RowColumn = (typeof ROW_COLUMNS)[number]

/** A row of the report's table: the match, and what stands in each column, a line below the other. */
export interface ReportRow {
  match: Match
  cells: Record<RowColumn, readonly Line[]>
}

/** What the rows of one inspection have in common. */
export type RowMaker = (match: Match) => ReportRow

/** Gives what makes the rows of an inspection; each when it is asked for, as there may be thousands. */
export function rowMaker(inspection: Inspection, language: Language): RowMaker {
  const findings = findingsByMatch(inspection.findings)
  return (match) => ({
    match,
    cells: {
      name: nameLines(match, inspection, language),
      whose: whoseLines(match, inspection, language),
      status: statusLines(match, inspection, language, findings.get(match.id) ?? []),
      declared: declaredLines(match, inspection, language),
      browser: browserLines(match, inspection, language),
    },
  })
}

/** Says in which state a match is: the words by which it is found and sorted too. */
export function statusWords({ status }: Match, language: Language): string {
  return language.say(`report_status_${status}`)
}

function nameLines(match: Match, inspection: Inspection, language: Language): Line[] {
  const name = nameOf(match, inspection)
  const lines: Line[] = [[name === '' ? ours(language.say('name_empty'), 'none') : ours(spelledOut(name), 'name')]]
  const kind = match.item?.kind ?? (match.cookie === null ? entryOf(match, inspection.charters)?.storage : null)
  if (kind != null && kind !== 'cookie') lines.push([ours(storedWords(kind, language))])
  return lines
}

function storedWords(kind: string, language: Language): string {
  return language.say(`stored_${kind.replaceAll('-', '_')}` as MessageKey)
}

function whoseLines(match: Match, inspection: Inspection, language: Language): Line[] {
  const { cookie, item, party } = match
  const lines: Line[] = []
  if (item !== null) lines.push([ours(inLetters(item.origin), 'name')])
  if (cookie !== null)
    lines.push([cookie.domain === null ? ours(language.say('not_visible'), 'none') : ours(placeOf(cookie), 'name')])
  if (party !== null) lines.push([ours(language.say(party === 'third' ? 'party_third' : 'party_first'))])
  const company = hostOf(match) === null ? null : companyOf(match, inspection)
  if (company !== null) lines.push([ours(language.say('company_general', { company }))])
  return lines
}

/** The domain with what lies below it, and the path where it is not the root. */
function placeOf({ domain, hostOnly, path }: ObservedCookie): string {
  const host = `${hostOnly === false ? '.' : ''}${inLetters(domain ?? '')}`
  return path === null || path === '/' ? host : `${host}${spelledOut(path)}`
}

function statusLines(match: Match, inspection: Inspection, language: Language, findings: readonly Finding[]): Line[] {
  const lines: Line[] = [[ours(statusWords(match, language), 'strong')]]
  const basis = charterOf(match, inspection.charters)?.basis
  if (basis === 'platform') lines.push([ours(language.say('described_by_platform'))])
  if (basis === 'general') lines.push([ours(language.say('described_generally'))])
  const near = nearWords(match, inspection, language)
  if (near !== null) lines.push([ours(near)])
  const reason = match.unknownReason
  if (reason !== null) lines.push([ours(language.find(`unknown_${reason.replaceAll('-', '_')}`) ?? reason)])
  if (match.isOtherDomain) lines.push([ours(language.say('mark_other_domain'))])
  for (const title of new Set(findings.map((one) => findingMessage(one, 'title', language))))
    lines.push([ours(`▸ ${title}`)])
  return lines
}

function declaredLines(match: Match, inspection: Inspection, language: Language): Line[] {
  const entry = entryOf(match, inspection.charters)
  const charter = charterOf(match, inspection.charters)
  const known = generalShown(match, entry?.purpose ?? null)
  const general: Line[] = known === null ? [] : [generalWords(known, language)]
  if (entry === null || charter === null || match.place === null) return [...nearLines(match, language), ...general]
  const tag = charter.language
  const say = language.say
  const category: Line = [
    ours(say(`category_${entry.category}`)),
    ...(entry.declaredCategory === null ? [] : [ours(' ('), theirs(entry.declaredCategory, tag), ours(')')]),
    ours(readFrom(entry, 'category', language)),
    ours(` · ${say(CONSENT[entry.consent])}`),
    ours(readFrom(entry, 'consent', language)),
  ]
  return [
    [
      entry.provider === null ? ours(say('provider_unknown'), 'none') : { text: entry.provider, language: tag },
      ...(entry.service === null ? [] : [ours(' · '), theirs(entry.service, tag)]),
    ],
    [entry.purpose === null ? ours(say('purpose_unknown'), 'none') : theirs(entry.purpose, tag)],
    category,
    [ours(`${say('report_declared_duration')} `), durationRun(entry.duration, tag, language)],
    [
      ours('['),
      link(charterMark(match.place.charter, language), `#charter-${match.place.charter + 1}`),
      ours(entry.locator.row === null ? '' : `, ${say('report_row', { row: language.number(entry.locator.row) })}`),
      ours('] '),
      theirs(entry.quote, tag),
    ],
    ...general,
  ]
}

/** In brackets, from which other words of the row it was read; empty where the row names it. */
function readFrom(entry: Entry, what: 'category' | 'consent', language: Language): string {
  const words = readFromWords(entry, what, language)
  return words === null ? '' : ` (${words})`
}

/** What is generally known, which says so first, with the page that tells it. */
function generalWords(general: General, language: Language): Line {
  const { source } = general
  return [
    ours(generalLine(general, language)),
    ...(source === null ? [] : [ours(' · '), link(language.say('general_page'), source.url)]),
  ]
}

const CONSENT = {
  exempt: 'group_consent_exempt',
  required: 'group_consent_required',
  'not-stated': 'report_consent_not_stated',
} as const satisfies Record<string, MessageKey>

function durationRun(duration: string | null, tag: string, language: Language) {
  return duration === null ? ours(language.say('not_stated'), 'none') : theirs(duration, tag)
}

/** What in the site's words may mean it, with its place. */
function nearLines({ near, status }: Match, language: Language): Line[] {
  if (near === null) {
    return [
      [ours(language.say(status === 'undeclared' ? 'details_none_undeclared' : 'details_none_unchecked'), 'none')],
    ]
  }
  return [[theirs(near.quote, '')], ...(near.url === null ? [] : [[link(language.say('near_place'), near.url)]])]
}

function browserLines(match: Match, inspection: Inspection, language: Language): Line[] {
  const { cookie, item } = match
  const say = language.say
  if (item !== null) {
    return [[item.size === null ? ours(say('not_visible'), 'none') : ours(language.size(item.size))]]
  }
  if (cookie === null) return [[ours(say(match.status === 'unobserved' ? 'report_not_there' : 'not_visible'), 'none')]]
  const life = lifetimeWords(cookie, inspection.takenAt, language, true)
  const flag = (name: string, value: boolean | null): Line => [
    ours(`${name}${say('report_colon')} `),
    value === null ? ours(say('not_visible'), 'none') : ours(say(value ? 'yes' : 'no')),
  ]
  return [
    [life === null ? ours(say('report_lifetime_unseen'), 'none') : ours(life)],
    [...flag('Secure', cookie.secure), ours(' · '), ...flag('HttpOnly', cookie.httpOnly)],
    [
      ours(`SameSite${say('report_colon')} `),
      cookie.sameSite === null ? ours(say('not_visible'), 'none') : ours(say(`same_site_${cookie.sameSite}`)),
    ],
    ...(isHeldBack(cookie, inspection.site) ? [[ours(say('mark_held_back'))]] : []),
    ...partitionLines(cookie, language),
  ]
}

function partitionLines({ partitionKey: key }: ObservedCookie, language: Language): Line[] {
  if (key === null || key === 'unpartitioned') return []
  return [[ours(language.say('report_partition', { site: inLetters(key.topLevelSite) }))]]
}
