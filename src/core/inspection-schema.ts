import * as v from 'valibot'
import { CATEGORIES } from './category'
import { CharterSchema, EntrySchema } from './charter'
import { CHOICES, MOMENT_SOURCES } from './choice-check'
import { SEVERITIES } from './finding'
import type { Inspection } from './inspection'
import { IssueSchema } from './issue'
import { KINDS } from './knowledge'
import { NEAR_REASONS } from './near'
import { PartSchema } from './part'
import { STORAGE_KINDS } from './stored-item'

const text = v.string()
const nullable = v.nullable
const flag = v.boolean()
const seenFlag = v.nullable(v.boolean())
const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const isTime = (written: string) => !Number.isNaN(Date.parse(written))
const time = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d/), v.check(isTime))
const date = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d/), v.check(isTime))
/** An address that may be opened; what is none of the web is a text alone. */
const webAddress = v.pipe(v.string(), v.regex(/^https?:\/\//))

const CookieSchema = v.strictObject({
  name: text,
  domain: nullable(text),
  hostOnly: seenFlag,
  path: nullable(text),
  secure: seenFlag,
  httpOnly: seenFlag,
  sameSite: nullable(v.picklist(['no_restriction', 'lax', 'strict', 'unspecified'])),
  session: seenFlag,
  expirationDate: nullable(v.number()),
  partitionKey: nullable(
    v.union([v.literal('unpartitioned'), v.strictObject({ topLevelSite: text, hasCrossSiteAncestor: seenFlag })]),
  ),
  storeId: nullable(text),
  firstPartyDomain: v.exactOptional(text),
})

const StoreSchema = v.strictObject({ kind: v.picklist(STORAGE_KINDS), origin: text, partitioned: seenFlag })

const PlaceSchema = v.strictObject({ charter: count, entry: count })

/** As a source makes them, but for how long a text may be: what an inspection has is not cut. */
const InspectedEntrySchema = v.strictObject({
  ...EntrySchema.entries,
  name: text,
  provider: nullable(text),
  service: nullable(text),
  purpose: nullable(text),
  declaredCategory: nullable(text),
  declaredConsent: nullable(text),
  duration: nullable(text),
  domain: nullable(text),
  quote: text,
})

const InspectedCharterSchema = v.strictObject({
  ...CharterSchema.entries,
  title: text,
  host: text,
  entries: v.array(InspectedEntrySchema),
})

const GeneralSchema = v.strictObject({
  id: text,
  service: text,
  provider: nullable(text),
  kind: v.picklist(KINDS),
  purpose: v.strictObject({ fr: text, en: text }),
  lifetime: nullable(text),
  source: nullable(v.strictObject({ url: webAddress, read: date })),
  known: text,
  declaredBy: count,
})

const MatchSchema = v.strictObject({
  id: text,
  status: v.picklist(['declared', 'near', 'undeclared', 'unchecked', 'unobserved', 'unknown']),
  cookie: nullable(CookieSchema),
  item: nullable(v.strictObject({ ...StoreSchema.entries, name: text, size: nullable(v.number()) })),
  place: nullable(PlaceSchema),
  others: v.array(PlaceSchema),
  party: nullable(v.picklist(['first', 'third'])),
  agreement: nullable(v.picklist(['exact', 'pattern', 'decoded', 'stem', 'case-differs'])),
  isOtherDomain: flag,
  near: nullable(
    v.strictObject({ reason: v.picklist(NEAR_REASONS), words: text, quote: text, url: nullable(webAddress) }),
  ),
  general: nullable(GeneralSchema),
  unknownReason: nullable(v.picklist(['page-view', 'storage-unread', 'third-party', 'other-host', 'place-not-stated'])),
})

const PlatformSchema = v.strictObject({
  id: text,
  name: text,
  lists: v.picklist(['cookies', 'services', 'nothing']),
  choice: nullable(
    v.strictObject({
      state: v.picklist(['accepted', 'refused', 'partial', 'pending']),
      chosenAt: nullable(date),
      categories: v.array(
        v.strictObject({ declared: text, category: v.picklist(CATEGORIES), accepted: nullable(flag), fixed: flag }),
      ),
    }),
  ),
  grown: v.exactOptional(v.array(text)),
  keeps: v.exactOptional(v.strictObject({ cookies: v.array(text), storage: v.array(text) })),
})

const CheckSchema = v.strictObject({
  startedAt: time,
  endedAt: nullable(time),
  choiceAt: nullable(time),
  choice: nullable(v.picklist(CHOICES)),
  cleared: flag,
  before: v.array(CookieSchema),
  events: v.array(
    v.strictObject({
      at: time,
      change: v.picklist(['set', 'removed']),
      cookie: CookieSchema,
      request: nullable(v.strictObject({ method: text, url: text })),
    }),
  ),
  hasGaps: flag,
  choiceNotBefore: v.exactOptional(nullable(time)),
  choiceBy: v.exactOptional(nullable(v.picklist(MOMENT_SOURCES))),
  requestsSince: v.exactOptional(nullable(time)),
  clearedCount: v.exactOptional(nullable(count)),
})

const FindingSchema = v.strictObject({
  finding: v.pipe(text, v.regex(/^[a-z\d-]+$/)),
  source: v.strictObject({ citation: text, url: nullable(webAddress) }),
  name: text,
  match: nullable(text),
  places: v.array(PlaceSchema),
  values: v.record(
    text,
    v.variant('kind', [
      v.strictObject({ kind: v.literal('text'), text }),
      v.strictObject({ kind: v.literal('quote'), text, language: text }),
      v.strictObject({ kind: v.literal('seconds'), seconds: v.number() }),
      v.strictObject({ kind: v.literal('date'), date }),
      v.strictObject({ kind: v.literal('category'), category: v.picklist(CATEGORIES) }),
      v.strictObject({ kind: v.literal('count'), count: v.number() }),
    ]),
  ),
  variant: nullable(v.pipe(text, v.regex(/^[a-z\d-]+$/))),
  severity: v.picklist(SEVERITIES),
})

/** An inspection that was kept or handed over as plain data; it has no field for a cookie's value. */
export const InspectionSchema = v.strictObject({
  begunAt: time,
  takenAt: time,
  versions: v.strictObject({ extension: text, browser: text, rules: text }),
  language: text,
  site: v.strictObject({ url: text, scheme: text, host: text, registrableDomain: nullable(text) }),
  leftOut: v.strictObject({ query: flag, fragment: flag }),
  visibility: v.picklist(['page', 'site', 'all']),
  hosts: v.array(text),
  stores: v.array(StoreSchema),
  companies: v.record(text, text),
  private: flag,
  storeId: nullable(text),
  granted: v.array(text),
  charters: v.array(InspectedCharterSchema),
  parts: v.array(PartSchema),
  whole: flag,
  looking: flag,
  keptSince: nullable(time),
  matches: v.array(MatchSchema),
  platforms: v.array(PlatformSchema),
  earlier: nullable(v.strictObject({ takenAt: time, expirations: v.record(text, v.number()) })),
  check: nullable(CheckSchema),
  checked: v.exactOptional(v.array(MatchSchema)),
  findings: v.array(FindingSchema),
  issues: v.array(IssueSchema),
})

/** With every field that may be absent, so that two types that differ in one of those are two. */
type Whole<Data> = Data extends readonly (infer Item)[]
  ? readonly Whole<Item>[]
  : Data extends object
    ? { [Key in keyof Data]-?: Whole<Data[Key]> }
    : Data

/** Fails to compile where the schema reads anything else than an inspection. */
type SameAs<One, Other> = [One] extends [Other] ? ([Other] extends [One] ? true : never) : never
export const READS_INSPECTIONS: SameAs<Whole<v.InferOutput<typeof InspectionSchema>>, Whole<Inspection>> = true
