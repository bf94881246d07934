/** Lists the lines that are not blank, without the blanks around them other than tabs, numbered from 1. */
export function linesOf(text: string): { line: string; number: number }[] {
  return text
    .split(/\r\n|\n|\r/)
    .map((line, at) => ({ line: line.replace(/^ +| +$/g, ''), number: at + 1 }))
    .filter(({ line }) => line.trim() !== '')
}
