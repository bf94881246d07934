import * as v from 'valibot'

const text = v.pipe(v.string(), v.minLength(1), v.maxLength(20_000))
const webAddress = v.pipe(v.string(), v.url(), v.regex(/^https?:/))

/** A service that a site's policy says sets or reads something on that site, in the policy's own words. */
export const ServiceNamedSchema = v.strictObject({
  /** As the policy writes it. */
  service: text,
  /** The company behind it; null where the policy does not tell. */
  provider: v.nullable(text),
  /** The sentence that tells what it is for. */
  purpose: v.nullable(text),
  /** The heading or label that it stands under. */
  category: v.nullable(text),
  /** The sentence or row that names it. */
  quote: text,
  /** Where the quote stands: the policy's address with a text fragment; null where no address is known. */
  url: v.nullable(webAddress),
})

export type ServiceNamed = v.InferOutput<typeof ServiceNamedSchema>
