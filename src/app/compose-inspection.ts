import type { Charter } from '../core/charter'
import { DOMAIN_LIMIT, type ObservedCookie } from '../core/cookie'
import type { Inspection } from '../core/inspection'
import type { Issue } from '../core/issue'
import { matchInSteps } from '../core/match'
import { matchCheckInSteps } from '../core/match-check'
import { isCharterWhole } from '../core/part'
import { ALL_ORIGINS, leftOutOf, originPattern, originPatterns, registrableDomain, type Site } from '../core/site'
import type { Inspected } from '../findings/finding-rule'
import { takingTurns } from './in-turns'
import type { Known } from './known'
import { lastExplaining, lastMatching } from './last-matching'
import { formatLocalTime } from './local-time'
import type { InspectionPorts, TabInfo } from './ports'

/** Makes inspections of what is known of one tab, one after the other, each time matching only what changed since the last. */
export function composer(
  ports: Pick<InspectionPorts, 'now' | 'nextTurn' | 'language'>,
  tab: TabInfo,
  site: Site,
  begunAt: Date,
): (known: Known) => Promise<Inspection> {
  const matching = lastMatching(matchInSteps)
  const matchingCheck = lastMatching(matchCheckInSteps)
  const explaining = lastExplaining()
  let last: Promise<unknown> = Promise.resolve()
  return (known) => {
    const made = last.then(() => make(known))
    last = made.catch(() => {})
    return made
  }

  async function make({
    seen,
    read,
    unread,
    versions,
    granted,
    check,
    earlier,
    find,
    knowledge,
  }: Known): Promise<Inspection> {
    const { charters, keptSince, platforms } = read
    const looking = read.looking || ((knowledge === null || find === null) && unread.length === 0)
    const parts = [...read.parts, ...unread]
    const inTurns = takingTurns(ports)
    const matched = await inTurns(matching(seen, charters, site, parts))
    const around = { site, parts, platforms: platformsOf(read) }
    const matches = knowledge === null ? matched : await inTurns(explaining(matched, knowledge, around))
    const checked = check === null ? null : await inTurns(matchingCheck(check, charters, site, parts))
    const inspected: Inspected = {
      begunAt: formatLocalTime(begunAt),
      takenAt: formatLocalTime(ports.now()),
      versions,
      language: ports.language(),
      site,
      leftOut: leftOutOf(tab.url),
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
      ...(checked === null ? {} : { checked }),
      issues: [
        ...unread.flatMap(({ issue }) => issue ?? []),
        ...seen.issues,
        ...read.issues,
        ...limitIssue(seen.cookies, site),
      ],
    }
    return { ...inspected, findings: find === null ? [] : await inTurns(find(inspected)) }
  }
}

/** Gives the ids of the platforms that show themselves in the page, those whose bundled charter it bears the signs of too. */
function platformsOf({ platforms, charters }: Known['read']): Set<string> {
  return new Set([
    ...platforms.map(({ id }) => id),
    ...charters.flatMap(({ id, source }) => (source === 'bundled' ? [id] : [])),
  ])
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
