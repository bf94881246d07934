/** Most texts are. */
const TIDY = /^[!-~]+(?: [!-~]+)*$/

/** Makes one line of blanks, and no blank at either end of a line; soft hyphens and zero-width signs go. */
export function tidy(text: string): string {
  const trimmed = text.trim()
  if (TIDY.test(trimmed)) return trimmed
  return text
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim()
}

/** Makes one blank of each run of blanks and line breaks, as HTML shows them. */
export function collapse(text: string): string {
  return /[^\S ]| {2}/.test(text) ? text.replace(/\s+/g, ' ') : text
}

/** Makes one line of a text. */
export function oneLine(text: string): string {
  const tidied = tidy(text)
  return tidied.includes('\n') ? tidied.replaceAll('\n', ' ') : tidied
}
