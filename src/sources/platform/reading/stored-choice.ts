/** Of a cookie or key of storage that keeps a choice. */
const LONGEST = 200_000

/**
 * Reads the JSON of a cookie or key of storage in which a platform keeps a choice: as it is, percent-encoded, or in base64.
 * Null where it is broken.
 */
export function storedJson(value: unknown): unknown {
  if (typeof value !== 'string' || value.length > LONGEST) return null
  const plain = decodePercent(value)
  return parseJson(plain) ?? parseJson(decodeBase64(plain)) ?? null
}

/** Decodes percent-encoded text; where it is broken it stands as it is. */
export function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Gives a point in time as ISO 8601: of text that tells one, or of a number of milliseconds, or seconds below 1e11. Null where there is none. */
export function storedTime(value: unknown): string | null {
  if (value === '' || (typeof value !== 'string' && typeof value !== 'number')) return null
  const date = new Date(typeof value === 'number' && Math.abs(value) < 1e11 ? value * 1000 : value)
  return Number.isNaN(date.getTime()) || value === 0 ? null : date.toISOString()
}

function decodeBase64(text: string): string {
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0)))
  } catch {
    return ''
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
