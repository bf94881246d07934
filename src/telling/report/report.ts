import type { Inspection } from '../../core/inspection'
import type { Language } from '../language'
import { summarise } from '../summary'
import { charterSections } from './charters'
import { ours, type Section } from './document'
import { findingSections } from './findings'
import { headerFacts } from './header'
import { kindBars } from './kinds'
import { methodLines } from './method'

/** The report of an inspection: what it is called, and its sections. The rows are made apart, as there may be thousands. */
export interface Report {
  title: string
  sections: readonly Section[]
}

/** Tells an inspection as a document, the same wherever it is drawn. */
export function reportOf(inspection: Inspection, language: Language): Report {
  const { count, charter, stored } = summarise(inspection, language)
  const say = language.say
  const findings = findingSections(inspection, language)
  return {
    title: reportTitle(inspection, language),
    sections: [
      {
        id: 'header',
        title: say('report_header'),
        blocks: [{ kind: 'facts', facts: headerFacts(inspection, language) }],
      },
      {
        id: 'answer',
        title: say('report_answer'),
        blocks: [{ kind: 'lines', lines: [count, charter, stored].filter(Boolean).map((words) => [ours(words)]) }],
      },
      { id: 'kinds', title: say('report_kinds'), blocks: [{ kind: 'chart', bars: kindBars(inspection, language) }] },
      {
        id: 'findings',
        title: say('findings_title'),
        blocks: [
          ...(findings.length === 0
            ? [{ kind: 'lines', lines: [[ours(say('report_findings_none'))]] } as const]
            : findings),
          { kind: 'lines', lines: [[ours(say('findings_neutral'))]] },
        ],
      },
      { id: 'rows', title: say('report_rows'), blocks: [{ kind: 'rows' }] },
      { id: 'charters', title: say('report_charters'), blocks: charterSections(inspection, language) },
      {
        id: 'method',
        title: say('report_method'),
        blocks: [{ kind: 'list', items: methodLines(inspection, language) }],
      },
    ],
  }
}

/** How the report is called, in a browser's tab too. */
export function reportTitle({ site }: Pick<Inspection, 'site'>, language: Language): string {
  return language.say('report_title', { host: site.host })
}
