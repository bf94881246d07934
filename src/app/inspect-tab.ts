import type { Charter } from '../core/charter'
import { type ChoiceCheck, missesChanges } from '../core/choice-check'
import { DOMAIN_LIMIT, isSentToHost, type ObservedCookie } from '../core/cookie'
import type { Inspection } from '../core/inspection'
import type { Issue } from '../core/issue'
import { isCharterWhole } from '../core/part'
import {
  ALL_ORIGINS,
  isSamePage,
  originPattern,
  originPatterns,
  parseSite,
  registrableDomain,
  type Site,
} from '../core/site'
import type { Inspected } from '../findings/finding-rule'
import type { Source } from '../sources/source'
import { lookBack } from './earlier-look'
import { lastMatching } from './last-matching'
import { formatLocalTime } from './local-time'
import { observeOthers, ownOnly, surround } from './observe-around'
import { type Observation, observeCookies } from './observe-cookies'
import { observeStored } from './observe-stored'
import type { InspectionPorts, TabInfo } from './ports'
import { readSources, type SourcesRead } from './read-sources'
import { type Restriction, restrictionOf } from './restricted'

/** What came of looking at a tab. */
export type Outcome =
  | { state: 'ready'; tab: TabInfo; inspection: Inspection }
  | { state: 'restricted'; tab: TabInfo | null; host: string; restriction: Restriction }
  | { state: 'error'; tab: TabInfo | null; host: string; issue: Issue }

const MOST_TRIES = 3

export interface Looking {
  /** Called with what is known already, while there is more to come; where it gives a promise, what is dear to read waits for it. */
  onPart?: (outcome: Outcome) => void | Promise<void>
  /** Looks at the site's pages again, though what is kept of them is fresh. */
  again?: boolean
}

type Sources = readonly Source[] | Promise<readonly Source[]>

/**
 * Looks at the tab in front: its cookies first, then what its charters declare, then how the two agree.
 * A page that changes while it is read is read again, or is restricted where the browser no longer tells its address; one
 * that goes on changing, or closes, is an error outcome with its message. Rejects only where the browser itself fails.
 */
export async function inspectTab(
  ports: InspectionPorts,
  sources: Sources,
  { onPart = () => {}, again = false }: Looking = {},
): Promise<Outcome> {
  let tab = await ports.activeTab()
  for (let attempt = 1; tab !== null; attempt++) {
    const site = tab.url === null ? null : parseSite(tab.url)
    const restriction = restrictionOf(site, await ports.mayReadFiles())
    if (restriction !== null || site === null) {
      return { state: 'restricted', tab, host: site?.host ?? '', restriction: restriction ?? 'browser-page' }
    }
    const outcome = await inspectSite(ports, sources, tab, site, { onPart, again })
    const after = await ports.tab(tab.id)
    if (after === null) return { state: 'error', tab: null, host: site.host, issue: { code: 'tab_closed' } }
    if (after.url === null) return { state: 'restricted', tab: after, host: '', restriction: 'page-changed' }
    if (outcome !== 'changed' && isSamePage(site, after.url)) return outcome
    if (attempt === MOST_TRIES)
      return { state: 'error', tab: after, host: site.host, issue: { code: 'tab_navigating' } }
    tab = after
  }
  return { state: 'restricted', tab: null, host: '', restriction: 'browser-page' }
}

async function inspectSite(
  ports: InspectionPorts,
  sources: Sources,
  tab: TabInfo,
  site: Site,
  { onPart, again }: Required<Looking>,
): Promise<Outcome | 'changed'> {
  // Apart from what the popup needs to draw its first words; loaded while the page answers.
  const findings = import('../findings/registry')
  const page = ports.page(tab.id)
  const patterns = originPatterns(site)
  const mayReadSite = await ports.hasAccess(patterns)
  const own = await observeCookies(ports, page, tab, site, mayReadSite)
  if (own === 'changed') return 'changed'
  if (typeof own === 'string') return { state: 'restricted', tab, host: site.host, restriction: own }

  const granted = await ports.grantedPatterns()
  const versions = await ports.versions()
  const check = await checkOf(ports, tab, site, own)
  const isNoted = own.visibility !== 'page' && !tab.private
  const earlier = isNoted
    ? await lookBack(ports.earlier, { host: site.host, storeId: tab.storeId }, own.cookies, ports.now())
    : null
  const { findAll } = await findings
  let seen = ownOnly(own)
  const matching = lastMatching()
  /** Those begun first end first. */
  const compose = async (read: SourcesRead): Promise<Outcome> => {
    const found = seen
    const matches = matching(found, read.charters, site, read.parts)
    await ports.nextTurn()
    const inspected: Inspected = {
      takenAt: formatLocalTime(ports.now()),
      versions,
      site,
      visibility: found.visibility,
      hosts: [...found.hosts],
      stores: [...found.stores],
      companies: found.companies,
      private: tab.private,
      storeId: tab.storeId,
      granted: [...patterns, ...ALL_ORIGINS, ...elsewhere(read.charters, site)].filter((pattern) =>
        granted.includes(pattern),
      ),
      charters: read.charters,
      parts: read.parts,
      whole: isCharterWhole(read.parts),
      looking: read.looking,
      keptSince: read.keptSince,
      matches,
      platforms: read.platforms,
      earlier,
      check,
      issues: [...found.issues, ...read.issues, ...limitIssue(found.cookies, site)],
    }
    return { state: 'ready', tab, inspection: { ...inspected, findings: findAll(inspected) } }
  }
  const tell = async (read: SourcesRead) => onPart(await compose(read))
  // The site's own cookies are shown before the rest is read, which on a large page takes longer and would hold them up.
  let begin = () => {}
  const isShown = new Promise<void>((resolve) => {
    begin = resolve
  })
  const others = isShown.then(() => observeOthers(ports, tab, site, own))
  const progress: { told: SourcesRead | null; isSeen: boolean; isRead: boolean } = {
    told: null,
    isSeen: false,
    isRead: false,
  }
  const stores = isShown.then(() => observeStored(ports, tab, site))
  const around = Promise.all([others, stores]).then(async ([third, stored]) => {
    seen = await surround(ports, site, own, third, stored)
    progress.isSeen = true
    if (progress.told !== null && !progress.isRead) await tell(progress.told)
  })
  const read = await readSources(await sources, {
    ports,
    page,
    site,
    private: tab.private,
    again,
    observed: others,
    onPart(part) {
      progress.told = part
      void tell(part).then(begin, begin)
    },
  })
  progress.isRead = true
  if (!progress.isSeen) await tell(read)
  begin()
  await around
  return compose(read)
}

/** Gives the guided check of the site; one that the cookies show to have missed something says so. */
async function checkOf(
  ports: InspectionPorts,
  tab: TabInfo,
  site: Site,
  { cookies, visibility }: Observation,
): Promise<ChoiceCheck | null> {
  const lookedAt = ports.now().toISOString()
  const check = await ports.check(site, tab.storeId)
  if (check === null || visibility === 'page') return check
  const own = cookies.filter((cookie) => isSentToHost(cookie, site.host))
  return { ...check, hasGaps: check.hasGaps || missesChanges(check, own, lookedAt) }
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
