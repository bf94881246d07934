/** How far the HTML standard's prescan looks for a `meta` element. */
const PRESCAN = 1024

/**
 * Decodes the bytes of an HTML page as a browser would: by its byte order mark, the charset of its Content-Type, its
 * `meta` element (HTML, 13.2.3.2), else as UTF-8 where that is what it is, else as windows-1252. Unknown labels are passed over.
 */
export function decodePage(bytes: Uint8Array, contentType: string | null): string {
  const label = markOf(bytes) ?? charsetIn(contentType ?? '') ?? metaLabel(bytes)
  if (label !== null) return decode(bytes, label)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return decode(bytes, 'windows-1252')
  }
}

/** What windows-1252 has at 80 to 9f (Encoding Standard, index windows-1252); blanks are controls there. */
const WINDOWS_1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'

/** Some engines, Node 20 among them, decode windows-1252 as Latin-1. */
function decode(bytes: Uint8Array, label: string): string {
  const text = new TextDecoder(label).decode(bytes)
  if (label !== 'windows-1252') return text
  return text.replace(/[\x80-\x9f]/g, (control) => {
    const sign = WINDOWS_1252.charAt(control.charCodeAt(0) - 0x80)
    return sign === ' ' ? control : sign
  })
}

function markOf(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return first === 0xff && second === 0xfe ? 'utf-16le' : null
}

/** A page that names UTF-16 in its own ASCII is none. */
function metaLabel(bytes: Uint8Array): string | null {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, PRESCAN)).replace(/<!--[\s\S]*?-->/g, '')
  const labels = [...head.matchAll(/<meta\s[^>]*>/gi)].map(([tag]) => charsetIn(tag))
  const label = labels.find((one) => one !== null) ?? null
  return label?.startsWith('utf-16') ? 'utf-8' : label
}

/** Gives the encoding that a `charset` in the text names; null where it names none, or one that nobody knows. */
function charsetIn(text: string): string | null {
  const label = /charset\s*=\s*["']?\s*([^\s"';>/]+)/i.exec(text)?.[1]
  try {
    return label === undefined ? null : new TextDecoder(label).encoding
  } catch {
    return null
  }
}
