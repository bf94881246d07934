import { marked } from 'marked'
import { no, rule, same } from '../../reading/rule'
import { withColumns } from './text-columns'

/** A text as a page. */
export interface Rendered {
  html: string
  /** As it stands before the text itself; empty where it does not. */
  title: string
  /** There were more lines than are read. */
  cut: boolean
}

/** Renders plain text: nothing in it is a sign of Markdown but bullets and tables. */
export function renderPlainText(text: string): Rendered {
  return renderMarkdown(
    withLines(withTables(withColumns(text))).replace(/[\\_*`<&#[\]]/g, (sign) =>
      sign === '<' ? '&lt;' : sign === '&' ? '&amp;' : `\\${sign}`,
    ),
  )
}

/** Lines with as many tabs one under another are rows of a table. */
const withTables = rule('rows of text with tabs', same, (text: string): string => {
  const lines = text.split(/\r?\n/)
  const tabs = lines.map((line) => line.trim().split('\t').length - 1)
  const result = lines.flatMap((line, at) => {
    const width = tabs[at] ?? 0
    if (width === 0 || (tabs[at - 1] !== width && tabs[at + 1] !== width)) return [line]
    const row = `| ${line.trim().replaceAll('|', '/').split('\t').join(' | ')} |`
    return tabs[at - 1] === width ? [row] : ['', row, `|${'---|'.repeat(width + 1)}`]
  })
  return result.join('\n')
})

/** Each line of plain text is a paragraph, but where it goes on with a long one before it, and but for rows of tables. */
const withLines = rule('lines that are paragraphs', same, (text: string): string => {
  const lines: string[] = []
  for (const line of text.split(/\r?\n/)) {
    const last = lines.at(-1) ?? ''
    const isRow = line.includes('|') && last.includes('|')
    const goesOn = last.length > 60 && !/[.:;!?]\s*$/.test(last) && /^\p{Ll}+[\s,.]/u.test(line)
    if (last !== '' && !isRow && !goesOn) lines.push('')
    lines.push(line)
  }
  return lines.join('\n')
})

/**
 * Renders Markdown: tables without outer bars, broken by blank lines or with words behind
 * the rule line are read too, and HTML in it is read as HTML.
 */
export function renderMarkdown(text: string): Rendered {
  const { body, title } = withoutFrontMatter(text)
  const { lines: kept, cut } = bounded(body.split(/\r?\n/))
  const lines = setTables(kept)
  const html = marked.parse(setBullets(lines).join('\n'), { async: false, gfm: true })
  return { html, title, cut }
}

/** Deeper quotes and indents say no more of what is declared, and the parser goes down a call for each. */
const DEEPEST = 16
/** Longer lines are cut: inline Markdown takes more than linear time in one line. */
const LONGEST_LINE = 20_000

/** Flattens what is nested too deep and cuts lines that are too long; tells whether anything was lost. */
function bounded(lines: readonly string[]): { lines: string[]; cut: boolean } {
  let cut = false
  const result = lines.map((line) => {
    if (line.length > LONGEST_LINE) cut = true
    const short = line.slice(0, LONGEST_LINE)
    const marks = /^(?:\s*(?:>|[-*+]\s|\d{1,9}[.)]\s))+/.exec(short)?.[0] ?? ''
    const inner = short.slice(marks.length)
    const flat = marks.length > DEEPEST * 2 ? marks.slice(-2) : marks
    return `${flat}${inner}`.replace(/^\s{60,}/, ' '.repeat(60))
  })
  return { lines: result, cut }
}

/** Takes off the lines between `---` at the beginning; a title in them is the document's. */
const withoutFrontMatter = rule(
  'lines before a text',
  (body) => ({ body, title: '' }),
  (text: string): { body: string; title: string } => {
    const match = /^\s*---\r?\n([\s\S]{0,5000}?)\r?\n---\r?\n/.exec(text)
    if (match === null) return { body: text, title: '' }
    const title = /^title:\s*["']?(.*?)["']?\s*$/m.exec(match[1] ?? '')?.[1] ?? ''
    const body = text.slice(match[0].length)
    return { body: title === '' ? body : `# ${title}\n\n${body}`, title }
  },
)

/** Bullets of plain text, as Markdown writes them. */
const setBullets = rule(
  'bullets of any sign',
  (lines) => [...lines],
  (lines: readonly string[]): string[] => lines.map((line) => line.replace(/^\s*[•◦▪‣·]\s+/, '* ')),
)

const RULE_CELL = /^\s*:?(?:-{2,}|[–—-]*[–—][–—-]*):?\s*$/

/** Puts each run of lines with bars as an HTML table in their place. */
function setTables(lines: readonly string[]): string[] {
  const result: string[] = []
  let rows: string[][] = []
  const flush = () => {
    if (rows.length > 0) result.push('', tableHtml(rows), '')
    rows = []
  }
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    const cells = cellsOf(line)
    if (cells !== null && (rows.length > 0 || beginsTable(lines, at))) {
      addRow(rows, cells)
      continue
    }
    if (rows.length > 0 && line.trim() === '' && goesOn(lines, at + 1, rows)) continue
    flush()
    result.push(line)
  }
  flush()
  return result
}

/** Blank lines break no table where a row as wide follows that begins none of its own. */
const goesOn = rule(
  'tables broken by blank lines',
  no,
  (lines: readonly string[], at: number, rows: readonly string[][]) => {
    const next = cellsOf(lines[at] ?? '')
    if (next === null || next.length !== rows[0]?.length) return false
    return rows.length === 1 || !beginsTable(lines, at)
  },
)

/** A table begins where this line or one of the next two is a rule under or over the headings. */
function beginsTable(lines: readonly string[], at: number): boolean {
  const next = lines.slice(at + 1, at + 4).find((line) => line.trim() !== '') ?? ''
  return [lines[at] ?? '', next].some((line) => isRule(cellsOf(line)))
}

function isRule(cells: string[] | null): boolean {
  return cells !== null && cells.filter((cell) => RULE_CELL.test(cell)).length >= Math.max(1, cells.length - 1)
}

/** A rule line is no row; words behind it are a row of their own. */
function addRow(rows: string[][], cells: string[]): void {
  if (!isRule(cells)) {
    rows.push(cells)
    return
  }
  const words = cells.filter((cell) => !RULE_CELL.test(cell) && cell.trim() !== '')
  if (words.length > 0) rows.push(words)
}

/** Splits a line at bars that are not escaped; null where it has none, or is part of a list or code. */
function cellsOf(line: string): string[] | null {
  if (!line.includes('|') || /^\s*(?:```|<)/.test(line)) return null
  const inner = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
  const cells = inner.split(/(?<!\\)\|/).map((cell) => cell.replace(/\\\|/g, '|').trim())
  return cells.length > 1 || line.trim().startsWith('|') ? cells : null
}

function tableHtml(rows: readonly string[][]): string {
  const html = rows.map((cells) => `<tr>${cells.map((cell) => `<td>${inline(cell)}</td>`).join('')}</tr>`)
  return `<table>${html.join('')}</table>`
}

/** Words without any of these signs are the same in Markdown and HTML. */
const INLINE_SIGN = /[^\p{L}\p{N} ,;()'"’%/|-]|www/u

function inline(markdown: string): string {
  if (!INLINE_SIGN.test(markdown)) return markdown
  return marked.parseInline(markdown, { async: false, gfm: true }).replace(/\n/g, ' ')
}
