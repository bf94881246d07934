import type { Charter, Entry } from '../../core/charter'
import { type CheckedCookie, checkedCookies } from '../../core/check-of-cookie'
import type { ObservedCookie } from '../../core/cookie'
import type { Finding } from '../../core/finding'
import type { General } from '../../core/general'
import type { Inspection, Match } from '../../core/inspection'
import { charterOf, entryOf } from '../../core/matched-entry'
import { shownAddress } from '../../core/shown-address'
import { hostOfOrigin } from '../../core/stored-item'
import { generalPurpose } from '../../telling/general-words'
import { nameOf } from '../../telling/groups'
import type { Language } from '../../telling/language'
import { companyOf } from '../../telling/sections'
import { type Cell, momentOf, NOT_VISIBLE, type Table, tableOf, visible } from './cell'

/** One match with all that its row is made of. */
interface Row {
  inspection: Inspection
  match: Match
  entry: Entry | null
  charter: Charter | null
  findings: readonly Finding[]
  checked: CheckedCookie | null
  language: Language
}

/** What only a cookie has: `null` for other things, and marked where it could not be seen. */
const ofCookie =
  (read: (cookie: ObservedCookie, row: Row) => Exclude<Cell, null> | null) =>
  (row: Row): Cell =>
    row.match.cookie === null ? null : visible(read(row.match.cookie, row))

/** What only an entry has. */
const ofEntry =
  (read: (entry: Entry) => Cell) =>
  ({ entry }: Row): Cell =>
    entry === null ? null : read(entry)

/** What only something generally known has: nobody's declaration. */
const ofGeneral =
  (read: (general: General) => Cell) =>
  ({ match }: Row): Cell =>
    match.general === null ? null : read(match.general)

/** The columns of every format that has rows, in their order. A value of a cookie is in none: it is never read. */
const COLUMNS = [
  ['site_url', ({ inspection }) => shownAddress(inspection)],
  ['taken_at', ({ inspection }) => inspection.takenAt],
  ['kind', ({ match, entry }) => (match.cookie ? 'cookie' : (match.item?.kind ?? entry?.storage ?? null))],
  ['name', ({ match, inspection }) => nameOf(match, inspection)],
  ['domain', domainOf],
  ['host_only', ofCookie(({ hostOnly }) => hostOnly)],
  ['path', ofCookie(({ path }) => path)],
  ['partition_site', partitionOf],
  ['store', ({ match, inspection }) => (isSeen(match) ? visible(match.cookie?.storeId ?? inspection.storeId) : null)],
  ['party', ({ match }) => match.party],
  ['company', ({ match, inspection }) => companyOf(match, inspection)],
  ['status', ({ match }) => match.status],
  ['basis', ({ charter }) => charter?.basis ?? null],
  ['agreement', ({ match }) => match.agreement],
  ['near_reason', ({ match }) => match.near?.reason ?? null],
  ['unknown_reason', ({ match }) => match.unknownReason],
  ['declared_name', ofEntry(({ name }) => name)],
  ['provider', ofEntry(({ provider }) => provider)],
  ['service', ofEntry(({ service }) => service)],
  ['purpose', ofEntry(({ purpose }) => purpose)],
  ['category_words', ofEntry(({ declaredCategory }) => declaredCategory)],
  ['consent_words', ofEntry(({ declaredConsent }) => declaredConsent)],
  ['duration_words', ofEntry(({ duration }) => duration)],
  ['duration_seconds', ofEntry(({ durationSeconds }) => durationSeconds)],
  ['category', ofEntry(({ category }) => category)],
  ['consent', ofEntry(({ consent }) => consent)],
  ['category_from', ofEntry(({ readFrom }) => readFrom?.category ?? null)],
  ['consent_from', ofEntry(({ readFrom }) => readFrom?.consent ?? null)],
  ['charter_url', ({ entry, charter, match }) => entry?.locator.url ?? charter?.url ?? match.near?.url ?? null],
  ['charter_row', ofEntry(({ locator }) => locator.row)],
  ['charter_quote', ({ entry, match }) => entry?.quote ?? match.near?.quote ?? null],
  ['charter_read_at', ({ charter }) => charter?.readAt ?? null],
  ['charter_sha256', ({ charter }) => charter?.sha256 ?? null],
  ['other_charters', otherCharters],
  ['session', ofCookie(({ session }) => session)],
  ['expires_at', ({ match }) => endOf(match.cookie, momentOf)],
  ['remaining_seconds', remaining],
  ['secure', ofCookie(({ secure }) => secure)],
  ['http_only', ofCookie(({ httpOnly }) => httpOnly)],
  ['same_site', ofCookie(({ sameSite }) => sameSite)],
  ['phase', ({ checked }) => checked?.phases.join(' ') ?? null],
  ['set_by', ({ checked }) => checked?.setBy.map(({ method, url }) => `${method} ${url}`).join(' ') || null],
  ['findings', ({ findings }) => [...new Set(findings.map(({ finding }) => finding))].join(' ') || null],
  ['general_service', ofGeneral(({ service }) => service)],
  ['general_provider', ofGeneral(({ provider }) => provider)],
  ['general_kind', ofGeneral(({ kind }) => kind)],
  ['general_purpose', ({ match, language }) => match.general && generalPurpose(match.general, language)],
  ['general_source', ofGeneral(({ source }) => source?.url ?? null)],
  ['general_read', ofGeneral(({ source }) => source?.read ?? null)],
] as const satisfies readonly (readonly [string, (row: Row) => Cell])[]

