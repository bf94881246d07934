import { marked } from 'marked'
import { no, rule, same } from '../../reading/rule'

/** A text as HTML. */
export interface Rendered {
  html: string
  /** There were longer lines than are read. */
  cut: boolean
}

/**
 * Renders Markdown: tables without outer bars, broken by blank lines or with words behind the rule line are read too, and
 * HTML in it is read as HTML.
 */
export function renderMarkdown(text: string): Rendered {
  const lines = withTitle(text).split(/\r?\n/)
  const html = marked.parse(setBullets(setTables(lines.map(bounded)).join('\n')), { async: false, gfm: true })
  return { html, cut: lines.some((line) => line.length > LONGEST_LINE) }
}

/** Deeper quotes and indents say no more of what is declared, and the parser goes down a call for each. */
const DEEPEST = 16
/** Longer lines are cut: inline Markdown takes more than linear time in one line. */
const LONGEST_LINE = 20_000

/** Cuts a line that is too long, and flattens what is nested too deep in it. */
function bounded(whole: string): string {
  const line = whole.slice(0, LONGEST_LINE)
  const marks = /^(?:\s*(?:>|[-*+]\s|\d{1,9}[.)]\s))+/.exec(line)?.[0] ?? ''
  const flat = marks.length > DEEPEST * 2 ? line.slice(marks.length - 2) : line
  return flat.replace(/^\s{60,}/, ' '.repeat(60))
}

/** Takes off the lines between `---` at the beginning; a title in them is the document's, and its first heading. */
const withTitle = rule('lines before a text', same, (text: string): string => {
  const [before = '', inner = ''] = /^\s*---\r?\n([\s\S]{0,5000}?)\r?\n---\r?\n/.exec(text) ?? []
  const title = /^title:\s*["']?(.*?)["']?\s*$/m.exec(inner)?.[1] ?? ''
  const body = text.slice(before.length)
  return title === '' ? body : `<title>${title.replaceAll('<', '&lt;')}</title>\n\n# ${title}\n\n${body}`
})

/** Bullets of plain text, as Markdown writes them. */
const setBullets = rule('bullets of any sign', same, (text: string): string => {
  return text.replace(/^[^\S\n]*[•◦▪‣·]\s+/gm, '* ')
})

const RULE_CELL = /^\s*:?(?:-{2,}|[–—-]*[–—][–—-]*):?\s*$/

/** Puts each run of lines with bars as an HTML table in their place. */
function setTables(lines: string[]): string[] {
  const result: string[] = []
  let rows: string[][] = []
  const flush = () => {
    if (rows.length > 0) result.push('', tableHtml(rows), '')
    rows = []
  }
  for (const [at, line] of lines.entries()) {
    const cells = cellsOf(line)
    if (cells !== null && (rows.length > 0 || beginsTable(lines, at))) {
      /** A rule line is no row; words behind it are a row of their own. */
      const row = isRule(cells) ? cells.filter((cell) => !RULE_CELL.test(cell) && cell !== '') : cells
      if (row.length > 0) rows.push(row)
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
const goesOn = rule('tables broken by blank lines', no, (lines: string[], at: number, rows: string[][]) => {
  const isAsWide = cellsOf(lines[at] ?? '')?.length === rows[0]?.length
  return isAsWide && (rows.length === 1 || !beginsTable(lines, at))
})

/** A table begins where this line or one of the next two is a rule under or over the headings. */
function beginsTable(lines: readonly string[], at: number): boolean {
  const next = lines.slice(at + 1, at + 4).find((line) => line.trim() !== '') ?? ''
  return [lines[at] ?? '', next].some((line) => isRule(cellsOf(line)))
}

function isRule(cells: string[] | null): boolean {
  return cells !== null && cells.filter((cell) => RULE_CELL.test(cell)).length >= Math.max(1, cells.length - 1)
}

/** Splits a line at bars that are not escaped; null where it has none, or is part of a list or code. */
function cellsOf(line: string): string[] | null {
  if (!line.includes('|') || /^\s*(?:```|<)/.test(line)) return null
  const inner = line.trim().replace(/^\||(?<!\\)\|$/g, '')
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
