import { getDomainWithoutSuffix } from 'tldts'
import type { KnownNames, KnownService } from './knowledge'
import { NameIndex } from './name-index'
import { literalLength, type NamePattern } from './name-pattern'
import { percentDecoded } from './plain-text'

/** What is generally known of a cookie. */
export interface KnownCookie {
  service: KnownService
  /** The names of the service with this one's use. */
  names: KnownNames
  /** The name or the family by which it is known, as our list writes it. */
  known: string
  /** How many published charters declare that name. */
  declaredBy: number
}

export interface KnowledgeIndex {
  names: NameIndex<Candidate>
  siblings: NameIndex<Sibling>
}

/** By what stands beside a cookie, the names that it is told by: the first two of each, so that none is its own sign. */
export type Beside = ReadonlyMap<KnownNames, readonly string[]>

export interface CookieQuestion {
  name: string
  /** That of the cookie, in lower case and without a dot before it; null where it is not known. */
  host: string | null
  beside: Beside
  /** The ids of the platforms that show themselves in the page. */
  platforms: ReadonlySet<string>
}

interface Candidate extends KnownCookie {
  pattern: NamePattern
}

interface Sibling {
  known: string
  names: KnownNames
}

/** How well a name is founded, the best last. */
const ALONE = 1
const SIBLING = 2
const PLATFORM = 3
const DOMAIN = 4

const HEXADECIMAL_ID = /^[\da-f]{8,}$/i
const PREFIX = /^__(?:Host|Secure)-/

/** Makes the index in which the names of services are found. */
export function knowledgeIndex(services: readonly KnownService[]): KnowledgeIndex {
  const candidates: { pattern: NamePattern; item: Candidate }[] = []
  const siblings: { pattern: NamePattern; item: Sibling }[] = []
  for (const service of services) {
    const ownSigns = service.cookies.flatMap((names) => (names.where.needsSign ? [] : Object.keys(names.names)))
    for (const names of service.cookies) {
      for (const [known, declaredBy] of Object.entries(names.names)) {
        const pattern = knownPattern(known)
        candidates.push({ pattern, item: { service, names, known, declaredBy, pattern } })
      }
      if (!names.where.needsSign) continue
      for (const sign of new Set([...names.where.beside, ...ownSigns]))
        siblings.push({ pattern: knownPattern(sign), item: { known: sign, names } })
    }
  }
  return { names: NameIndex.of(candidates), siblings: NameIndex.of(siblings) }
}

/** Reads which names of anyone have a sibling among those of one place; asked once for all of them. */
export function besideEachOther(index: KnowledgeIndex, names: Iterable<string>): Beside {
  const beside = new Map<KnownNames, string[]>()
  for (const name of new Set(names)) {
    index.siblings.each(name, (_, items) => {
      for (const { known, names: told } of items) {
        const signs = beside.get(told) ?? []
        if (signs.length < 2 && !signs.includes(name) && hasItsId(known, name)) beside.set(told, [...signs, name])
      }
    })
  }
  return beside
}

/**
 * Tells what is generally known of a cookie; null where nothing is, or where two services have an equal claim. A name that
 * is bound to domains is not known on another host, and one that anyone may use only with a sign beside it. A cookie's domain
 * is the best sign, then a platform's marks, then a sibling; of several names the one with the most letters. A name that is
 * not known is sought without its percent-encoding, and without a prefix that browsers know (RFC 6265bis, 4.1.3).
 */
export function knownCookie(index: KnowledgeIndex, question: CookieQuestion): KnownCookie | null {
  const { name } = question
  for (const one of [name, percentDecoded(name), PREFIX.test(name) ? name.replace(PREFIX, '') : null]) {
    const found = one === null ? null : bestOf(index, { ...question, name: one })
    if (found !== null) return found
  }
  return null
}

function bestOf({ names }: KnowledgeIndex, question: CookieQuestion): KnownCookie | null {
  let best: Candidate | null = null
  let order: readonly [number, number] = [0, 0]
  let isShared = false
  names.each(question.name, (pattern, items) => {
    for (const item of items) {
      if (!hasItsId(item.known, question.name)) continue
      const founded = foundation(item, question)
      if (founded === 0) continue
      const next = [founded, pattern === null ? Infinity : literalLength(pattern)] as const
      const difference = next[0] - order[0] || (next[1] === order[1] ? 0 : next[1] - order[1])
      if (difference > 0) [best, order, isShared] = [item, next, false]
      else if (difference === 0 && item.service !== (best as Candidate | null)?.service) isShared = true
    }
  })
  return isShared ? null : best
}

/** Tells whether a name that begins as `known` does ends in an id where `known` asks for one. */
function hasItsId(known: string, name: string): boolean {
  return !known.endsWith('#') || HEXADECIMAL_ID.test(name.slice(known.length - 1))
}

/** Gives how well a name is founded, 0 where it is not. */
function foundation({ names }: Candidate, { name, host, beside, platforms }: CookieQuestion): number {
  const { domains, bound, needsSign, platforms: marks } = names.where
  if (host !== null && domains.length > 0) {
    if (domains.some((domain) => isBelow(host, domain))) return DOMAIN
    if (bound) return 0
  }
  if (!needsSign) return ALONE
  if (marks.some((mark) => platforms.has(mark))) return PLATFORM
  return (beside.get(names) ?? []).some((sign) => sign !== name) ? SIBLING : 0
}

/** Tells whether a host is of a domain as `DomainSchema` writes it. */
export function isBelow(host: string, domain: string): boolean {
  if (domain.endsWith('.*')) return getDomainWithoutSuffix(host) === domain.slice(0, -2)
  return host === domain || host.endsWith(`.${domain}`)
}

/** Reads a name as our list writes it. */
export function knownPattern(known: string): NamePattern {
  const glob = known.endsWith('#') ? `${known.slice(0, -1)}*` : known
  return {
    literals: glob.split('*').filter((literal) => literal !== ''),
    openStart: glob.startsWith('*'),
    openEnd: glob.endsWith('*'),
    ignoreCase: false,
  }
}
