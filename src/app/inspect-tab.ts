import * as v from 'valibot'
import { readPage } from '../content/read-page'
import type { Charter } from '../core/charter'
import { DOMAIN_LIMIT, type ObservedCookie, type Visibility } from '../core/cookie'
import type { Inspection } from '../core/inspection'
import { matchCookies } from '../core/match'
import { isOwnCharterWhole, mergeCharters } from '../core/merge'
import type { Issue } from '../core/result'
import { originPatterns, parseSite, registrableDomain, type Site } from '../core/site'
import type { Inspected } from '../findings/finding-rule'
import type { PageAccess, Source, SourceResult } from '../sources/source'
import { lookBack } from './earlier-look'
import { isFresh, type KeptCharters, readKept, renewed } from './kept-charters'
import { formatLocalTime } from './local-time'
import { PageReadingSchema, pageCookieAsObserved } from './page-cookies'
import type { InspectionPorts, TabInfo } from './ports'
import { type Restriction, refusalOf, restrictionOf } from './restricted'

/** What came of looking at a tab. */
export type Outcome =
  | { state: 'ready'; tab: TabInfo; inspection: Inspection }
  | { state: 'restricted'; tab: TabInfo | null; host: string; restriction: Restriction }
  | { state: 'error'; tab: TabInfo | null; host: string; issue: Issue }

const MOST_TRIES = 3

export interface Looking {
  /** Called with what is known already, while heavy sources are still at work. */
  onPart?: (outcome: Outcome) => void
  /** Looks at the site's pages again, though what is kept of them is fresh. */
  again?: boolean
}

/**
 * Looks at the tab in front: its cookies first, then what its charters declare, then how the two agree.
 * A page that changes while it is read is read again, or is restricted where the browser no longer tells its address; one
 * that goes on changing, or closes, is an error outcome with its message. Rejects only where the browser itself fails.
 */
