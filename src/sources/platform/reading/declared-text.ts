import { parseFragment } from 'parse5'
import { readText } from '../../reading/element-text'
import { oneLine } from '../../reading/tidy'

const LONGEST = 10_000

/** Gives the text of a declared value, without the markup and the entities that platforms put into it; null where it says nothing. */
export function declaredText(value: unknown): string | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null
  const cut = String(value).slice(0, LONGEST)
  const line = oneLine(/[<&]/.test(cut) ? readText(parseFragment(cut)).text : cut)
  return line === '' ? null : line
}

/** Gives the declared web address; null where it is none. */
export function declaredAddress(value: unknown): string | null {
  if (typeof value !== 'string') return null
  try {
    const url = new URL(value.trim())
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null
  } catch {
    return null
  }
}
