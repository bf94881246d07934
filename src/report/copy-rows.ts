import type { Inspection, Match } from '../core/inspection'
import { copiedRows } from '../exporters/page/copied-rows'
import type { Language } from '../telling/language'

/** Puts rows on the clipboard, as a table and as plain text; false where the browser does not allow it. */
export async function copyRows(rows: readonly Match[], inspection: Inspection, language: Language): Promise<boolean> {
  const { html, plain } = copiedRows(rows, inspection, language)
  const item = new ClipboardItem({
    'text/html': new Blob([html], { type: 'text/html' }),
    'text/plain': new Blob([plain], { type: 'text/plain' }),
  })
  return navigator.clipboard.write([item]).then(
    () => true,
    () => false,
  )
}
