import type { Charter, Entry } from '../../core/charter'
import type { Finding } from '../../core/finding'
import type { Inspection } from '../../core/inspection'
import type { Part } from '../../core/part'
import { findingPieces } from '../../telling/finding-words'
import type { Language } from '../../telling/language'
import { type Table, tableOf } from './cell'

/** Makes the table of what deserves a look; its sentences are in the language of the person. */
export function findingTable({ findings, charters }: Inspection, language: Language): Table {
  const words = (finding: Finding, part: 'title' | 'seen' | 'declared' | 'rule') =>
    findingPieces(finding, part, language)
      .map(({ text }) => text)
      .join('')
  return tableOf<Finding>(
    'findings',
    [
      ['finding', ({ finding }) => finding],
      ['severity', ({ severity }) => severity],
      ['name', ({ name }) => name],
      ['title', (finding) => words(finding, 'title')],
      ['seen', (finding) => words(finding, 'seen')],
      ['declared', (finding) => words(finding, 'declared')],
      ['rule', (finding) => words(finding, 'rule')],
      ['source', ({ source }) => source.citation],
      ['source_url', ({ source }) => source.url],
      [
        'quotes',
        ({ places }) =>
          places.map(({ charter, entry }) => charters[charter]?.entries[entry]?.quote ?? '').join('\n') || null,
      ],
    ],
    findings,
  )
}

/** Makes the table of every entry of every charter, with its row as read. */
export function charterTable({ charters }: Inspection): Table {
  return tableOf<{ charter: Charter; entry: Entry; at: number }>(
    'charters',
    [
      ['charter', ({ at }) => at + 1],
      ['title', ({ charter }) => charter.title],
      ['basis', ({ charter }) => charter.basis],
      ['charter_url', ({ charter, entry }) => entry.locator.url ?? charter.url],
      ['charter_row', ({ entry }) => entry.locator.row],
      ['declared_name', ({ entry }) => entry.name],
      ['provider', ({ entry }) => entry.provider],
      ['service', ({ entry }) => entry.service],
      ['purpose', ({ entry }) => entry.purpose],
      ['category', ({ entry }) => entry.category],
      ['category_words', ({ entry }) => entry.declaredCategory],
      ['consent', ({ entry }) => entry.consent],
      ['consent_words', ({ entry }) => entry.declaredConsent],
      ['category_from', ({ entry }) => entry.readFrom?.category ?? null],
      ['consent_from', ({ entry }) => entry.readFrom?.consent ?? null],
      ['duration_words', ({ entry }) => entry.duration],
      ['duration_seconds', ({ entry }) => entry.durationSeconds],
      ['party', ({ entry }) => entry.party],
      ['domain', ({ entry }) => entry.domain],
      ['storage', ({ entry }) => entry.storage],
      ['charter_quote', ({ entry }) => entry.quote],
      ['language', ({ charter }) => charter.language],
    ],
    charters.flatMap((charter, at) => charter.entries.map((entry) => ({ charter, entry, at }))),
  )
}

/** Makes the table of the places in which the site's declarations stand or may stand, and how far each was read. */
export function partTable({ parts }: Inspection): Table {
  return tableOf<Part>(
    'parts',
    [
      ['kind', ({ kind }) => kind],
      ['name', ({ name }) => name],
      ['url', ({ url }) => url],
      ['state', ({ state }) => state],
      ['issue', ({ issue }) => issue?.code ?? null],
      ['issue_detail', ({ issue }) => issue?.detail ?? null],
      ['declares', ({ declares }) => declares],
      ['rows_read', ({ rows }) => rows.read],
      ['rows_found', ({ rows }) => rows.found],
      ['names_left', ({ left }) => left.join(' ') || null],
    ],
    parts,
  )
}
