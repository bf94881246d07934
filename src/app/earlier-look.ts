import * as v from 'valibot'
import type { EarlierLook } from '../core/choice-check'
import { cookieIdentity, type ObservedCookie } from '../core/cookie'
import { type EarlierStore, LOOKED_AT, type LookedAt, readNoted } from './noted-looks'
import { sizeOf } from './size-of'

const NoteSchema = v.object({
  ...LOOKED_AT,
  takenAt: v.pipe(v.string(), v.isoTimestamp()),
  expirations: v.record(v.string(), v.pipe(v.number(), v.finite())),
})

type Note = v.InferOutput<typeof NoteSchema>

const KEY = 'earlier-looks'

/** Browsers give an extension 10 MB of such memory, in which guided checks stand too. */
const MOST_BYTES = 1_048_576

/**
 * Gives what earlier looks saw of these cookies, and notes this one beside them; null where none is noted.
 * The oldest looks go where all of them take too much.
 */
export async function lookBack(
  store: EarlierStore,
  where: LookedAt,
  cookies: readonly ObservedCookie[],
  now: Date,
): Promise<EarlierLook | null> {
  const noted = await readNoted(store, KEY, NoteSchema, where)
  const earlier = noted.last
  const newest = { ...where, takenAt: now.toISOString(), expirations: expirationsOf(cookies, earlier) }
  await noted.put(newest, withinBytes)
  return earlier === null ? null : { takenAt: earlier.takenAt, expirations: earlier.expirations }
}

function withinBytes(noted: readonly Note[]): Note[] {
  let bytes = 0
  return noted.filter((one) => {
    const size = sizeOf(one)
    if (bytes + size > MOST_BYTES) return false
    bytes += size
    return true
  })
}

/** A cookie keeps the earliest expiry that was seen of it, so that a small step at each visit adds up. */
function expirationsOf(cookies: readonly ObservedCookie[], earlier: EarlierLook | null): Record<string, number> {
  const expirations = new Map<string, number>()
  for (const cookie of cookies) {
    if (cookie.expirationDate === null) continue
    const identity = cookieIdentity(cookie)
    const before =
      earlier !== null && Object.hasOwn(earlier.expirations, identity) ? earlier.expirations[identity] : null
    expirations.set(identity, Math.min(cookie.expirationDate, before ?? cookie.expirationDate))
  }
  return Object.fromEntries(expirations)
}
