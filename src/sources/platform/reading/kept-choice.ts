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

/** Reads JSON that was kept in a cookie or in storage, percent-encoded or not; undefined where it is none. */
export function keptJson(value: string | undefined): unknown {
  for (const text of [decodedText(value), value]) {
    try {
      return JSON.parse(text ?? '')
    } catch {
      // The other form may be it.
    }
  }
  return undefined
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
