import type { Charter } from '../core/charter'
import type { ChoiceCheck, EarlierLook } from '../core/choice-check'
import { DOMAIN_LIMIT, type ObservedCookie } from '../core/cookie'
import type { Inspection } from '../core/inspection'
import type { Issue, IssueCode } from '../core/issue'
import { isCharterWhole, type Part } from '../core/part'
import { ALL_ORIGINS, originPattern, originPatterns, registrableDomain, type Site } from '../core/site'
import type { Inspected } from '../findings/finding-rule'
import type { findAll } from '../findings/registry'
import { lastMatching } from './last-matching'
import { formatLocalTime } from './local-time'
import type { Surroundings } from './observe-around'
import type { InspectionPorts, TabInfo } from './ports'
import type { SourcesRead } from './read-sources'

/** What is known of a tab; each stage of a look adds to it. */
export interface Known {
  seen: Surroundings
  read: SourcesRead
  /** What of the open page was not read, so that nothing is called undeclared. */
  unread: readonly Part[]
  versions: Inspection['versions']
  /** All match patterns that are granted. */
  granted: readonly string[]
  check: ChoiceCheck | null
  earlier: EarlierLook | null
}

/** While no source has told anything. */
export const NOTHING_READ: SourcesRead = {
  charters: [],
  platforms: [],
  issues: [],
  parts: [],
  looking: false,
  keptSince: null,
}

/** Makes inspections of what is known of one tab, each time matching only what changed since the last. */
export function composer(
  ports: Pick<InspectionPorts, 'now' | 'nextTurn'>,
  tab: TabInfo,
  site: Site,
  find: typeof findAll,
): (known: Known) => Promise<Inspection> {
  const matching = lastMatching()
  return async ({ seen, read, unread, versions, granted, check, earlier }) => {
    const { charters, looking, keptSince, platforms } = read
    const parts = [...read.parts, ...unread]
    const matches = matching(seen, charters, site, parts)
    await ports.nextTurn()
    const inspected: Inspected = {
      takenAt: formatLocalTime(ports.now()),
      versions,
      site,
      visibility: seen.visibility,
      hosts: [...seen.hosts],
      stores: [...seen.stores],
      companies: seen.companies,
      private: tab.private,
      storeId: tab.storeId,
      granted: [...originPatterns(site), ...ALL_ORIGINS, ...elsewhere(charters, site)].filter((pattern) =>
        granted.includes(pattern),
      ),
      charters,
      parts,
      whole: isCharterWhole(parts),
      looking,
      keptSince,
      matches,
      platforms,
      earlier,
      check,
      issues: [
        ...unread.flatMap(({ issue }) => issue ?? []),
        ...seen.issues,
        ...read.issues,
        ...limitIssue(seen.cookies, site),
      ],
    }
    return { ...inspected, findings: find(inspected) }
  }
}

/** Names the open page as a part of the site's charter of which nothing is known, and why. */
export function unreadPage(code: IssueCode, site: Site): Part {
  return {
    kind: 'open-page',
    name: site.host,
    url: site.url,
    state: 'unread',
    issue: { code },
    declares: false,
    rows: { read: 0, found: 0 },
    left: [],
    text: null,
  }
}

/** Lists the match patterns of other origins from which charters of the site were read. */
function elsewhere(charters: readonly Charter[], site: Site): string[] {
  const addresses = charters.flatMap(({ basis, url }) => (basis === 'site' && url !== null ? [url] : []))
  const own = originPatterns(site)
  return [...new Set(addresses.map(originPattern))].filter((pattern) => !own.includes(pattern))
}

/** Says that a browser keeps no more than a number of cookies a domain, where that number is near. */
function limitIssue(cookies: readonly ObservedCookie[], site: Site): Issue[] {
  const top = site.registrableDomain ?? site.host
  const count = cookies.filter((cookie) => {
    const domain = cookie.domain ?? site.host
    return domain === top || registrableDomain(domain) === top
  }).length
  return count >= DOMAIN_LIMIT.keptAfterEviction ? [{ code: 'domain_limit_near', detail: top }] : []
}
