import * as v from 'valibot'

/**
 * What a cookie may be used for, a closed list: to run the site, to secure it, to remember a wish, to keep the choice about
 * cookies, to measure, to advertise, to embed what is of another site, to support visitors. No kind is a category of a charter.
 */
export const KINDS = ['run', 'secure', 'remember', 'choice', 'measure', 'advertise', 'embed', 'support'] as const

export type Kind = (typeof KINDS)[number]

const text = v.pipe(v.string(), v.minLength(1))

/** One name, or a family: `*` stands for anything, and `#` at the end for at least eight hexadecimal signs. */
const NameSchema = v.pipe(v.string(), v.regex(/^[^\s#]*[^\s#*][^\s#]*#?$/))

/** A host in lower case and all below it; `google.*` is the registrable domain `google` of any country. */
const DomainSchema = v.pipe(v.string(), v.regex(/^[a-z\d-]+(?:\.[a-z\d-]+)*\.(?:[a-z\d-]+|\*)$/))

const day = v.pipe(v.string(), v.isoDate())

/** A length of time in English, as `declared-duration.ts` reads it: `13 months`. */
const lifetime = v.pipe(v.string(), v.regex(/^[1-9]\d* (?:second|minute|hour|day|week|month|year)s?$/))

const WhereSchema = v.strictObject({
  /** The hosts whose cookies have the names; none: any host. */
  domains: v.optional(v.array(DomainSchema), []),
  /** Elsewhere the names are never theirs. Where it is false, the domains are a sign among others. */
  bound: v.optional(v.boolean(), true),
  /** Anyone may use the names: a sign must stand beside them, which is their domain, a sibling, or the marks of a platform. */
  needsSign: v.optional(v.boolean(), false),
  /** The siblings by which they are known, besides the names of the same service that need no sign. */
  beside: v.optional(v.array(NameSchema), []),
  /** The ids of the platforms by whose marks they are known. */
  platforms: v.optional(v.array(text), []),
})

/** Names of one service that have one use. */
const KnownNamesSchema = v.pipe(
  v.strictObject({
    /** By each name, how many published charters of the corpora that the bench reads declare it of this service. */
    names: v.pipe(
      v.record(NameSchema, v.pipe(v.number(), v.integer(), v.minValue(0))),
      v.check((names) => Object.keys(names).length > 0, 'there is no name'),
    ),
    where: v.optional(WhereSchema, {}),
    kind: v.picklist(KINDS),
    /** One sentence of ours in each language, which says what is general and nothing of a site. */
    purpose: v.strictObject({
      fr: v.pipe(v.string(), v.regex(/^Il sert généralement à .+\.$/)),
      en: v.pipe(v.string(), v.regex(/^It is generally used to .+\.$/)),
    }),
    /** As the page of `source` tells it. */
    lifetime: v.nullable(lifetime),
    /** A page of the maker that was really read, with the date of the copy. */
    source: v.nullable(v.strictObject({ url: v.pipe(v.string(), v.url()), read: day })),
  }),
  v.check((names) => names.lifetime === null || names.source !== null, 'a lifetime needs its source'),
)

/** A file of src/knowledge: a service, and the names that are generally known to be its own. */
export const KnownServiceSchema = v.strictObject({
  /** The name of its file. */
  id: text,
  service: text,
  /** Other names by which policies mean it, and nothing else of its maker. */
  also: v.optional(v.array(text), []),
  /** The id of its maker in the table of companies. */
  provider: text,
  cookies: v.pipe(v.array(KnownNamesSchema), v.minLength(1)),
})

/** The table of companies: by id, how we call each, and the names that the list of third parties has for it. */
export const CompanyTableSchema = v.record(
  text,
  v.strictObject({ name: text, also: v.optional(v.pipe(v.array(text), v.minLength(1))) }),
)

export type KnownNames = v.InferOutput<typeof KnownNamesSchema>
export type KnownService = v.InferOutput<typeof KnownServiceSchema>
export type CompanyTable = v.InferOutput<typeof CompanyTableSchema>
