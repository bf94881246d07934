import { absenceOf } from './absence'
import type { Charter, Entry } from './charter'
import { cookieIdentity, cookieParty } from './cookie'
import { domainsAgree } from './declared-domain'
import { parseNamePatterns } from './declared-names'
import type { EntryPlace } from './entry-place'
import type { Match, NameAgreement, Status } from './inspection'
import { basisRank } from './merge'
import { NameIndex } from './name-index'
import { literalLength, type NamePattern } from './name-pattern'
import { onceEach } from './once-each'
import { isCharterWhole, type Part, partsOf } from './part'
import type { Seen } from './seen'
import { partyOf, type Site } from './site'
import { hostOfOrigin, itemIdentity, type StorageKind } from './stored-item'

/** What an entry is looked up for: where it is kept, by which host, under which name. */
interface Kept {
  kind: StorageKind | 'cookie'
  name: string
  host: string
}

interface Declared extends EntryPlace {
  rank: number
  storage: Entry['storage']
  domain: string | null
  ignoreCase: boolean
}

interface Candidate {
  declared: Declared
  /** The entry names this kind of storage; for a cookie it need not, cookies being what a charter is of. */
  storageAgrees: boolean
  agreement: NameAgreement
  isExact: boolean
  literal: number
  domainAgrees: boolean
}

/**
 * Matches each observed cookie and stored item with the entry that declares it best, and gives each entry of which nothing
 * was seen its status.
 * Charters come in the order of trust (`mergeCharters`); what is in none of them is `undeclared` only where the
 * parts of the site's own charter were read whole. The site's own word goes before any other; then an entry that names the kind of
 * storage before one that names none, an exact name before a wildcard, a longer literal part before a shorter, an entry
 * whose domain agrees before one without; an entry whose domain or storage disagrees does not match. One that names no
 * storage may declare any: lists of cookies often hold keys of local storage and do not say so. Names are case-sensitive
 * (RFC 6265bis); where nothing else agrees, an entry that only case separates is kept and said. Two cookies of one name are
 * two matches. Linear in what was seen and in entries.
 */
