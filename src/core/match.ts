import { absenceOf } from './absence'
import type { Charter, Entry } from './charter'
import { cookieIdentity, cookieParty, type ObservedCookie, type Visibility } from './cookie'
import { domainsAgree } from './declared-domain'
import { parseNamePatterns } from './declared-names'
import type { EntryPlace } from './entry-place'
import type { Match, NameAgreement } from './inspection'
import { basisRank, isOwnCharterWhole } from './merge'
import { NameIndex } from './name-index'
import { literalLength, type NamePattern } from './name-pattern'
import type { Site } from './site'

interface Declared extends EntryPlace {
  rank: number
  domain: string | null
  ignoreCase: boolean
}

interface Candidate {
  declared: Declared
  agreement: NameAgreement
  isExact: boolean
  literal: number
  domainAgrees: boolean
}

/**
 * Matches each observed cookie with the entry that declares it best, and gives each entry without a cookie its status.
 * Charters come in the order of trust (`mergeCharters`); a cookie in none of them is `undeclared` only where `isWhole`: the
 * site's own charter was read whole. The site's own word goes before any other; then an exact name
 * before a wildcard, a longer literal part before a shorter, an entry whose domain agrees before one without; an entry whose
 * domain disagrees does not match. Names are case-sensitive (RFC 6265bis); where nothing else agrees, an entry that only
 * case separates is kept and said. Two cookies of one name are two matches. Linear in cookies and entries.
 */
export function matchCookies(
  cookies: readonly ObservedCookie[],
  charters: readonly Charter[],
  site: Site,
  visibility: Visibility,
  isWhole = isOwnCharterWhole(charters),
): Match[] {
  const index = new CharterIndex(charters)
  const seen = charters.map((charter) => new Uint8Array(charter.entries.length))
  const missing = isWhole ? 'undeclared' : 'unchecked'
  const identify = identifier()

  const matches = cookies.map((cookie): Match => {
    const agreeing: EntryPlace[] = []
    const best = index.best(cookie, site, ({ charter, entry }) => {
      const marks = seen[charter]
      if (marks !== undefined) marks[entry] = 1
      if (charters.length > 1) agreeing.push({ charter, entry })
    })
    return {
      id: identify(cookieIdentity(cookie)),
      status: best === null ? missing : 'declared',
      cookie,
      place: best === null ? null : { charter: best.declared.charter, entry: best.declared.entry },
      others: best === null ? [] : otherWords(best.declared, agreeing, charters),
      party: cookieParty(cookie, site),
      agreement: best?.agreement ?? null,
      unknownReason: null,
    }
  })

  const unseen = new Map<string, Match>()
  charters.forEach((charter, charterAt) => {
    charter.entries.forEach((entry, entryAt) => {
      if (seen[charterAt]?.[entryAt] === 1) return
      const place = { charter: charterAt, entry: entryAt }
      const key = `${entry.storage ?? 'cookie'} ${entry.name}`
      const before = unseen.get(key)
      if (before?.place !== null && before !== undefined && before.place.charter !== charterAt) {
        before.others.push(...otherWords(before.place, [place], charters))
        return
      }
      const { status, unknownReason } = absenceOf(entry, site, visibility)
      const match: Match = {
        id: `entry ${charterAt} ${entryAt}`,
        status,
        cookie: null,
        place,
        others: [],
        party: entry.party,
        agreement: null,
        unknownReason,
      }
      unseen.set(key, match)
      matches.push(match)
    })
  })
  return matches
}

/** Lists, of the entries that agree too, those of other charters that say anything else than the one that stands. */
function otherWords(place: EntryPlace, agreeing: readonly EntryPlace[], charters: readonly Charter[]): EntryPlace[] {
  const entryAt = ({ charter, entry }: EntryPlace) => charters[charter]?.entries[entry]
  const stands = entryAt(place)
  return agreeing.filter((other) => {
    const entry = entryAt(other)
    if (other.charter === place.charter || entry === undefined || stands === undefined) return false
    return COMPARED.some((field) => entry[field] !== null && !isSame(entry[field], stands[field]))
  })
}

