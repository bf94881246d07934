import type { Inspection } from '../core/inspection'
import type { Language } from '../telling/language'
import type { Block, KindBar, Line, Run } from '../telling/report/document'
import { reportOf } from '../telling/report/report'
import { ROW_COLUMNS, rowMaker } from '../telling/report/rows'
import type { Exporter } from './exporter'

/** The report as a text with headings, lists and tables (GitHub Flavored Markdown); no HTML, link or sign of a page's words is one here. */
const markdown: Exporter = {
  id: 'markdown',
  name: 'Markdown',
  extension: 'md',
  type: 'text/markdown;charset=utf-8',
  async write(inspection, language) {
    const { title, sections } = reportOf(inspection, language)
    const parts = sections.map(
      (section) => `## ${text(section.title)}\n\n${blocks(section.blocks, inspection, language, 3)}`,
    )
    return `# ${text(title)}\n\n${parts.join('\n\n')}\n`
  },
}

export default markdown

/** What has a meaning within a line; an address or a mail address alone becomes a link too. */
const SIGNS = /[\\`*_[\]<>|#~!&@]|:(?=\/\/)|\.(?<=www\.)/gi

/** What has one at the begin of a line. */
const BEGIN = /^(\s*)([-+=]|\d+(?=[.)]))/

/** Writes words so that they are only words: what has a meaning has a backslash before it, and a line's end is a blank. */
function text(words: string): string {
  return words
    .replace(/\s+/g, ' ')
    .replaceAll('\0', '\ufffd')
    .replace(SIGNS, '\\$&')
    .replace(BEGIN, (_, blank: string, sign: string) =>
      /\d/.test(sign) ? `${blank}${sign}\u200b` : `${blank}\\${sign}`,
    )
}

function line(runs: Line): string {
  return runs.map(run).join('')
}

function run({ text: words, mark, href }: Run): string {
  const plain = text(words)
  if (plain.trim() === '') return plain
  if (href?.startsWith('http')) return words === href ? `<${address(href)}>` : `[${plain}](<${address(href)}>)`
  if (mark === 'quote') return `“${plain}”`
  if (mark === 'strong' || mark === 'name') return `**${plain.trim()}**${plain.endsWith(' ') ? ' ' : ''}`
  return mark === 'none' ? `*${plain.trim()}*` : plain
}

/** An address between angle brackets may hold none, nor a blank. */
function address(href: string): string {
  return href.replace(/[<>\\|\s]/g, (sign) => encodeURIComponent(sign))
}

function blocks(all: readonly Block[], inspection: Inspection, language: Language, level: number): string {
  return all.map((block) => blockText(block, inspection, language, level)).join('\n\n')
}

function blockText(block: Block, inspection: Inspection, language: Language, level: number): string {
  switch (block.kind) {
    case 'lines':
      return block.lines.map(line).join('\n\n')
    case 'list':
      return block.items.map((item) => `- ${line(item)}`).join('\n')
    case 'facts':
      return block.facts.map(({ label, lines }) => `- **${text(label)}** ${lines.map(line).join('; ')}`).join('\n')
    case 'chart':
      return kindTable(block.bars, language)
    case 'section':
      return `${'#'.repeat(level)} ${line(block.title)}\n\n${blocks(block.blocks, inspection, language, level + 1)}`
    case 'rows':
      return rowTable(inspection, language)
  }
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const record = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [record(heads), record(heads.map(() => '---')), ...rows.map(record)].join('\n')
}

function kindTable(bars: readonly KindBar[], language: Language): string {
  if (bars.length === 0) return text(language.say('report_kinds_none'))
  const heads = [
    language.say('report_kind'),
    language.say('report_kind_first'),
    language.say('report_kind_third'),
    language.say('report_kind_total'),
  ]
  const cells = bars.map(({ words, first, third }) => [text(words), first, third, first + third].map(String))
  return table(heads.map(text), cells)
}

function rowTable(inspection: Inspection, language: Language): string {
  const make = rowMaker(inspection, language)
  const heads = [language.say('report_number'), ...ROW_COLUMNS.map((column) => language.say(`report_column_${column}`))]
  const rows = inspection.matches.map((match, at) => {
    const { cells } = make(match)
    return [String(at + 1), ...ROW_COLUMNS.map((column) => cells[column].map(line).join(' · '))]
  })
  return table(heads.map(text), rows)
}
