import { rule, same } from '../../reading/rule'
import { type Rendered, renderMarkdown } from './markdown'

const ESCAPED: Record<string, string> = { '<': '&lt;', '&': '&amp;' }

/** Renders plain text: nothing in it is a sign of Markdown but bullets and tables. */
export function renderPlainText(text: string): Rendered {
  const lines = withLines(withTables(withColumns(text.split(/\r?\n/))))
  return renderMarkdown(lines.join('\n').replace(/[\\_*`<&#[\]]/g, (sign) => ESCAPED[sign] ?? `\\${sign}`))
}

const FEWEST_COLUMNS = 3

/**
 * Columns set by blanks, as text of a PDF has them, are parted by tabs: rows stand under the words of the first line, also
 * behind a blank line; one that begins with blanks goes on with the row before.
 */
const withColumns = rule('columns set by blanks', same, (lines: string[]): string[] => {
  const result: string[] = []
  for (let at = 0; at < lines.length; ) {
    const line = lines[at++] ?? ''
    const heads = line.includes('\t') ? [] : [...line.matchAll(/\S+(?: \S+)*/g)]
    if (heads.length < FEWEST_COLUMNS) {
      result.push(line)
      continue
    }
    const rows = [heads.map(([head]) => head)]
    const starts = heads.map(({ index }) => index)
    for (let next = at; next < lines.length && next <= at + 1; next++) {
      const cells = cellsUnder(starts, lines[next] ?? '')
      if (cells === null) break
      if (cells.every((cell) => cell === '')) continue
      if (cells[0] !== '' && cells.slice(1).every((cell) => cell === '')) break
      if (cells[0] === '' && next > at) break
      const last = cells[0] === '' ? rows.pop() : undefined
      rows.push(cells.map((cell, column) => `${last?.[column] ?? ''} ${cell}`.trim()))
      at = next + 1
    }
    for (const row of rows) result.push(row.map((cell) => cell || '-').join('\t'))
  }
  return result
})

/** Gives what stands in a line from each of these places on; null where a word stands over one. */
function cellsUnder(starts: readonly number[], line: string): string[] | null {
  if (starts.some((start, at) => at > 0 && (line[start - 1] ?? ' ') !== ' ')) return null
  return starts.map((start, at) => line.slice(at === 0 ? 0 : start, starts[at + 1]).trim())
}

/** Lines with as many tabs one under another are rows of a table. */
const withTables = rule('rows of text with tabs', same, (lines: string[]): string[] => {
  const tabs = lines.map((line) => line.trim().split('\t').length - 1)
  return lines.flatMap((line, at) => {
    const width = tabs[at] ?? 0
    if (width === 0 || (tabs[at - 1] !== width && tabs[at + 1] !== width)) return [line]
    const row = `| ${line.trim().replaceAll('|', '/').split('\t').join(' | ')} |`
    return tabs[at - 1] === width ? [row] : ['', row, `|${'---|'.repeat(width + 1)}`]
  })
})

/** Each line of plain text is a paragraph, but where it goes on with a long one before it, and but for rows of tables. */
const withLines = rule('lines that are paragraphs', same, (lines: string[]): string[] =>
  lines.flatMap((line, at) => {
    const last = lines[at - 1] ?? ''
    const isRow = line.includes('|') && last.includes('|')
    const goesOn = last.length > 60 && !/[.:;!?]\s*$/.test(last) && /^\p{Ll}+[\s,.]/u.test(line)
    return last !== '' && !isRow && !goesOn ? ['', line] : [line]
  }),
)
