import * as v from 'valibot'
import { CATEGORIES, DECLARED_CONSENTS } from './category'

/** Whose word an entry is: this site's own, its platform's (or another site's of it), or common knowledge. */
export const BASES = ['site', 'platform', 'general'] as const

export type Basis = (typeof BASES)[number]

const text = v.pipe(v.string(), v.minLength(1), v.maxLength(20_000))
const isoDate = v.pipe(v.string(), v.isoTimestamp())
const day = v.pipe(v.string(), v.isoDate())
const webAddress = v.pipe(v.string(), v.url(), v.regex(/^https?:/))
const seconds = v.pipe(v.number(), v.minValue(0))
const count = v.pipe(v.number(), v.integer(), v.minValue(0))

/** Words of ours for declared words, marked as a translation wherever they are shown. */
const TranslationSchema = v.strictObject({
  service: v.optional(text),
  purpose: v.optional(text),
  declaredCategory: v.optional(text),
  declaredConsent: v.optional(text),
})

/** A duration that somebody else publishes for the same cookie; it is never shown as this charter's. */
const PublishedElsewhereSchema = v.strictObject({
  basis: v.picklist(['platform', 'general']),
  duration: text,
  durationSeconds: v.nullable(seconds),
  /** Words that limit the statement, by language tag. */
  condition: v.optional(v.record(text, text)),
  url: webAddress,
  language: text,
})

export const EntrySchema = v.strictObject({
  /** The name or pattern as declared. */
  name: text,
  provider: v.nullable(text),
  /** The service and its location, as declared. */
  service: v.nullable(text),
  purpose: v.nullable(text),
  category: v.picklist(CATEGORIES),
  declaredCategory: v.nullable(text),
  consent: v.picklist(DECLARED_CONSENTS),
  declaredConsent: v.nullable(text),
  duration: v.nullable(text),
  /** 0 is "until the browser is closed"; null is not declared or not understood. */
  durationSeconds: v.nullable(seconds),
  party: v.nullable(v.picklist(['first', 'third'])),
  domain: v.nullable(text),
  storage: v.nullable(v.picklist(['cookie', 'local-storage', 'session-storage', 'indexed-db', 'cache'])),
  /** The row as read. */
  quote: text,
  /** Where in the charter it stands: `row` counts from 1 over the entries read. */
  locator: v.strictObject({ url: v.nullable(webAddress), row: v.nullable(v.pipe(count, v.minValue(1))) }),
  /** Addresses of the vendor's own documents, as declared. */
  documents: v.optional(v.array(webAddress), []),
  /** Which other words of the row the category or the consent was read from, where it names none itself. */
  readFrom: v.exactOptional(
    v.strictObject({
      category: v.exactOptional(v.picklist(['purpose', 'service'])),
      consent: v.exactOptional(v.picklist(['declaredCategory', 'purpose', 'service', 'duration'])),
    }),
  ),
  translations: v.optional(v.record(text, TranslationSchema), {}),
  elsewhere: v.optional(v.array(PublishedElsewhereSchema), []),
})

/** What a site declares of its cookies, with where and when it was read. */
export const CharterSchema = v.strictObject({
  /** Unique among the charters of one inspection. */
  id: text,
  /** The id of the source that brought it. */
  source: text,
  basis: v.picklist(BASES),
  title: text,
  /** Whose charter it is: the host that it speaks of. */
  host: text,
  url: v.nullable(webAddress),
  /** BCP 47 tag of the declared words. */
  language: text,
  /** As published; null where it is not recorded, and never invented. */
  publishedAt: v.nullable(v.union([day, isoDate])),
  readAt: v.nullable(v.union([day, isoDate])),
  /** Of the text read; hexadecimal. */
  sha256: v.nullable(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))),
  rows: v.pipe(
    v.strictObject({ read: count, found: count }),
    v.check(({ read, found }) => read <= found),
  ),
  /** The platform for which it was published, and the signs in the page that show it runs there. */
  platform: v.nullable(v.strictObject({ name: text, signs: v.array(v.record(text, text)) })),
  entries: v.array(EntrySchema),
})

export type Entry = v.InferOutput<typeof EntrySchema>
export type Charter = v.InferOutput<typeof CharterSchema>
export type PublishedElsewhere = v.InferOutput<typeof PublishedElsewhereSchema>
export type Translation = v.InferOutput<typeof TranslationSchema>

/** Tells whether every row that was found was read. */
export function isWhole(charter: Charter): boolean {
  return charter.rows.read === charter.rows.found
}
