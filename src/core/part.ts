import * as v from 'valibot'
import { type Charter, isWhole } from './charter'
import { IssueSchema } from './issue'
import { ServiceNamedSchema } from './service'

/**
 * What a part is: a page that the site links to as its policy, a list that such a page sends to, a frame in it, a list that a
 * script draws into it, the list of a consent platform, a bundled charter, or the open page where it is itself the policy.
 */
export const PART_KINDS = [
  'policy-page',
  'linked-list',
  'frame',
  'script-list',
  'platform-list',
  'bundled',
  'open-page',
] as const

/** A text longer than this, in characters, is not taken along: the part then is not read whole. */
export const LONGEST_PART_TEXT = 2_000_000

const count = v.pipe(v.number(), v.integer(), v.minValue(0))

export const PartSchema = v.strictObject({
  kind: v.picklist(PART_KINDS),
  /** By what it is known: the words of the link, its title, the platform's name. */
  name: v.string(),
  url: v.nullable(v.string()),
  state: v.picklist(['whole', 'in-part', 'unread']),
  /** Why it was not read whole; null where it was. */
  issue: v.nullable(IssueSchema),
  /** It declares cookies by name. */
  declares: v.boolean(),
  rows: v.strictObject({ read: count, found: count }),
  /** Words shaped like a cookie's name that stand in no row that was read. */
  left: v.array(v.string()),
  /** The rows that it hides from its readers while others of the same list are shown: they declare nothing. */
  hidden: v.exactOptional(v.array(v.strictObject({ name: v.string(), quote: v.string() }))),
  /** Names that it declares as it was fetched, and that the same page does not hold as the person has it open. */
  notShown: v.exactOptional(v.array(v.string())),
  /** The services that its words name as setting or reading something on this site; absent where there are none. */
  services: v.exactOptional(v.array(ServiceNamedSchema)),
  /** All of its words, so that a name that stands in no row is found; null where there are none. */
  text: v.nullable(v.string()),
})

/** A place in which this site's declarations stand or may stand, and how far it was read. */
export type Part = v.InferOutput<typeof PartSchema>

/**
 * Tells whether this site's charter was read whole, so that a cookie outside it may be called undeclared: at least one part
 * declares cookies by name, and every part was read whole.
 */
export function isCharterWhole(parts: readonly Part[]): boolean {
  return parts.some(({ declares }) => declares) && parts.every(({ state }) => state === 'whole')
}

/** Makes the parts of charters that came without any: each own one is a part, as far as its rows were read. */
export function partsOf(charters: readonly Charter[]): Part[] {
  return charters
    .filter(({ basis }) => basis === 'site')
    .map((charter) => ({ charter, isRead: isWhole(charter) && charter.rows.found > 0 }))
    .map(({ charter, isRead }) => ({
      kind:
        charter.source === 'bundled' ? 'bundled' : charter.source === 'policy-page' ? 'policy-page' : 'platform-list',
      name: charter.title,
      url: charter.url,
      state: isRead ? 'whole' : 'in-part',
      issue: isRead ? null : { code: 'rows_unread' },
      declares: charter.entries.length > 0,
      rows: charter.rows,
      left: [],
      text: null,
    }))
}

/** Makes a part that was not read: nothing of what it declares is known. */
export function unreadPart(known: Pick<Part, 'kind' | 'name' | 'url'>, issue: NonNullable<Part['issue']>): Part {
  return {
    ...known,
    state: 'unread',
    issue,
    declares: false,
    rows: { read: 0, found: 0 },
    left: [],
    text: null,
  }
}
