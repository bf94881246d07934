import * as v from 'valibot'
import { CharterSchema, EntrySchema } from './charter'

const text = v.pipe(v.string(), v.minLength(1))

/** A feature of the page's mark-up that a platform leaves in its portals, with words for it by language tag. */
const SignSchema = v.strictObject({ selector: text, words: v.record(text, text) })

/** A file of src/charters: a charter, the hosts whose own it is, and how its platform shows itself on others. */
export const BundledCharterSchema = v.strictObject({
  ...v.pick(CharterSchema, ['id', 'title', 'url', 'language', 'publishedAt', 'readAt', 'sha256']).entries,
  /** Those whose own charter it is; the first is the one that published it. */
  hosts: v.pipe(v.array(text), v.minLength(1)),
  platform: v.nullable(
    v.strictObject({
      name: text,
      /** At least two: one sign alone may be borrowed. */
      signsNeeded: v.pipe(v.number(), v.minValue(2)),
      signs: v.array(SignSchema),
    }),
  ),
  entries: v.pipe(v.array(v.omit(EntrySchema, ['locator'])), v.minLength(1)),
})

export type BundledCharter = v.InferOutput<typeof BundledCharterSchema>
