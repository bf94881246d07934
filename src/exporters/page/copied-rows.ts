import type { Inspection, Match } from '../../core/inspection'
import type { Language } from '../../telling/language'
import { plain } from '../../telling/report/document'
import { ROW_COLUMNS, rowMaker } from '../../telling/report/rows'
import { guarded } from '../tables/escape'
import { escapedText } from './markup'

/**
 * Writes rows as a table in HTML and as text with tabs, for the clipboard. A spreadsheet takes no cell of either for a formula,
 * and in the text no tab or line's end stands within a cell.
 */
export function copiedRows(
  rows: readonly Match[],
  inspection: Inspection,
  language: Language,
): { html: string; plain: string } {
  const make = rowMaker(inspection, language)
  const heads = ROW_COLUMNS.map((column) => language.say(`report_column_${column}`))
  const records = rows.map((match) => {
    const { cells } = make(match)
    return ROW_COLUMNS.map((column) => guarded(cells[column].map(plain).join(' · ').replace(/\s+/g, ' ')))
  })
  // Excel reads this style as "text".
  const cell = (words: string) => `<td style="mso-number-format:'\\@'">${escapedText(words)}</td>`
  const row = (cells: string) => `<tr>${cells}</tr>`
  return {
    html: `<table><thead>${row(heads.map((words) => `<th>${escapedText(words)}</th>`).join(''))}</thead><tbody>${records
      .map((record) => row(record.map(cell).join('')))
      .join('')}</tbody></table>`,
    plain: [heads, ...records].map((record) => record.join('\t')).join('\r\n'),
  }
}
