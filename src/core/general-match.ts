import { generalOf } from './general'
import type { Match } from './inspection'
import type { KnownService } from './knowledge'
import { type Beside, besideEachOther, type KnowledgeIndex, knownCookie } from './known-cookie'
import type { Near } from './near'
import { onceEach } from './once-each'
import type { Part } from './part'
import type { ServiceNamed } from './service'
import { namesOfService, serviceKey } from './service-names'
import { registrableDomain, type Site } from './site'
import { atOnce, forEachInSteps, type Steps } from './steps'
import { hostOfOrigin } from './stored-item'

/** Our list of what is generally known. */
export interface Knowledge {
  index: KnowledgeIndex
  /** How we call the company of an id; null where the table has none. */
  companyName(id: string): string | null
}

/** What stands around the matches, by which names that anyone may use are known. */
export interface Around {
  site: Site
  parts: readonly Part[]
  /** The ids of the platforms that show themselves in the page. */
  platforms: ReadonlySet<string>
}

/**
 * Adds to each match of something seen what is generally known of it. Alone that changes no status: only where the words of a
 * part of this site's charter name the service does what no row declares become `near`, for the reason `service-named`, unless more
 * than an ordinary word of the site's already may mean it. Gives the same match where nothing is known. Linear.
 */
export function withGeneral(matches: readonly Match[], knowledge: Knowledge, around: Around): Match[] {
  return atOnce(explainInSteps(matches, knowledge, around))
}

/** The same, step by step. */
export function* explainInSteps(matches: readonly Match[], knowledge: Knowledge, around: Around): Steps<Match[]> {
  const jarOf = onceEach((host: string) => registrableDomain(host) ?? host)
  const names = new Map<string, string[]>()
  const seen = matches.map((match) => {
    const name = match.cookie?.name ?? match.item?.name
    if (name === undefined) return null
    const host = match.item === null ? (match.cookie?.domain ?? around.site.host) : hostOfOrigin(match.item.origin)
    const jar = jarOf(host)
    const before = names.get(jar)
    if (before === undefined) names.set(jar, [name])
    else before.push(name)
    return { name, host, jar }
  })
  const beside = new Map<string, Beside>(
    [...names].map(([jar, ofJar]) => [jar, besideEachOther(knowledge.index, ofJar)]),
  )
  const named = namedServices(around.parts)
  const nearOf = onceEach((service: KnownService) => spokenOf(service, named))
  const explained: Match[] = []
  yield* forEachInSteps(matches, (match, at) => {
    explained.push(explain(match, seen[at] ?? null))
  })
  return explained

  function explain(match: Match, what: (typeof seen)[number]): Match {
    if (what === null) return match
    const signs = { host: what.host.replace(/^\./, '').toLowerCase(), beside: beside.get(what.jar) ?? NONE }
    const known = knownCookie(knowledge.index, { name: what.name, ...signs, platforms: around.platforms })
    if (known === null) return match
    const general = generalOf(known, knowledge.companyName(known.service.provider))
    const near = isOpen(match) ? nearOf(known.service) : null
    return near === null ? { ...match, general } : { ...match, general, status: 'near', near }
  }
}

const NONE: Beside = new Map()

function isOpen({ status, near }: Match): boolean {
  return status === 'undeclared' || status === 'unchecked' || near?.reason === 'word-in-text'
}

/** The services that the parts name, by their keys; of one that is named twice the first. */
function namedServices(parts: readonly Part[]): ReadonlyMap<string, ServiceNamed> {
  const named = new Map<string, ServiceNamed>()
  for (const service of parts.flatMap(({ services = [] }) => services)) {
    const key = serviceKey(service.service)
    if (!named.has(key)) named.set(key, service)
  }
  return named
}

/** Gives those of our services that the parts name. */
export function servicesSpokenOf(parts: readonly Part[], services: readonly KnownService[]): KnownService[] {
  const named = namedServices(parts)
  return services.filter((service) => spokenOf(service, named) !== null)
}

function spokenOf(service: KnownService, named: ReadonlyMap<string, ServiceNamed>): Near | null {
  for (const name of namesOfService(service)) {
    const words = named.get(name)
    if (words !== undefined) {
      return { reason: 'service-named', words: words.service, quote: words.quote, url: words.url }
    }
  }
  return null
}
