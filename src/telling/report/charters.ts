import type { Charter } from '../../core/charter'
import { inLetters } from '../../core/host-in-letters'
import type { Inspection } from '../../core/inspection'
import type { Part } from '../../core/part'
import { rowsWords, whyPlatform } from '../charter-words'
import { issueWords } from '../issue-words'
import type { Language } from '../language'
import { kindOfPart, languageOfPart, partsWords, partWords, reasonOfPart } from '../part-words'
import { type Block, type Line, link, ours, theirs } from './document'
import { momentWords } from './moment'

/** Tells the charters as they were read, and the places in which the site's declarations stand or may stand. */
export function charterSections(inspection: Inspection, language: Language): Block[] {
  const { charters, parts } = inspection
  return [
    ...(charters.length === 0 ? [{ kind: 'lines', lines: [[ours(language.say('charter_none'))]] } as const] : []),
    ...charters.map((charter, at) => charterSection(charter, at, language)),
    ...(parts.length === 0 ? [] : [partSection(inspection, language)]),
  ]
}

/** By what a charter is called in the report. */
export function charterMark(at: number, language: Language): string {
  return language.say('report_charter_mark', { number: at + 1 })
}

/** One charter in a line: whose, its address, when it was read, and its hash. */
export function charterLine(charter: Charter, at: number, language: Language): Line {
  const { url, readAt, sha256 } = charter
  return [
    link(charterMark(at, language), `#charter-${at + 1}`),
    ours(` (${language.say(`basis_${charter.basis}`)}), `),
    url === null ? ours(language.say('report_no_address'), 'none') : link(url, url),
    ours(
      `, ${readAt === null ? language.say('date_not_recorded') : language.say('charter_read_on', { date: momentWords(readAt, language) })}`,
    ),
    ours(', SHA-256 '),
    sha256 === null ? ours(language.say('report_not_recorded'), 'none') : ours(sha256, 'code'),
  ]
}

function charterSection(charter: Charter, at: number, language: Language): Block {
  const say = language.say
  const date = (iso: string | null): Line => [
    iso === null ? ours(say('date_not_recorded'), 'none') : ours(momentWords(iso, language)),
  ]
  return {
    kind: 'section',
    id: `charter-${at + 1}`,
    title: [ours(`${charterMark(at, language)} · `), { text: charter.title, language: charter.language }],
    blocks: [
      {
        kind: 'facts',
        facts: [
          { label: say('charter_of'), lines: [[ours(inLetters(charter.host), 'name')]] },
          { label: say('charter_basis'), lines: [[ours(say(`basis_${charter.basis}`))]] },
          {
            label: say('field_source'),
            lines: [[charter.url === null ? ours(say('report_no_address'), 'none') : link(charter.url, charter.url)]],
          },
          { label: say('charter_language_label'), lines: [[ours(language.languageName(charter.language))]] },
          { label: say('charter_published'), lines: [date(charter.publishedAt)] },
          {
            label: say('charter_read'),
            lines: [[...date(charter.readAt), ours(` · ${rowsWords(charter, language)}`)]],
          },
          {
            label: say('charter_hash'),
            lines: [
              [charter.sha256 === null ? ours(say('report_not_recorded'), 'none') : ours(charter.sha256, 'code')],
            ],
          },
        ],
      },
      ...(charter.platform === null
        ? []
        : [{ kind: 'lines', lines: [[ours(whyPlatform(charter.platform.signs, language))]] } as const]),
    ],
  }
}

function partSection(inspection: Inspection, language: Language): Block {
  return {
    kind: 'section',
    id: 'parts',
    title: [ours(language.say('parts_title'))],
    blocks: [
      { kind: 'lines', lines: [[ours(partsWords(inspection.parts, language))]] },
      { kind: 'list', items: inspection.parts.map((part) => partLine(part, inspection, language)) },
    ],
  }
}

function partLine(part: Part, inspection: Inspection, language: Language): Line {
  const reason = reasonOfPart(part)
  const tag = languageOfPart(part, inspection)
  return [
    part.name === '' ? ours(kindOfPart(part, language)) : { text: part.name, language: tag ?? null, mark: 'strong' },
    ours(` — ${partWords(part, inspection, language)}`),
    ...(part.url === null ? [] : [ours(' · '), link(part.url, part.url)]),
    ...(reason === null ? [] : [ours(` · ${issueWords(reason, language)}`)]),
    ...(part.left.length === 0 ? [] : [ours(` · ${language.say('part_left', { names: language.list(part.left) })}`)]),
    ...(part.hidden ?? []).flatMap(({ quote }) => [ours(' '), theirs(quote, tag ?? '')]),
  ]
}