export function matchSeen(
  seen: Seen,
  charters: readonly Charter[],
  site: Site,
  parts: readonly Part[] = partsOf(charters),
): Match[] {
  const index = new CharterIndex(charters)
  const marks = charters.map((charter) => new Uint8Array(charter.entries.length))
  const missing: Status = isCharterWhole(parts) ? 'undeclared' : 'unchecked'
  const identify = identifier()
  const hostOf = onceEach(hostOfOrigin)

  const matchOne = (kept: Kept): Omit<Match, 'id' | 'cookie' | 'item' | 'party'> => {
    const agreeing: EntryPlace[] = []
    const best = index.best(kept, ({ charter, entry }) => {
      const marked = marks[charter]
      if (marked !== undefined) marked[entry] = 1
      if (charters.length > 1) agreeing.push({ charter, entry })
    })
    return {
      status: best === null ? missing : 'declared',
      place: best === null ? null : { charter: best.declared.charter, entry: best.declared.entry },
      others: best === null ? [] : otherWords(best.declared, agreeing, charters),
      agreement: best?.agreement ?? null,
      isOtherDomain: false,
      near: null,
      unknownReason: null,
    }
  }
  const matches: Match[] = []
  for (const cookie of seen.cookies) {
    matches.push({
      id: identify(cookieIdentity(cookie)),
      cookie,
      item: null,
      party: cookieParty(cookie, site),
      ...matchOne({ kind: 'cookie', name: cookie.name, host: cookie.domain ?? site.host }),
    })
  }
  for (const item of seen.items) {
    const host = hostOf(item.origin)
    matches.push({
      id: identify(itemIdentity(item)),
      cookie: null,
      item,
      party: partyOf(host, site),
      ...matchOne({ kind: item.kind, name: item.name, host }),
    })
  }

  const unseen = new Map<string, Match>()
  charters.forEach((charter, charterAt) => {
    charter.entries.forEach((entry, entryAt) => {
      if (marks[charterAt]?.[entryAt] === 1) return
      const place = { charter: charterAt, entry: entryAt }
      const key = `${entry.storage ?? 'cookie'} ${entry.name}`
      const before = unseen.get(key)
      if (before?.place !== null && before !== undefined && before.place.charter !== charterAt) {
        before.others.push(...otherWords(before.place, [place], charters))
        return
      }
      const { status, unknownReason } = absenceOf(entry, site, seen)
      const match: Match = {
        id: `entry ${charterAt} ${entryAt}`,
        status,
        cookie: null,
        item: null,
        place,
        others: [],
        party: entry.party,
        agreement: null,
        isOtherDomain: false,
        near: null,
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

/** Gives the charter that the entry of a match stands in, or null. */
export function charterOf({ place }: Match, charters: readonly Charter[]): Charter | null {
  return place === null ? null : (charters[place.charter] ?? null)
}

/** Gives the entry of a match, or null. */
export function entryOf(match: Match, charters: readonly Charter[]): Entry | null {
  return match.place === null ? null : (charterOf(match, charters)?.entries[match.place.entry] ?? null)
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
        const { storage, domain } = entry
        for (const pattern of parseNamePatterns(entry.name)) {
          const { ignoreCase } = pattern
          this.names.push({ pattern, item: { charter: charterAt, entry: entryAt, rank, storage, domain, ignoreCase } })
        }
      }
    }
    this.someIgnoreCase = this.names.some(({ pattern }) => pattern.ignoreCase)
    this.sensitive = new NameIndex(this.names)
  }

  /** Gives the best entry for what is kept, and tells `seen` of each entry that agrees with it. */
  best(kept: Kept, seen: (place: EntryPlace) => void): Candidate | null {
    let best: Candidate | null = null
    const offer = (declared: Declared, agreement: NameAgreement, pattern: NamePattern | null) => {
      if (declared.storage !== null && declared.storage !== kept.kind) return
      const domain = declared.domain === null ? null : domainsAgree(declared.domain, kept.host)
      if (domain === false) return
      seen(declared)
      const isExact = pattern === null
      const literal = isExact ? kept.name.length : literalLength(pattern)
      const storageAgrees = kept.kind === 'cookie' || declared.storage === kept.kind
      const candidate = { declared, storageAgrees, agreement, isExact, literal, domainAgrees: domain === true }
      if (best === null || compareCandidates(candidate, best) < 0) best = candidate
    }
    this.sensitive.each(kept.name, (pattern, items) => {
      for (const item of items) offer(item, pattern === null ? 'exact' : 'pattern', pattern)
    })
    if (best !== null && !this.someIgnoreCase) return best
    const name = kept.name.toLowerCase()
    const folded = this.foldedIndex(name === kept.name)
    const offerFolded = (ignoreCase: boolean, agreement: NameAgreement) =>
      folded.each(name, (pattern, items) => {
        for (const item of items) if (item.ignoreCase === ignoreCase) offer(item, agreement, pattern)
      })
    if (this.someIgnoreCase) offerFolded(true, 'pattern')
    if (best === null) offerFolded(false, 'case-differs')
    return best
  }

  /** Without capitals in the name seen only those patterns can still agree that have some themselves. */
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

const AGREEMENT_RANK: Record<NameAgreement, number> = { exact: 0, decoded: 1, pattern: 2, stem: 3, 'case-differs': 4 }

function compareCandidates(one: Candidate, other: Candidate): number {
  return (
    one.declared.rank - other.declared.rank ||
    Number(other.storageAgrees) - Number(one.storageAgrees) ||
    AGREEMENT_RANK[one.agreement] - AGREEMENT_RANK[other.agreement] ||
    Number(other.isExact) - Number(one.isExact) ||
    other.literal - one.literal ||
    Number(other.domainAgrees) - Number(one.domainAgrees) ||
    one.declared.charter - other.declared.charter ||
    one.declared.entry - other.declared.entry
  )
}