const COMPARED = ['provider', 'purpose', 'category', 'duration'] as const

function isSame(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && one.trim().toLowerCase() === other.trim().toLowerCase()
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
  private readonly names: { pattern: NamePattern; item: Declared }[] = []
  private readonly sensitive: NameIndex<Declared>
  private readonly folded = new Map<boolean, NameIndex<Declared>>()
  private readonly someIgnoreCase: boolean

  constructor(charters: readonly Charter[]) {
    for (const [charterAt, charter] of charters.entries()) {
      const rank = basisRank(charter.basis)
      for (const [entryAt, entry] of charter.entries.entries()) {
        if (entry.storage !== null && entry.storage !== 'cookie') continue
        for (const pattern of parseNamePatterns(entry.name)) {
          const { ignoreCase } = pattern
          this.names.push({
            pattern,
            item: { charter: charterAt, entry: entryAt, rank, domain: entry.domain, ignoreCase },
          })
        }
      }
    }
    this.someIgnoreCase = this.names.some(({ pattern }) => pattern.ignoreCase)
    this.sensitive = new NameIndex(this.names)
  }

  /** Gives the best entry for the cookie, and tells `seen` of each entry that agrees with it. */
  best(cookie: ObservedCookie, site: Site, seen: (place: EntryPlace) => void): Candidate | null {
    const host = cookie.domain ?? site.host
    let best: Candidate | null = null
    const offer = (declared: Declared, agreement: NameAgreement, pattern: NamePattern | null) => {
      const domain = declared.domain === null ? null : domainsAgree(declared.domain, host)
      if (domain === false) return
      seen(declared)
      const isExact = pattern === null
      const literal = isExact ? cookie.name.length : literalLength(pattern)
      const candidate = { declared, agreement, isExact, literal, domainAgrees: domain === true }
      if (best === null || compareCandidates(candidate, best) < 0) best = candidate
    }
    this.sensitive.each(cookie.name, (pattern, items) => {
      for (const item of items) offer(item, pattern === null ? 'exact' : 'pattern', pattern)
    })
    if (best !== null && !this.someIgnoreCase) return best
    const name = cookie.name.toLowerCase()
    const folded = this.foldedIndex(name === cookie.name)
    const offerFolded = (ignoreCase: boolean, agreement: NameAgreement) =>
      folded.each(name, (pattern, items) => {
        for (const item of items) if (item.ignoreCase === ignoreCase) offer(item, agreement, pattern)
      })
    if (this.someIgnoreCase) offerFolded(true, 'pattern')
    if (best === null) offerFolded(false, 'case-differs')
    return best
  }

  /** Without capitals in the cookie's name only those patterns can still agree that have some themselves. */
  private foldedIndex(capitalsOnly: boolean): NameIndex<Declared> {
    const known = this.folded.get(capitalsOnly)
    if (known !== undefined) return known
    const names = capitalsOnly
      ? this.names.filter(({ pattern }) => pattern.ignoreCase || hasCapitals(pattern))
      : this.names
    const made = new NameIndex(names.map(({ pattern, item }) => ({ pattern: foldPattern(pattern), item })))
    this.folded.set(capitalsOnly, made)
    return made
  }
}

function hasCapitals(pattern: NamePattern): boolean {
  return pattern.literals.some((literal) => literal !== literal.toLowerCase())
}

function foldPattern(pattern: NamePattern): NamePattern {
  if (!hasCapitals(pattern)) return pattern
  return { ...pattern, literals: pattern.literals.map((literal) => literal.toLowerCase()) }
}

const AGREEMENT_RANK: Record<NameAgreement, number> = { exact: 0, pattern: 1, 'case-differs': 2 }

function compareCandidates(one: Candidate, other: Candidate): number {
  return (
    one.declared.rank - other.declared.rank ||
    AGREEMENT_RANK[one.agreement] - AGREEMENT_RANK[other.agreement] ||
    Number(other.isExact) - Number(one.isExact) ||
    other.literal - one.literal ||
    Number(other.domainAgrees) - Number(one.domainAgrees) ||
    one.declared.charter - other.declared.charter ||
    one.declared.entry - other.declared.entry
  )
}
