import { BAR, type BarPart } from '../../telling/report/chart'
import type { Line, Run } from '../../telling/report/document'

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

/** Draws a bar of the chart. */
export function barMarkup(parts: readonly BarPart[]): string {
  const rects = parts.map(
    ({ party, x, width }) => `<rect data-party="${party}" x="${x}" width="${width}" height="${BAR.height}"/>`,
  )
  return `<svg class="bar" viewBox="0 0 ${BAR.width} ${BAR.height}" preserveAspectRatio="none" aria-hidden="true">${rects.join('')}</svg>`
}
