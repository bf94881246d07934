import { type Charter, isWhole } from '../../core/charter'
import { type ChoiceCheck, hasCleared } from '../../core/choice-check'
import type { Inspection } from '../../core/inspection'
import { shownAddress } from '../../core/shown-address'
import { type Cell, NOT_VISIBLE, type Table, tableOf, visible } from './cell'

/** What stands where nothing can be known, as nobody looked: neither nothing, nor `false`, nor what could not be seen. */
const NOT_KNOWN = 'not-known'

/**
 * Makes the header of an inspection: what, when, with what and how much could be seen, and of which charters it knows.
 * `requested_url` is never visible: a check that loads its page anew is told of no address that is asked for later, and so
 * cannot tell that of the page that is looked at from it, and a file holds no more than its look knew.
 */
export function headerTable(inspection: Inspection): Table {
  const { versions, site, check } = inspection
  const facts: [string, Cell][] = [
    ['site_url', shownAddress(inspection)],
    ['requested_url', NOT_VISIBLE],
    ['site_host', site.host],
    ['begun_at', inspection.begunAt],
    ['taken_at', inspection.takenAt],
    ['browser', versions.browser],
    ['extension', versions.extension],
    ['rules', versions.rules],
    ['language', inspection.language],
    ['private', inspection.private],
    ['store', visible(inspection.storeId)],
    ['visibility', inspection.visibility],
    ['granted', inspection.granted.join(' ') || null],
    ['hosts_seen', inspection.hosts.join(' ') || null],
    ['stores_read', inspection.stores.map(({ kind, origin }) => `${kind} ${origin}`).join(' ') || null],
    ['not_read', [...new Set(inspection.issues.map(({ code }) => code))].join(' ') || null],
    ['charter_whole', inspection.whole],
    ['cookies_cleared_before', check === null ? NOT_KNOWN : hasCleared(check)],
    ['cookies_cleared_count', check?.clearedCount ?? NOT_KNOWN],
    ['cookies_cleared_all', check === null ? NOT_KNOWN : check.cleared],
    ...choiceFacts(inspection, check),
    ['rows', inspection.matches.length],
    ['findings', inspection.findings.length],
    ...inspection.charters.flatMap(charterFacts),
  ]
  return tableOf<[string, Cell]>(
    'header',
    [
      ['key', ([key]) => key],
      ['value', ([, value]) => value],
    ],
    facts,
  )
}

function choiceFacts({ platforms }: Inspection, check: ChoiceCheck | null): [string, Cell][] {
  return [
    ...platforms.flatMap(({ name, choice }): [string, Cell][] => [
      ['consent_platform', name],
      ['choice_told_by_platform', choice?.state ?? NOT_KNOWN],
      ['choice_told_at', choice?.chosenAt ?? NOT_KNOWN],
    ]),
    ['choice_in_check', check?.choice ?? (check?.choiceNotBefore == null ? NOT_KNOWN : 'pending')],
    ['choice_in_check_at', check?.choiceAt ?? NOT_KNOWN],
    ['choice_in_check_known_by', check?.choiceBy ?? NOT_KNOWN],
  ]
}

function charterFacts(charter: Charter, at: number): [string, Cell][] {
  const key = `charter_${at + 1}`
  return [
    [`${key}_title`, charter.title],
    [`${key}_basis`, charter.basis],
    [`${key}_url`, charter.url],
    [`${key}_read_at`, charter.readAt],
    [`${key}_sha256`, charter.sha256],
    [`${key}_rows_read`, charter.rows.read],
    [`${key}_rows_found`, charter.rows.found],
    [`${key}_whole`, isWhole(charter)],
  ]
}
