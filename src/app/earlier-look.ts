import * as v from 'valibot'
import type { EarlierLook } from '../core/choice-check'
import { cookieIdentity, type ObservedCookie } from '../core/cookie'
import { sizeOf } from './size-of'

/** Where looks are noted: in memory until the browser is closed, never from a private window. */
export interface EarlierStore {
  read(key: string): Promise<unknown>
  write(key: string, value: unknown): Promise<void>
}

/** Whose cookies a look saw: those of a site, by scheme, host and port, in one cookie store. */
export interface LookedAt {
  origin: string
  storeId: string | null
}

const NotedSchema = v.array(
  v.object({
    origin: v.string(),
    storeId: v.nullable(v.string()),
    takenAt: v.pipe(v.string(), v.isoTimestamp()),
    expirations: v.record(v.string(), v.pipe(v.number(), v.finite())),
  }),
)

type Noted = v.InferOutput<typeof NotedSchema>

const KEY = 'earlier-looks'

/** Browsers give an extension 10 MB of such memory, in which guided checks stand too. */
const MOST_LOOKS = 20
const MOST_BYTES = 1_048_576

/**
 * Gives what earlier looks saw of these cookies, and notes this one beside them; null where none is noted.
 * A store that fails, or holds anything else, is as one that holds nothing. The oldest looks go where all of them take too much.
 */
export async function lookBack(
  store: EarlierStore,
  { origin, storeId }: LookedAt,
  cookies: readonly ObservedCookie[],
  now: Date,
): Promise<EarlierLook | null> {
  const noted = await readNoted(store)
  const isSame = (one: LookedAt) => one.origin === origin && one.storeId === storeId
  const earlier = noted.find(isSame) ?? null
  const expirations = expirationsOf(cookies, earlier)
  const newest = { origin, storeId, takenAt: now.toISOString(), expirations }
  const kept = withinBytes([newest, ...noted.filter((one) => !isSame(one))].slice(0, MOST_LOOKS))
  await store.write(KEY, kept).catch(() => {})
  return earlier === null ? null : { takenAt: earlier.takenAt, expirations: earlier.expirations }
}

function withinBytes(noted: Noted): Noted {
  let bytes = 0
  return noted.filter((one) => {
    const size = sizeOf(one)
    if (bytes + size > MOST_BYTES) return false
    bytes += size
    return true
  })
}

async function readNoted(store: EarlierStore): Promise<Noted> {
  try {
    const noted = v.safeParse(NotedSchema, await store.read(KEY))
    return noted.success ? noted.output : []
  } catch {
    return []
  }
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