export async function inspectTab(
  ports: InspectionPorts,
  sources: readonly Source[],
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

function isSamePage(site: Site, url: string): boolean {
  const now = parseSite(url)
  return now !== null && now.host === site.host && now.scheme === site.scheme
}

async function inspectSite(
  ports: InspectionPorts,
  sources: readonly Source[],
  tab: TabInfo,
  site: Site,
  { onPart, again }: Required<Looking>,
): Promise<Outcome | 'changed'> {
  // Apart from what the popup needs to draw its first words; loaded while the page answers.
  const findings = import('../findings/registry')
  const page = ports.page(tab.id)
  const patterns = originPatterns(site)
  const mayReadSite = await ports.hasAccess(patterns)
  const seen = await observe(ports, page, tab, site, mayReadSite)
  if (seen === 'changed') return 'changed'
  if (typeof seen === 'string') return { state: 'restricted', tab, host: site.host, restriction: seen }

  const granted = await ports.grantedPatterns()
  const versions = await ports.versions()
  const isNoted = seen.visibility !== 'page' && !tab.private
  const earlier = isNoted
    ? await lookBack(ports.earlier, { host: site.host, storeId: tab.storeId }, seen.cookies, ports.now())
    : null
  const { findAll } = await findings
  const compose = (read: readonly SourceResult[], looking: boolean, keptSince: string | null): Outcome => {
    const charters = mergeCharters(read.flatMap((result) => result.charters))
    const inspected: Inspected = {
      takenAt: formatLocalTime(ports.now()),
      versions,
      site,
      visibility: seen.visibility,
      private: tab.private,
      storeId: tab.storeId,
      granted: patterns.filter((pattern) => granted.includes(pattern)),
      charters,
      whole: isOwnCharterWhole(charters),
      looking,
      keptSince,
      matches: matchCookies(seen.cookies, charters, site, seen.visibility),
      platforms: [],
      earlier,
      check: null,
      issues: [
        ...seen.issues,
        ...read.flatMap((result) => result.issues).filter((issue) => !isAnswered(issue, charters)),
        ...limitIssue(seen.cookies, site),
      ],
    }
    return { state: 'ready', tab, inspection: { ...inspected, findings: findAll(inspected) } }
  }
  const readAll = (all: readonly Source[]) => Promise.all(all.map((source) => readSource(source, ports, page, site)))

  const light = await readAll(sources.filter((source) => source.heavy !== true))
  const heavy = sources.filter((source) => source.heavy === true)
  if (heavy.length === 0) return compose(light, false, null)
  const kept = tab.private ? null : await readKept(ports.kept, site.host)
  const keptResult = { charters: kept?.current.charters ?? [], issues: [] }
  if (kept !== null && !again && isFresh(kept, ports.now())) {
    return compose([keptResult, ...light], false, kept.current.checkedAt)
  }
  onPart(compose([keptResult, ...light], true, kept?.current.checkedAt ?? null))
  const found = await readAll(heavy)
  const charters = found.flatMap((result) => result.charters)
  if (charters.length === 0 && kept !== null) {
    return compose([keptResult, ...found, ...light], false, kept.current.checkedAt)
  }
  if (charters.length === 0 || tab.private) return compose([...found, ...light], false, null)
  const renewal = renewed(kept, charters, ports.now())
  const issues = await keep(ports, site.host, renewal)
  return compose(
    [...found, { charters: [], issues }, ...light],
    false,
    issues.length > 0 ? null : renewal.current.checkedAt,
  )
}

/** Where the site's own charter is known, it is no matter that a page of its has none. */
function isAnswered(issue: Issue, charters: readonly Charter[]): boolean {
  return issue.code.startsWith('policy_') && charters.some((charter) => charter.basis === 'site')
}

async function keep(ports: InspectionPorts, host: string, kept: KeptCharters): Promise<Issue[]> {
  try {
    await ports.kept.write(host, kept)
    return []
  } catch {
    return [{ code: 'charter_not_kept' }]
  }
}

interface Observation {
  cookies: ObservedCookie[]
  visibility: Visibility
  issues: Issue[]
}

/** Reads what can be read of the cookies: all of the site's with access, else what the page's scripts can see. */
async function observe(
  ports: InspectionPorts,
  page: PageAccess,
  tab: TabInfo,
  site: Site,
  mayReadSite: boolean,
): Promise<Observation | Restriction | 'changed'> {
  const answer = await page.run(readPage).then(
    (raw) => ({ raw }),
    () => null,
  )
  const reading = answer === null ? null : v.safeParse(PageReadingSchema, answer.raw)
  if (reading?.success) {
    if (!isSamePage(site, reading.output.address)) return 'changed'
    if (reading.output.contentType === 'application/pdf') return 'pdf'
  }

  const issues: Issue[] = []
  if (mayReadSite) {
    try {
      return { cookies: await ports.cookiesOfSite(tab, site), visibility: 'site', issues }
    } catch (error) {
      issues.push({ code: 'cookie_store_unreadable', detail: String(error) })
    }
  }
  if (reading === null) return refusalOf(site)
  if (!reading.success) issues.push({ code: 'page_answer_unreadable' })
  else if (reading.output.cookies === null) issues.push({ code: 'page_cookies_blocked' })
  const cookies = reading.success ? (reading.output.cookies ?? []) : []
  return {
    cookies: cookies.map((cookie) => pageCookieAsObserved(cookie, site, tab.storeId)),
    visibility: 'page',
    issues,
  }
}

/** Reads one source; what fails in it is an issue, never the end of the inspection. */
async function readSource(source: Source, ports: InspectionPorts, page: PageAccess, site: Site): Promise<SourceResult> {
  const issues: Issue[] = []
  let raw: unknown
  try {
    raw = await source.collect(page)
  } catch {
    issues.push({ code: 'source_not_collected', detail: source.id })
  }
  try {
    const result = await ports.parse(source, raw, site)
    return { charters: result.charters, issues: [...issues, ...result.issues] }
  } catch {
    return { charters: [], issues: [...issues, { code: 'source_not_parsed', detail: source.id }] }
  }
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
