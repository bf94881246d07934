/** What the head of a TC string says. */
export interface TcHead {
  /** Ids of the purposes to which the visitor consented. */
  consents: ReadonlySet<number>
  /** Ids of the purposes that are said to rest on a legitimate interest to which the visitor did not object. */
  interests: ReadonlySet<number>
  /** ISO 8601, to the day since TCF 2.2; null where it is not told. */
  lastUpdated: string | null
}

const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
/** 213 bits: the fields up to the country; then 46 bits that say that no vendor and no restriction follows. */
const HEAD = 36
const NO_VENDORS = 'AAAAAAAA'

/**
 * What is taken of a TC string out of a page: that it is one, when it was last changed, and what was chosen for each purpose
 * stand under a `?`; the vendors and when it was made do not leave the page, and another maker's number stands for the site's.
 */
export const TC_MASK = '?AAAAAA??????AKAAAAAAAAAA?????????AA'

/**
 * Decodes the fields of a TC string that stand before its vendors; null where it is none.
 * The vendors are left out, because a hostile string can name 65,535 of them thousands of times over.
 * Source: IAB Tech Lab, Consent string and vendor list formats v2, the core string.
 */
export async function readTcHead(text: unknown): Promise<TcHead | null> {
  if (typeof text !== 'string' || !/^C[\w-]{35}/.test(text)) return null
  const last = SIGNS.indexOf(text.charAt(HEAD - 1))
  const head = `${text.slice(0, HEAD - 1)}${SIGNS.charAt(last & 0b111000)}${NO_VENDORS}`
  try {
    const { TCString } = await import('@iabtechlabtcf/core')
    const { purposeConsents, purposeLegitimateInterests, lastUpdated } = TCString.decode(head)
    const isTold = lastUpdated !== undefined && lastUpdated.getTime() > 0
    return {
      consents: idsOf(purposeConsents),
      interests: idsOf(purposeLegitimateInterests),
      lastUpdated: isTold ? lastUpdated.toISOString() : null,
    }
  } catch {
    return null
  }
}

function idsOf(vector: Iterable<[number, boolean]>): Set<number> {
  return new Set([...vector].filter(([, isSet]) => isSet).map(([id]) => id))
}
