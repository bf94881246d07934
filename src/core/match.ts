import { absenceOf } from './absence'
import type { Charter } from './charter'
import { indexOf, type Kept } from './charter-index'
import { cookieIdentity, cookieParty } from './cookie'
import type { EntryPlace } from './entry-place'
import type { Match, Status } from './inspection'
import { findNear, nearEntry } from './near-finder'
import { onceEach } from './once-each'
import { type Alike, OtherWords } from './other-words'
import { isCharterWhole, type Part, partsOf } from './part'
import type { Seen } from './seen'
import type { DeclaredName } from './similar-names'
import { partyOf, type Site } from './site'
import { atOnce, forEachInSteps, type Steps } from './steps'
import { hostOfOrigin, itemIdentity } from './stored-item'

/**
 * Matches each observed cookie and stored item with the entry that declares it best, and gives each entry of which nothing
 * was seen its status.
 * Charters come in the order of trust (`mergeCharters`). The site's own word goes before any other; then an entry that names the
 * kind of storage before one that names none, an entry whose domain does not disagree before one whose does, an exact name before a wildcard,
 * a longer literal part before a shorter, an entry whose domain agrees before one without. An entry whose storage disagrees does
 * not match, nor one whose domain does, unless the name is distinctive and what was seen is the site's own. One that names no
 * storage may declare any: lists of cookies often hold keys of local storage and do not say so. Names are case-sensitive
 * (RFC 6265bis); where nothing else agrees, an entry that only case separates is kept and said.
 * What no entry declares is `near` where the site's own words have something that may mean it (`findNear`), whether or not they were
 * read whole; else `undeclared`, and that only where the parts of the site's own charter were read whole. Two cookies of one name
 * are two matches. Linear in what was seen, in entries and in the parts' texts.
 */
export function matchSeen(
  seen: Seen,
  charters: readonly Charter[],
  site: Site,
  parts: readonly Part[] = partsOf(charters),
): Match[] {
  return atOnce(matchInSteps(seen, charters, site, parts))
}

/** The same step by step, for whoever is not to be kept waiting by it. */
export function* matchInSteps(
  seen: Seen,
  charters: readonly Charter[],
  site: Site,
  parts: readonly Part[],
): Steps<Match[]> {
  const index = yield* indexOf(charters)
  const words = new OtherWords(charters)
  const marks = charters.map((charter) => new Uint8Array(charter.entries.length))
  const marked = new Set<Alike>()
  const missing: Status = isCharterWhole(parts) ? 'undeclared' : 'unchecked'
  const identify = identifier()
  const hostOf = onceEach(hostOfOrigin)

  const missed: Missed[] = []
  const matches: Match[] = []
  function* matchOne(kept: Kept, what: Pick<Match, 'id' | 'cookie' | 'item' | 'party'>): Steps<void> {
    const agreeing = new Set<Alike>()
    const { best, otherDomain } = yield* index.best(kept, (alike) => {
      if (charters.length > 1) agreeing.add(alike)
      if (marked.has(alike)) return
      marked.add(alike)
      for (const { charter, entry } of alike.places) marks[charter]?.set(IS_MARKED, entry)
    })
    const match: Match = {
      id: what.id,
      status: best === null ? missing : 'declared',
      cookie: what.cookie,
      item: what.item,
      place: best === null ? null : { charter: best.declared.charter, entry: best.declared.entry },
      others: best === null ? [] : words.beside(best.declared, agreeing),
      party: what.party,
      agreement: best?.agreement ?? null,
      isOtherDomain: best?.isOtherDomain ?? false,
      near: null,
      unknownReason: null,
      general: null,
    }
    if (best === null) missed.push({ match, name: kept.name, otherDomain })
    matches.push(match)
    if (matches.length % TOGETHER === 0) yield
  }
  for (const cookie of seen.cookies) {
    const party = cookieParty(cookie, site)
    const kept = {
      kind: 'cookie' as const,
      name: cookie.name,
      host: cookie.domain ?? site.host,
      isOwn: party === 'first',
    }
    yield* matchOne(kept, { id: identify(cookieIdentity(cookie)), cookie, item: null, party })
  }
  for (const item of seen.items) {
    const host = hostOf(item.origin)
    const party = partyOf(host, site)
    const kept = { kind: item.kind, name: item.name, host, isOwn: party === 'first' }
    yield* matchOne(kept, { id: identify(itemIdentity(item)), cookie: null, item, party })
  }
  if (missed.length > 0) yield* tellNear(missed, index.own(), charters, parts)

  const unseen = new Map<string, Match>()
  for (const [charterAt, charter] of charters.entries()) {
    yield* forEachInSteps(charter.entries, (entry, entryAt) => {
      if (marks[charterAt]?.[entryAt] === 1) return
      const place = { charter: charterAt, entry: entryAt }
      const key = `${entry.storage ?? 'cookie'} ${entry.name}`
      const before = unseen.get(key)
      if (before?.place !== null && before !== undefined && before.place.charter !== charterAt) {
        words.add(before.others, before.place, place)
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
        general: null,
      }
      unseen.set(key, match)
      matches.push(match)
    })
  }
  return matches
}

/** That many are matched at a step. */
const TOGETHER = 64

const IS_MARKED = [1]

/** What no entry declares, and the entry of the site's own that bears its name for another domain. */
interface Missed {
  match: Match
  name: string
  otherDomain: EntryPlace | null
}

/** Gives those their status that the site's own words may mean. A row of the very name for another domain says more than what is in the text. */
function* tellNear(
  missed: readonly Missed[],
  own: readonly DeclaredName[],
  charters: readonly Charter[],
  parts: readonly Part[],
): Steps<void> {
  const found = yield* findNear(new Set(missed.map(({ name }) => name)), own, charters, parts)
  yield* forEachInSteps(missed, ({ match, name, otherDomain }) => {
    const first = found.get(name)
    const isLike = first?.near.reason === 'similar-name' && !isSamePlace(first.place, otherDomain)
    const entry = isLike || otherDomain === null ? undefined : charters[otherDomain.charter]?.entries[otherDomain.entry]
    const near = entry === undefined ? first?.near : nearEntry(entry, 'other-domain')
    if (near === undefined) return
    match.status = 'near'
    match.near = near
  })
}

function isSamePlace(one: EntryPlace | null, other: EntryPlace | null): boolean {
  return one !== null && other !== null && one.charter === other.charter && one.entry === other.entry
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
