import { barParts, CHART } from '../../telling/report/chart'
import type { KindBar, Line, Run } from '../../telling/report/document'

const SIGNS: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\0': '\ufffd',
}

/** Writes a text so that HTML takes it for nothing else, in an element or in a quoted attribute. */
export function escapedText(text: string): string {
  return text.replace(/[&<>"'\0]/g, (sign) => SIGNS[sign] ?? '')
}

/** Writes a line; words of others bear their language, and none changes the direction of what stands around it. */
export function lineMarkup(line: Line): string {
  return line.map(runMarkup).join('')
}

function runMarkup({ text, language, mark, href }: Run): string {
  const words = escapedText(text)
  const lang = language === null ? '' : ` lang="${escapedText(language)}"`
  if (href !== undefined) return `<a href="${escapedText(href)}"${lang}>${words}</a>`
  if (mark === 'quote') return `<q${lang} dir="auto">${words}</q>`
  if (mark === 'name') return `<bdi class="name"${lang}>${words}</bdi>`
  if (mark === 'code') return `<code${lang}>${words}</code>`
  if (mark === 'none') return `<i class="none"${lang}>${words}</i>`
  if (mark === 'strong') return `<b${lang}>${words}</b>`
  return language === null ? words : `<bdi${lang}>${words}</bdi>`
}

/** Draws the bars of kinds and parties. */
export function chartMarkup(bars: readonly KindBar[]): string {
  const rects = barParts(bars).map(
    ({ kind, party, x, y, width, height }) =>
      `<rect data-kind="${kind}" data-party="${party}" x="${x.toFixed(1)}" y="${y}" width="${width.toFixed(1)}" height="${height}"/>`,
  )
  const height = bars.length * CHART.row
  return `<svg class="chart" viewBox="0 0 ${CHART.width} ${height}" aria-hidden="true">${rects.join('')}</svg>`
}
