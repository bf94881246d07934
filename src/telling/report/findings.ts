import type { Finding } from '../../core/finding'
import type { Inspection } from '../../core/inspection'
import { spelledOut } from '../../core/spelled-out'
import { groupFindings } from '../finding-groups'
import { type FindingPart, findingMessage, findingPieces } from '../finding-words'
import type { Language } from '../language'
import { type Block, type Line, link, ours, theirs } from './document'

/** Tells what deserves a look, most serious first: each rule with its source, and below it what was seen and what was declared. */
export function findingSections(inspection: Inspection, language: Language): Block[] {
  return groupFindings(inspection.findings).map((group, at) => ({
    kind: 'section',
    id: `finding-${at + 1}`,
    title: [
      ours(findingMessage(group, 'title', language) || group.finding),
      ours(` · ${language.say(`severity_${group.severity}`)}`),
    ],
    blocks: [
      {
        kind: 'lines',
        lines: [
          [
            ours(`${language.say('findings_rule')} `, 'strong'),
            ours(`${findingMessage(group, 'rule', language)} `),
            link(group.source.citation, group.source.url),
          ],
        ],
      },
      { kind: 'list', items: group.findings.map((finding) => evidence(finding, inspection, language)) },
    ],
  }))
}

function evidence(finding: Finding, { charters }: Inspection, language: Language): Line {
  const quotes = finding.places.flatMap(({ charter, entry }) => {
    const its = charters[charter]
    const quote = its?.entries[entry]?.quote
    return its === undefined || quote === undefined ? [] : [ours(' '), theirs(quote, its.language)]
  })
  const name = finding.name === '' ? ours(language.say('name_empty'), 'none') : ours(spelledOut(finding.name), 'name')
  return [
    name,
    ours(' — '),
    ...words(finding, 'seen', language),
    ours(' '),
    ...words(finding, 'declared', language),
    ...quotes,
  ]
}

function words(finding: Finding, part: FindingPart, language: Language): Line {
  return findingPieces(finding, part, language)
    .filter(({ text }) => text !== '')
    .map(({ text, language: tag }) => (tag === null ? ours(text) : theirs(text, tag)))
}
