import { type CategoryChoice, type ConsentChoice, stateOfChoice } from '../../../core/consent-platform'

/** Gives a cookie's value without its percent-encoding; null where there is none or it is broken. */
export function decodedText(value: string | undefined): string | null {
  if (value === undefined) return null
  try {
    return decodeURIComponent(value)
  } catch {
    return null
  }
}

/** Reads JSON that was kept in a cookie or in storage, percent-encoded or not, in base64 or not; undefined where it is none. */
export function keptJson(value: string | undefined): unknown {
  const plain = decodedText(value)
  for (const text of [plain, value, fromBase64(plain), fromBase64(value)]) {
    try {
      return JSON.parse(text ?? '')
    } catch {
      // Another form may be it.
    }
  }
  return undefined
}

function fromBase64(value: string | null | undefined): string | null {
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(value ?? ''), (sign) => sign.charCodeAt(0)))
  } catch {
    return null
  }
}

/** Tells whether a key or an item stands only for one that was not taken out of the page: it counts, and names nothing. */
export function isUnnamed(id: string): boolean {
  return /^#\d+$/.test(id)
}

/** Gives a moment told as milliseconds, as seconds or in words as ISO 8601; null where it is none. */
export function toldMoment(value: unknown): string | null {
  if (typeof value !== 'number' && typeof value !== 'string') return null
  const number = typeof value === 'string' && /^\d{9,}$/.test(value) ? Number(value) : value
  const date = new Date(typeof number === 'number' && number < 1e11 ? number * 1000 : number)
  return Number.isNaN(date.getTime()) ? null : date.toISOString()
}

/** Puts a choice together; nothing was chosen where it was not made, whatever the categories' defaults say. */
export function choiceOf(
  isMade: boolean,
  categories: readonly CategoryChoice[],
  chosenAt: string | null = null,
): ConsentChoice {
  if (!isMade) return { state: 'pending', chosenAt: null, categories: [...categories] }
  return { state: stateOfChoice(categories), chosenAt, categories: [...categories] }
}
