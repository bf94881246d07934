import type { Charter, Entry } from './charter'
import { type DeclaredHosts, hostsAgree, parseDeclaredHosts } from './declared-domain'
import { parseNamePatterns, parseOtherReadings } from './declared-names'
import { isDistinctive, stemsOf } from './distinctive'
import type { EntryPlace } from './entry-place'
import type { NameAgreement } from './inspection'
import { basisRank } from './merge'
import { NameIndex } from './name-index'
import { literalLength, type NamePattern } from './name-pattern'
import { onceEach } from './once-each'
import type { Alike } from './other-words'
import { percentDecoded } from './plain-text'
import type { DeclaredName } from './similar-names'
import { forEachInSteps, type Steps } from './steps'
import type { StorageKind } from './stored-item'

/** What an entry is looked up for: where it is kept, by which host, under which name, and whether the host is of the site. */
export interface Kept {
  kind: StorageKind | 'cookie'
  name: string
  host: string
  isOwn: boolean
}

/** What entries declare alike: one name, read one way, for one storage and domain, in charters of one rank. Its place is that of the first. */
export interface Declared extends EntryPlace, Alike {
  places: EntryPlace[]
  rank: number
  storage: Entry['storage']
  domain: string | null
  ignoreCase: boolean
  /** The first reading of the declared words, not another. */
  isSure: boolean
  isDecoded: boolean
  /** In a platform's list, whose names are often stems. */
  isListed: boolean
}

export interface Candidate {
  declared: Declared
  /** The entry names this kind of storage; for a cookie it need not, cookies being what a charter is of. */
  storageAgrees: boolean
  agreement: NameAgreement
  isExact: boolean
  literal: number
  domainAgrees: boolean
  isOtherDomain: boolean
}

/** What was found for a name: the best entry, or else one of the site's own that bears the name for another domain. */
export interface Answer {
  best: Candidate | null
  otherDomain: EntryPlace | null
}

const indexes = new WeakMap<Charter, { charters: readonly Charter[]; index: CharterIndex }>()

/** Gives the index of charters: the same again for the same ones, as they are from one look at a tab to the next. */
export function* indexOf(charters: readonly Charter[]): Steps<CharterIndex> {
  const [first] = charters
  const known = first === undefined ? undefined : indexes.get(first)
  const isSame = known?.charters.length === charters.length && known.charters.every((one, at) => one === charters[at])
  if (known !== undefined && isSame) return known.index
  const index = yield* CharterIndex.inSteps(charters)
  if (first !== undefined) indexes.set(first, { charters: [...charters], index })
  return index
}

interface ReadName {
  pattern: NamePattern
  item: Declared
}

/** Looks up the entries of charters by what is kept. */
export class CharterIndex {
  private ownNames: readonly DeclaredName[] | null = null
  private readonly folded = new Map<boolean, NameIndex<Declared>>()
  private readonly someIgnoreCase: boolean
  private readonly someListed: boolean
  private readonly hostsOf = onceEach<DeclaredHosts>(parseDeclaredHosts)

  private constructor(
    private readonly names: readonly ReadName[],
    private readonly sensitive: NameIndex<Declared>,
  ) {
    this.someIgnoreCase = names.some(({ pattern }) => pattern.ignoreCase)
    this.someListed = names.some(({ item }) => item.isListed)
  }

  static *inSteps(charters: readonly Charter[]): Steps<CharterIndex> {
    const names: ReadName[] = []
    const known = new Map<string, Declared>()
    for (const [charterAt, charter] of charters.entries()) {
      const rank = basisRank(charter.basis)
      const isListed = charter.source !== 'policy-page' && charter.source !== 'bundled'
      yield* forEachInSteps(charter.entries, ({ name, storage, domain }, entryAt) => {
        for (const { pattern, isSure, isDecoded } of readingsOf(name)) {
          const place = { charter: charterAt, entry: entryAt }
          const { ignoreCase, openStart, openEnd, literals } = pattern
          const key = `${rank} ${isListed} ${isSure} ${isDecoded} ${ignoreCase} ${openStart} ${openEnd} ${storage} ${domain}\n${literals.join('\n')}`
          const alike = known.get(key)
          if (alike !== undefined) {
            alike.places.push(place)
            continue
          }
          const item = { ...place, places: [place], rank, storage, domain, ignoreCase, isSure, isDecoded, isListed }
          known.set(key, item)
          names.push({ pattern, item })
        }
      })
    }
    return new CharterIndex(names, yield* NameIndex.inSteps(names))
  }

  /** Lists the names that the site itself declares, by the first reading of its words: always the same list. */
  own(): readonly DeclaredName[] {
    this.ownNames ??= this.names.filter(({ item }) => item.isSure && item.rank === 0)
    return this.ownNames
  }

