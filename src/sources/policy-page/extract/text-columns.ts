import { rule, same } from '../../reading/rule'

const FEWEST_COLUMNS = 3

/**
 * Columns set by blanks, as text of a PDF has them, are parted by tabs: rows stand under the words of the first line, also
 * behind a blank line; one that begins with blanks goes on with the row before.
 */
export const withColumns = rule('columns set by blanks', same, (text: string): string => {
  const lines: string[] = []
  let starts: number[] = []
  let rows: string[][] = []
  let blanks: string[] = []
  const flush = () => {
    for (const row of rows) lines.push(row.map((cell) => cell || '-').join('\t'))
    lines.push(...blanks)
    starts = []
    rows = []
    blanks = []
  }
  for (const line of text.split(/\r?\n/)) {
    if (starts.length > 0 && line.trim() === '' && blanks.length === 0) {
      blanks.push(line)
      continue
    }
    const cells = starts.map((start, at) => line.slice(at === 0 ? 0 : start, starts[at + 1]).trim())
    const isIn = starts.every((start, at) => at === 0 || (line[start - 1] ?? ' ') === ' ')
    const last = rows.at(-1)
    const goesOn = isIn && cells[0] === '' && blanks.length === 0 && cells.some((cell) => cell !== '')
    if (goesOn && last !== undefined) {
      rows[rows.length - 1] = last.map((cell, at) => `${cell} ${cells[at]}`.trim())
    } else if (isIn && cells.length > 0 && cells[0] !== '' && cells.some((cell, at) => at > 0 && cell !== '')) {
      rows.push(cells)
      blanks = []
    } else {
      flush()
      const pieces = line.includes('\t') ? [] : [...line.matchAll(/\S+(?: \S+)*/g)]
      if (pieces.length < FEWEST_COLUMNS) lines.push(line)
      else {
        starts = pieces.map(({ index }) => index)
        rows = [pieces.map(([piece]) => piece)]
      }
    }
  }
  flush()
  return lines.join('\n')
})
