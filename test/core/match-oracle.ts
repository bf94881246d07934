import type { Charter } from '../../src/core/charter'
import type { ObservedCookie } from '../../src/core/cookie'
import { parseNamePatterns, parseOtherReadings } from '../../src/core/declared-names'
import { isDistinctive, stemsOf } from '../../src/core/distinctive'
import type { EntryPlace } from '../../src/core/entry-place'
import type { NameAgreement } from '../../src/core/inspection'
import { isExact, literalLength, type NamePattern } from '../../src/core/name-pattern'
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
  isOtherDomain: boolean
  /** The reasons to prefer it, the weightiest first; smaller is better. */
  order: number[]
}

const TRUST = ['site', 'platform', 'general']
const AGREEMENTS: NameAgreement[] = ['exact', 'decoded', 'pattern', 'stem', 'case-differs']

interface Reading {
  pattern: NamePattern
  isSure: boolean
  isDecoded: boolean
}

function readings(words: string): Reading[] {
  return [
    ...parseNamePatterns(words).map((pattern) => ({ pattern, isSure: true, isDecoded: false })),
    ...parseOtherReadings(words).map((reading) => ({ ...reading, isSure: false })),
  ]
}

/** Lists how a reading agrees with a name: of several ways each. */
function agreements({ pattern, isSure, isDecoded }: Reading, name: string, isListed: boolean): NameAgreement[] {
  const decoded = decodeURIComponent(name)
  const found: NameAgreement[] = []
  if (matchesSlowly(pattern, name)) found.push(isDecoded ? 'decoded' : isExact(pattern) ? 'exact' : 'pattern')
  if (decoded !== name && matchesSlowly(pattern, decoded)) found.push('decoded')
  const isStem = [name, decoded].some((one) => stemsOf(one).some(({ text }) => matchesSlowly(pattern, text)))
  if (isListed && isSure && isExact(pattern) && isStem) found.push('stem')
  if ([name, decoded].some((one) => matchesSlowly(folded(pattern), one.toLowerCase())))
    found.push(pattern.ignoreCase ? (isDecoded ? 'decoded' : 'pattern') : 'case-differs')
  return found
}

/** Lists by trying every reading of every entry those that agree with the cookie, the best first, as DESIGN "Matching" has it. */
export function candidates(cookie: ObservedCookie, charters: readonly Charter[]): Candidate[] {
  const all = charters.flatMap((charter, charterAt) =>
    charter.entries.flatMap((entry, entryAt) =>
      readings(entry.name).flatMap((reading) => {
        const domain = DOMAINS[entry.domain ?? '']?.[cookie.domain ?? '']
        if ((entry.storage ?? 'cookie') !== 'cookie') return []
        const isListed = charter.source !== 'policy-page' && charter.source !== 'bundled'
        return agreements(reading, cookie.name, isListed).flatMap((agreement): Candidate[] => {
          const isWeak = agreement === 'case-differs' || agreement === 'stem'
          if (domain === false && (isWeak || !isDistinctive(cookie.name))) return []
          const isOne = isExact(reading.pattern)
          const order = [
            TRUST.indexOf(charter.basis),
            domain === false ? 1 : 0,
            AGREEMENTS.indexOf(agreement),
            reading.isSure ? 0 : 1,
            isOne ? 0 : 1,
            -literalLength(reading.pattern),
            domain === true ? 0 : 1,
            charterAt,
            entryAt,
          ]
          return [{ charter: charterAt, entry: entryAt, agreement, isOtherDomain: domain === false, order }]
        })
      }),
    ),
  )
  const sameCase = all.filter((one) => one.agreement !== 'case-differs')
  const [best, ...rest] = (sameCase.length > 0 ? sameCase : all).toSorted((one, other) =>
    compare(one.order, other.order),
  )
  return best === undefined ? [] : [best, ...rest.filter((one) => !one.isOtherDomain)]
}

function compare(one: number[], other: number[]): number {
  return one.map((value, index) => value - (other[index] ?? 0)).find((difference) => difference !== 0) ?? 0
}