/**
 * Makes the table of every cookie, stored thing and entry without any, one row each, in the order of the inspection; our own words
 * for what is generally known are in the language of the person.
 */
export function cookieTable(inspection: Inspection, language: Language): Table {
  const checkedOf = checkedCookies(inspection.check)
  const findings = new Map<string | null, Finding[]>()
  for (const one of inspection.findings) findings.set(one.match, [...(findings.get(one.match) ?? []), one])
  return tableOf<Row>(
    'cookies',
    COLUMNS,
    inspection.matches.map((match) => ({
      inspection,
      match,
      entry: entryOf(match, inspection.charters),
      charter: charterOf(match, inspection.charters),
      findings: findings.get(match.id) ?? [],
      checked: match.cookie === null ? null : checkedOf(match.cookie),
      language,
    })),
  )
}

function isSeen({ cookie, item }: Match): boolean {
  return cookie !== null || item !== null
}

function domainOf({ match: { cookie, item } }: Row): Cell {
  if (item !== null) return hostOfOrigin(item.origin)
  return cookie === null ? null : visible(cookie.domain)
}

/** For what is stored in a frame, kept apart for the tab's site, that site; what is in no partition says so. */
function partitionOf({ match: { cookie, item }, inspection }: Row): Cell {
  if (item !== null) {
    if (item.partitioned === null) return NOT_VISIBLE
    return item.partitioned ? (inspection.site.registrableDomain ?? inspection.site.host) : 'unpartitioned'
  }
  if (cookie === null) return null
  const key = cookie.partitionKey
  return key === null || key === 'unpartitioned' ? visible(key) : key.topLevelSite
}

function otherCharters({ match, inspection: { charters } }: Row): Cell {
  const others = match.others.flatMap(({ charter, entry }) => {
    const other = charters[charter]
    if (other === undefined) return []
    return [other.entries[entry]?.locator.url ?? other.url ?? other.id]
  })
  return others.join(' ') || null
}

/** Tells of the end of a cookie; nothing for one that ends with the browser, and marked where it could not be seen. */
function endOf(cookie: ObservedCookie | null, told: (seconds: number) => Exclude<Cell, null>): Cell {
  if (cookie === null || cookie.session === true) return null
  if (cookie.session === null && cookie.expirationDate === null) return NOT_VISIBLE
  return cookie.expirationDate === null ? null : told(cookie.expirationDate)
}

function remaining({ match, inspection: { takenAt } }: Row): Cell {
  return endOf(match.cookie, (seconds) => Math.round(seconds - Date.parse(takenAt) / 1000))
}