  /**
   * Gives the best entry for what is kept, and tells `seen` of all entries that agree with it. One whose domain disagrees is taken only for
   * the site's own of a distinctive name, and is seen only where it is the best, by itself.
   */
  *best(kept: Kept, seen: (alike: Alike) => void): Steps<Answer> {
    const answer: Answer = { best: null, otherDomain: null }
    const offer = (declared: Declared, found: NameAgreement, pattern: NamePattern | null, length: number) => {
      if (declared.storage !== null && declared.storage !== kept.kind) return
      const domain = declared.domain === null ? null : hostsAgree(this.hostsOf(declared.domain), kept.host)
      const agreement = found !== 'case-differs' && declared.isDecoded ? 'decoded' : found
      const isOtherDomain = domain === false
      if (
        isOtherDomain &&
        !(agreement !== 'case-differs' && agreement !== 'stem' && kept.isOwn && isDistinctive(kept.name))
      ) {
        if (declared.rank === 0) answer.otherDomain ??= declared
        return
      }
      if (!isOtherDomain) seen(declared)
      const isExact = pattern === null
      const literal = isExact ? length : literalLength(pattern)
      const storageAgrees = kept.kind === 'cookie' || declared.storage === kept.kind
      const domainAgrees = domain === true
      const candidate = { declared, storageAgrees, agreement, isExact, literal, domainAgrees, isOtherDomain }
      if (answer.best === null || compareCandidates(candidate, answer.best) < 0) answer.best = candidate
    }
    const decoded = percentDecoded(kept.name)
    this.offerSame(kept.name, offer, null)
    if (decoded !== null) this.offerSame(decoded, offer, 'decoded')
    const written = decoded === null ? [kept.name] : [kept.name, decoded]
    if (this.someListed && answer.best?.agreement !== 'exact') for (const name of written) this.offerStems(name, offer)
    if (this.someIgnoreCase) for (const name of written) yield* this.offerFolded(name, true, 'pattern', offer)
    if (answer.best === null) for (const name of written) yield* this.offerFolded(name, false, 'case-differs', offer)
    if (answer.best?.isOtherDomain === true) seen({ places: answer.best.declared.places.slice(0, 1) })
    return answer
  }

  private offerSame(name: string, offer: Offer, agreement: NameAgreement | null): void {
    this.sensitive.each(name, (pattern, items) => {
      for (const item of items) offer(item, agreement ?? (pattern === null ? 'exact' : 'pattern'), pattern, name.length)
    })
  }

  private offerStems(name: string, offer: Offer): void {
    for (const { text } of stemsOf(name)) {
      for (const item of this.sensitive.exactly(text)) {
        if (item.isListed && item.isSure) offer(item, 'stem', null, text.length)
      }
    }
  }

  private *offerFolded(cased: string, ignoreCase: boolean, agreement: NameAgreement, offer: Offer): Steps<void> {
    const name = cased.toLowerCase()
    const index = this.folded.get(name === cased) ?? (yield* this.foldedIndex(name === cased))
    index.each(name, (pattern, items) => {
      for (const item of items) if (item.ignoreCase === ignoreCase) offer(item, agreement, pattern, name.length)
    })
  }

  /** Without capitals in the name seen only those patterns can still agree that have some themselves. */
  private *foldedIndex(capitalsOnly: boolean): Steps<NameIndex<Declared>> {
    const names: ReadName[] = []
    yield* forEachInSteps(this.names, ({ pattern, item }) => {
      if (!capitalsOnly || pattern.ignoreCase || hasCapitals(pattern))
        names.push({ pattern: foldPattern(pattern), item })
    })
    const made = yield* NameIndex.inSteps(names)
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

type Offer = (declared: Declared, found: NameAgreement, pattern: NamePattern | null, length: number) => void

const AGREEMENT_RANK: Record<NameAgreement, number> = { exact: 0, decoded: 1, pattern: 2, stem: 3, 'case-differs': 4 }

function compareCandidates(one: Candidate, other: Candidate): number {
  return (
    one.declared.rank - other.declared.rank ||
    Number(other.storageAgrees) - Number(one.storageAgrees) ||
    Number(one.isOtherDomain) - Number(other.isOtherDomain) ||
    AGREEMENT_RANK[one.agreement] - AGREEMENT_RANK[other.agreement] ||
    Number(other.declared.isSure) - Number(one.declared.isSure) ||
    Number(other.isExact) - Number(one.isExact) ||
    other.literal - one.literal ||
    Number(other.domainAgrees) - Number(one.domainAgrees) ||
    one.declared.charter - other.declared.charter ||
    one.declared.entry - other.declared.entry
  )
}

interface Reading {
  pattern: NamePattern
  isSure: boolean
  isDecoded: boolean
}

function readingsOf(name: string): Reading[] {
  return [
    ...parseNamePatterns(name).map((pattern) => ({ pattern, isSure: true, isDecoded: false })),
    ...parseOtherReadings(name).map((reading) => ({ ...reading, isSure: false })),
  ]
}
