import * as v from 'valibot'
import { type Charter, CharterSchema } from '../core/charter'

/** Where charters that were read are kept, by host; on the disk, never from a private window. */
export interface KeptStore {
  read(host: string): Promise<unknown>
  write(host: string, kept: unknown): Promise<void>
  forget(host: string): Promise<void>
}

const VersionSchema = v.object({
  /** When these charters were last found as they are; ISO 8601. */
  checkedAt: v.pipe(v.string(), v.isoTimestamp()),
  charters: v.array(CharterSchema),
})

const KeptSchema = v.object({
  current: VersionSchema,
  /** What stood there before, newest first. */
  earlier: v.array(VersionSchema),
})

export type KeptCharters = v.InferOutput<typeof KeptSchema>

const DAY = 86_400_000
const MOST_VERSIONS = 5

/** Reads what is kept for a host; null where nothing is, or nothing that can be read. */
export async function readKept(store: KeptStore, host: string): Promise<KeptCharters | null> {
  try {
    const kept = v.safeParse(KeptSchema, await store.read(host))
    return kept.success ? kept.output : null
  } catch {
    return null
  }
}

/** Tells whether what is kept was checked within a day. */
export function isFresh(kept: KeptCharters, now: Date): boolean {
  const age = now.getTime() - Date.parse(kept.current.checkedAt)
  return age >= 0 && age < DAY
}

/** Adds charters just read: the same text only renews the check, another text is a new version before the old ones. */
export function renewed(kept: KeptCharters | null, charters: Charter[], now: Date): KeptCharters {
  const current = { checkedAt: now.toISOString(), charters }
  if (kept === null) return { current, earlier: [] }
  if (hashes(kept.current.charters) === hashes(charters)) return { ...kept, current }
  return { current, earlier: [kept.current, ...kept.earlier].slice(0, MOST_VERSIONS) }
}

function hashes(charters: readonly Charter[]): string {
  return charters.map((charter) => `${charter.url} ${charter.sha256}`).join('\n')
}
