import { basisRank } from './merge'
import type { Charter, Entry } from './charter'
import { cookieIdentity, cookieParty, type ObservedCookie, type Visibility } from './cookie'
import { absenceOf } from './absence'
import { domainsAgree } from './declared-domain'
import type { EntryPlace, Match } from './inspection'
import { isOwnCharterWhole } from './merge'
import { NameIndex } from './name-index'
import { literalLength, type NamePattern, parseNamePatterns } from './name-pattern'
import type { Site } from './site'

/** How a declared name agreed with a cookie's: letter by letter, as a pattern, or but for upper and lower case. */
export type NameAgreement = 'exact' | 'pattern' | 'case-differs'

interface Declared extends EntryPlace {
  rank: number
  domain: string | null
}

interface Candidate {
  declared: Declared
  agreement: NameAgreement
  literal: number
  domainAgrees: boolean
}

/**
 * Matches each observed cookie with the entry that declares it best, and gives each entry without a cookie its status.
 * Charters come in the order of trust (`mergeCharters`). The site's own word goes before any other; then an exact name
 * before a wildcard, a longer literal part before a shorter, an entry whose domain agrees before one without; an entry whose
 * domain disagrees does not match. Names are case-sensitive (RFC 6265bis); where nothing else agrees, an entry that only
 * case separates is kept and said. Two cookies of one name are two matches. Linear in cookies and entries.
 */
export function matchCookies(
  cookies: readonly ObservedCookie[],
  charters: readonly Charter[],
  site: Site,
  visibility: Visibility,
): Match[] {
  const index = new CharterIndex(charters)
  const seen = charters.map((charter) => new Uint8Array(charter.entries.length))
  const missing = isOwnCharterWhole(charters) ? 'undeclared' : 'unchecked'
  const identify = identifier()

  const matches = cookies.map((cookie): Match => {
    const best = index.best(cookie, site, (place) => {
      const marks = seen[place.charter]
      if (marks !== undefined) marks[place.entry] = 1
    })
    return {
      id: identify(cookieIdentity(cookie)),
      status: best === null ? missing : 'declared',
      cookie,
      place: best === null ? null : { charter: best.declared.charter, entry: best.declared.entry },
      party: cookieParty(cookie, site),
      agreement: best?.agreement ?? null,
      unknownReason: null,
    }
  })

  charters.forEach((charter, charterAt) => {
    charter.entries.forEach((entry, entryAt) => {
      if (seen[charterAt]?.[entryAt] === 1) return
      const { status, unknownReason } = absenceOf(entry, site, visibility)
      matches.push({
        id: identify(`entry ${charter.id} ${entry.name}`),
        status,
        cookie: null,
        place: { charter: charterAt, entry: entryAt },
        party: entry.party,
        agreement: null,
        unknownReason,
      })
    })
  })
  return matches
}

/** Gives the entry of a match, or null. */
export function entryOf(match: Match, charters: readonly Charter[]): Entry | null {
  return match.place === null ? null : (charters[match.place.charter]?.entries[match.place.entry] ?? null)
}

/** Numbers those identities that come again, so that each is one of its kind. */
function identifier(): (identity: string) => string {
  const times = new Map<string, number>()
  return (identity) => {
    const time = (times.get(identity) ?? 0) + 1
    times.set(identity, time)
    return time === 1 ? identity : `${identity} ${time}`
  }
}

class CharterIndex {
  private readonly names: { pattern: NamePattern; item: Declared }[]
  private readonly sensitive: NameIndex<Declared>
  private folded: NameIndex<{ declared: Declared; ignoreCase: boolean }> | null = null
  private readonly someIgnoreCase: boolean

  constructor(charters: readonly Charter[]) {
    this.names = charters.flatMap((charter, charterAt) => {
      const rank = basisRank(charter.basis)
      return charter.entries.flatMap((entry, entryAt) => {
        if (entry.storage !== null && entry.storage !== 'cookie') return []
        const item = { charter: charterAt, entry: entryAt, rank, domain: entry.domain }
        return parseNamePatterns(entry.name).map((pattern) => ({ pattern, item }))
      })
    })
    this.someIgnoreCase = this.names.some(({ pattern }) => pattern.ignoreCase)
    this.sensitive = new NameIndex(this.names)
  }

  /** Gives the best entry for the cookie, and tells `seen` of each entry that agrees with it. */
  best(cookie: ObservedCookie, site: Site, seen: (place: EntryPlace) => void): Candidate | null {
    const host = cookie.domain ?? site.host
    let best: Candidate | null = null
    const offer = (declared: Declared, agreement: NameAgreement, literal: number) => {
      const domain = declared.domain === null ? null : domainsAgree(declared.domain, host)
      if (domain === false) return
      seen(declared)
      const candidate = { declared, agreement, literal, domainAgrees: domain === true }
      if (best === null || compareCandidates(candidate, best) < 0) best = candidate
    }
    this.sensitive.each(cookie.name, (pattern, items) => {
      for (const item of items)
        offer(item, pattern === null ? 'exact' : 'pattern', pattern === null ? cookie.name.length : literalLength(pattern))
    })
    if (best !== null && !this.someIgnoreCase) return best
    const sensitive = best
    this.foldedIndex().each(cookie.name.toLowerCase(), (pattern, items) => {
      for (const { declared, ignoreCase } of items) {
        if (!ignoreCase && sensitive !== null) continue
        const literal = pattern === null ? cookie.name.length : literalLength(pattern)
        offer(declared, ignoreCase ? 'pattern' : 'case-differs', literal)
      }
    })
    return best
  }

  private foldedIndex() {
    this.folded ??= new NameIndex(
      this.names.map(({ pattern, item }) => ({
        pattern: { ...pattern, literals: pattern.literals.map((literal) => literal.toLowerCase()) },
        item: { declared: item, ignoreCase: pattern.ignoreCase },
      })),
    )
    return this.folded
  }
}

const AGREEMENT_RANK: Record<NameAgreement, number> = { exact: 0, pattern: 1, 'case-differs': 2 }

function compareCandidates(one: Candidate, other: Candidate): number {
  return (
    one.declared.rank - other.declared.rank ||
    AGREEMENT_RANK[one.agreement] - AGREEMENT_RANK[other.agreement] ||
    other.literal - one.literal ||
    Number(other.domainAgrees) - Number(one.domainAgrees) ||
    one.declared.charter - other.declared.charter ||
    one.declared.entry - other.declared.entry
  )
}
