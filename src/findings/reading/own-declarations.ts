import type { Entry } from '../../core/charter'
import type { ObservedCookie } from '../../core/cookie'
import { parseNamePatterns } from '../../core/declared-names'
import type { EntryPlace } from '../../core/entry-place'
import type { Match } from '../../core/inspection'
import type { NamePattern } from '../../core/name-pattern'
import type { Inspected } from '../finding-rule'

/** An entry of this site's own charters, with what these say of the same name in all their rows. */
export interface OwnEntry {
  entry: Entry
  place: EntryPlace
  /** BCP 47 tag of its words. */
  language: string
  patterns: readonly NamePattern[]
  /** The names under which rows come together; what is no cookie, or no readable name, only by its own words. */
  names: readonly string[]
  /** The rows of the same name, together. */
  together: SameName
}

/** What this site's own charters say of one name, in all rows that declare it. */
export interface SameName {
  /** The row with the longest duration that is understood; null where none is. */
  longest: OwnEntry | null
  /** A row says that it goes when the browser is closed. */
  isSession: boolean
  has: { purpose: boolean; provider: boolean; category: boolean }
}

/** A cookie that was seen and that this site itself declares. */
export interface OwnDeclared {
  match: Match
  cookie: ObservedCookie
  own: OwnEntry
}

export interface OwnDeclarations {
  /** In the order of the charters and of their rows. */
  entries: readonly OwnEntry[]
  cookies: readonly OwnDeclared[]
  /** Gives the entry that stands there; null where it is no entry of this site's own. */
  at(place: EntryPlace | null): OwnEntry | null
  /** Gives the first match that stands for the entry; null where there is none. */
  matchOf(place: EntryPlace): Match | null
  /** Counts the cookies that were seen and that the entry declares. */
  seenOf(place: EntryPlace): number
}

const read = new WeakMap<Inspected, OwnDeclarations>()

/**
 * Reads what this site itself declares, once for each inspection; what a platform or common knowledge says is no
 * declaration of it. A cookie whose name only capitals tell from the declared one is another cookie (RFC 6265bis, 5.7).
 */
export function ownDeclarations(inspected: Inspected): OwnDeclarations {
  const known = read.get(inspected)
  if (known !== undefined) return known
  const made = readDeclarations(inspected)
  read.set(inspected, made)
  return made
}

function readDeclarations({ charters, matches }: Inspected): OwnDeclarations {
  const entries = new Map<string, OwnEntry>()
  const names = new Map<string, SameName>()
  charters.forEach((charter, charterAt) => {
    if (charter.basis !== 'site') return
    charter.entries.forEach((entry, entryAt) => {
      const place = { charter: charterAt, entry: entryAt }
      const patterns = isCookie(entry) ? parseNamePatterns(entry.name) : []
      const its = namesOf(entry, patterns)
      const own = { entry, place, language: charter.language, patterns, names: its, together: nothingSaid() }
      entries.set(keyOf(place), own)
      for (const key of own.names) add(own, names, key)
    })
  })
  for (const own of entries.values()) {
    for (const key of own.names) include(own.together, names.get(key))
  }

  const first = new Map<string, Match>()
  const seen = new Map<string, number>()
  const cookies: OwnDeclared[] = []
  for (const match of matches) {
    if (match.place === null) continue
    const key = keyOf(match.place)
    if (!first.has(key)) first.set(key, match)
    const own = entries.get(key)
    if (own === undefined || match.cookie === null || match.agreement === 'case-differs') continue
    seen.set(key, (seen.get(key) ?? 0) + 1)
    cookies.push({ match, cookie: match.cookie, own })
  }
  return {
    entries: [...entries.values()],
    cookies,
    at: (place) => (place === null ? null : (entries.get(keyOf(place)) ?? null)),
    matchOf: (place) => first.get(keyOf(place)) ?? null,
    seenOf: (place) => seen.get(keyOf(place)) ?? 0,
  }
}

/** Tells whether the entry declares a cookie, as one does that names no other storage. */
export function isCookie(entry: Entry): boolean {
  return entry.storage === null || entry.storage === 'cookie'
}

function keyOf({ charter, entry }: EntryPlace): string {
  return `${charter} ${entry}`
}

function namesOf({ storage, name }: Entry, patterns: readonly NamePattern[]): string[] {
  if (patterns.length === 0) return [`${storage ?? 'cookie'}\n${name}`]
  return patterns.map((pattern) => `${pattern.openStart}\n${pattern.openEnd}\n${pattern.literals.join('\n')}`)
}

function nothingSaid(): SameName {
  return { longest: null, isSession: false, has: { purpose: false, provider: false, category: false } }
}

function add(own: OwnEntry, names: Map<string, SameName>, key: string): void {
  const { entry } = own
  const said = {
    longest: entry.durationSeconds === null ? null : own,
    isSession: entry.durationSeconds === 0,
    has: {
      purpose: entry.purpose !== null,
      provider: entry.provider !== null,
      category: entry.category !== 'unclassified',
    },
  }
  const known = names.get(key)
  if (known === undefined) names.set(key, said)
  else include(known, said)
}

function include(known: SameName, said: SameName | undefined): void {
  if (said === undefined) return
  if (seconds(said.longest) > seconds(known.longest)) known.longest = said.longest
  known.isSession ||= said.isSession
  known.has.purpose ||= said.has.purpose
  known.has.provider ||= said.has.provider
  known.has.category ||= said.has.category
}

function seconds(own: OwnEntry | null): number {
  return own?.entry.durationSeconds ?? -1
}
