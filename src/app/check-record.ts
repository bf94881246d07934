import * as v from 'valibot'
import { CHOICES, type ChoiceCheck, MOMENT_SOURCES } from '../core/choice-check'
import { originOf, type Site } from '../core/site'

const time = v.pipe(v.string(), v.isoTimestamp())

const CookieSchema = v.strictObject({
  name: v.string(),
  domain: v.nullable(v.string()),
  hostOnly: v.nullable(v.boolean()),
  path: v.nullable(v.string()),
  secure: v.nullable(v.boolean()),
  httpOnly: v.nullable(v.boolean()),
  sameSite: v.nullable(v.picklist(['no_restriction', 'lax', 'strict', 'unspecified'])),
  session: v.nullable(v.boolean()),
  expirationDate: v.nullable(v.number()),
  partitionKey: v.nullable(
    v.union([
      v.literal('unpartitioned'),
      v.strictObject({ topLevelSite: v.string(), hasCrossSiteAncestor: v.nullable(v.boolean()) }),
    ]),
  ),
  storeId: v.nullable(v.string()),
  firstPartyDomain: v.exactOptional(v.string()),
})

const EventSchema = v.strictObject({
  at: time,
  change: v.picklist(['set', 'removed']),
  cookie: CookieSchema,
  request: v.nullable(v.strictObject({ method: v.string(), url: v.string() })),
})

const CheckSchema = v.strictObject({
  startedAt: time,
  endedAt: v.nullable(time),
  choiceAt: v.nullable(time),
  choice: v.nullable(v.picklist(CHOICES)),
  before: v.array(CookieSchema),
  events: v.array(EventSchema),
  hasGaps: v.boolean(),
  choiceNotBefore: v.nullable(time),
  choiceBy: v.nullable(v.picklist(MOMENT_SOURCES)),
  requestsSince: v.nullable(time),
  cleared: v.boolean(),
  clearedCount: v.nullable(v.number()),
})

const RecordSchema = v.strictObject({
  tabId: v.number(),
  storeId: v.nullable(v.string()),
  /** The check goes with its tab, ended or not. */
  private: v.boolean(),
  site: v.strictObject({
    url: v.string(),
    scheme: v.string(),
    host: v.string(),
    registrableDomain: v.nullable(v.string()),
  }),
  /** When the person clicked in the page. */
  clicks: v.array(time),
  check: CheckSchema,
})

/** A guided check as it is kept in memory until the browser is closed: no cookie's value is in it. */
export type CheckRecord = v.InferOutput<typeof RecordSchema>

/** Where checks are kept, in memory, until the browser is closed. */
export interface CheckStore {
  all(): Promise<Record<string, unknown>>
  read(key: string): Promise<unknown>
  write(key: string, record: CheckRecord): Promise<void>
  remove(keys: string[]): Promise<void>
}

/** After this time, in milliseconds, a check ends by itself. */
export const LONGEST_CHECK = 30 * 60_000

/** A check is known by the site's origin and the cookie store of the tab. */
export function checkKey(origin: string, storeId: string | null): string {
  return `check ${storeId ?? ''} ${origin}`
}

export function isCheckKey(key: string): boolean {
  return key.startsWith('check ')
}

/** Reads a kept check; null where there is none or it cannot be read. */
export function parseRecord(kept: unknown): CheckRecord | null {
  const read = v.safeParse(RecordSchema, kept)
  return read.success ? read.output : null
}

/** Gives the check as it is at a time: one whose time is over has ended then. */
export function recordAt(record: CheckRecord, now: Date): CheckRecord {
  const { check } = record
  const latest = Date.parse(check.startedAt) + LONGEST_CHECK
  if (check.endedAt !== null || now.getTime() < latest) return record
  return { ...record, check: { ...check, endedAt: new Date(latest).toISOString() } }
}

/** Gives the check of a site and store that runs or ended last; null where there is none, or the store does not answer. */
export async function readCheck(
  store: Pick<CheckStore, 'read'>,
  site: Site,
  storeId: string | null,
  now: Date,
): Promise<ChoiceCheck | null> {
  try {
    const record = parseRecord(await store.read(checkKey(originOf(site), storeId)))
    return record === null ? null : recordAt(record, now).check
  } catch {
    return null
  }
}
