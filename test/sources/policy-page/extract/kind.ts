/** A page of few lines that shows one kind of structure or words. */
export interface Kind {
  kind: string
  lang?: string
  /** HTML where it is not said. */
  form?: 'text'
  page: string
  /** The name, then the fields as `field: words`; what is not listed is not looked at. */
  told: Record<string, Record<string, string | number | null>>
}

/** Writes a table: cells between bars, the headings first. */
export function table(headings: string, ...rows: string[]): string {
  const cells = (line: string, tag: string) => line.split('|').map((cell) => `<${tag}>${cell.trim()}</${tag}>`)
  const lines = rows.map((row) => `<tr>${cells(row, 'td').join('')}</tr>`)
  return `<table><tr>${cells(headings, 'th').join('')}</tr>${lines.join('')}</table>`
}
