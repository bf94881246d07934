import type { Charter } from '../../src/core/charter'
import type { ObservedCookie } from '../../src/core/cookie'
import { parseNamePatterns } from '../../src/core/declared-names'
import type { EntryPlace } from '../../src/core/entry-place'
import type { NameAgreement } from '../../src/core/inspection'
import { isExact, literalLength } from '../../src/core/name-pattern'
import { folded, matchesSlowly } from './patterns'

/** What each declared domain says of a cookie's: null where it says nothing. */
export const DOMAINS: Record<string, Record<string, boolean | null>> = {
  '': { 'data.example.org': null, 'example.org': null },
  Somebody: { 'data.example.org': null, 'example.org': null },
  '.example.org': { 'data.example.org': true, 'example.org': true },
  'data.example.org': { 'data.example.org': true, 'example.org': true },
  'www.example.org': { 'data.example.org': false, 'example.org': true },
  'example.com': { 'data.example.org': false, 'example.org': false },
}

interface Candidate extends EntryPlace {
  agreement: NameAgreement
  /** The reasons to prefer it, the weightiest first; smaller is better. */
  order: number[]
}

const TRUST = ['site', 'platform', 'general']
const AGREEMENTS: NameAgreement[] = ['exact', 'pattern', 'case-differs']

/** Lists by trying every name of every entry those that agree with the cookie, the best first, as DESIGN "Matching" has it. */
export function candidates(cookie: ObservedCookie, charters: readonly Charter[]): Candidate[] {
  const all = charters.flatMap((charter, charterAt) =>
    charter.entries.flatMap((entry, entryAt) =>
      parseNamePatterns(entry.name).flatMap((pattern): Candidate[] => {
        const domain = DOMAINS[entry.domain ?? '']?.[cookie.domain ?? '']
        if (domain === false || (entry.storage ?? 'cookie') !== 'cookie') return []
        const same = matchesSlowly(pattern, cookie.name)
        if (!same && !matchesSlowly(folded(pattern), cookie.name.toLowerCase())) return []
        const differs = pattern.ignoreCase ? 'pattern' : 'case-differs'
        const agreement = same ? (isExact(pattern) ? 'exact' : 'pattern') : differs
        const order = [
          TRUST.indexOf(charter.basis),
          AGREEMENTS.indexOf(agreement),
          isExact(pattern) ? 0 : 1,
          -literalLength(pattern),
          domain === true ? 0 : 1,
          charterAt,
          entryAt,
        ]
        return [{ charter: charterAt, entry: entryAt, agreement, order }]
      }),
    ),
  )
  const sameCase = all.filter((one) => one.agreement !== 'case-differs')
  return (sameCase.length > 0 ? sameCase : all).toSorted((one, other) => compare(one.order, other.order))
}

function compare(one: number[], other: number[]): number {
  return one.map((value, index) => value - (other[index] ?? 0)).find((difference) => difference !== 0) ?? 0
}
