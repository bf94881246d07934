const UNUSUAL = /[^\x20-\x7e]/
const UNSEEN = /[\u00ad\u200b-\u200d\u2060\ufeff]/g
const HYPHENS = /[\u2010\u2011]/g
const BLANKS = /[\u00a0\u202f]/g

/**
 * Writes a text with the signs that a keyboard has, so that what reads alike is alike: without soft hyphens and signs of no width, with
 * plain hyphens and blanks, and letters composed (NFC).
 */
export function plainText(text: string): string {
  if (!UNUSUAL.test(text)) return text
  return text.replace(UNSEEN, '').replace(HYPHENS, '-').replace(BLANKS, ' ').normalize('NFC')
}

/** Undoes percent-encoding as UTF-8; null where there is none, or one that cannot be undone. */
export function percentDecoded(text: string): string | null {
  if (!text.includes('%') || !/%[\da-f]{2}/i.test(text)) return null
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}
