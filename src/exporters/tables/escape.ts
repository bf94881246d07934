/** What neither XML nor every reader of text can hold: controls but tab and line feed, halves of a pair alone, what is no character. */
const UNWRITABLE = /(?![\t\n])[\p{Cc}\p{Surrogate}\p{Noncharacter_Code_Point}\ufffd]/gu

/** What reads as an escape, or would with the one that follows it. */
const LIKE_ESCAPE = /_(?=x[\da-f]{4})/gi

/**
 * Writes what a format cannot hold as `_x0001_`, one for each UTF-16 unit, as spreadsheets do (ECMA-376, part 1, 22.9.2.19); a `_`
 * that reads as the begin of one becomes `_x005F_`. `unescaped` undoes it, and so do spreadsheets themselves.
 */
export function escaped(text: string): string {
  return text
    .replace(LIKE_ESCAPE, escapedUnit)
    .replace(UNWRITABLE, (found) => found.split('').map(escapedUnit).join(''))
}

/** Writes one UTF-16 unit as such an escape. */
export function escapedUnit(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`
}

/** Undoes `escaped`. */
export function unescaped(text: string): string {
  return text.replace(/_x([\da-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}

/**
 * Where spreadsheets may see the begin of a cell: at the begin, and behind what some of them take for the end of one though the
 * text is quoted (a semicolon where the comma is a decimal sign, a tab, a line's end).
 */
const CELL_BEGIN = /(?<=^|[;\t\r\n])(?=[^\S\r\n\t]*[=+\-@'＝＋－＠\t\r\n])/g

/**
 * Keeps a spreadsheet from taking a text for a formula: an apostrophe stands before `=`, `+`, `-`, `@`, their wide forms, a tab
 * and an apostrophe, wherever a cell may begin. `unguarded` undoes it.
 */
export function guarded(text: string): string {
  return text.replace(CELL_BEGIN, "'")
}

/** Undoes `guarded`. */
export function unguarded(text: string): string {
  return text.replace(/(?<=^|[;\t\r\n])'/g, '')
}
