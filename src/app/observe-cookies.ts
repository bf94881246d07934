import type { ObservedCookie, Visibility } from '../core/cookie'
import type { Issue } from '../core/issue'
import type { Restriction } from '../core/restriction'
import { isSameOrigin, type Site } from '../core/site'
import type { PageAccess } from '../sources/source'
import { askPage, type PageReading } from './page-answer'
import { pageCookieAsObserved } from './page-cookies'
import type { InspectionPorts, TabInfo } from './ports'
import { refusalOf } from './restricted'

export interface Observation {
  cookies: ObservedCookie[]
  visibility: Visibility
  issues: Issue[]
  /** What the page itself answered; null where it gave no answer that can be read. */
  reading: PageReading | null
  /** The page did not answer in time: there is what the browser holds, and nothing without access. */
  isSilent: boolean
}

/**
 * Reads what can be read of the cookies: all of the site's with access, else what the page's scripts can see. The page is
 * not waited for once `tooLate` resolves, and is asked while the store is, with its cookies for what the CSS selectors find. A store that fails, or lacks what the page itself shows, is an issue: then the
 * page's own view counts, with what the store gave.
 */
export async function observeCookies(
  ports: InspectionPorts,
  page: PageAccess,
  tab: TabInfo,
  site: Site,
  access: Promise<boolean>,
  tooLate: Promise<unknown>,
  selectors: readonly string[] = [],
): Promise<Observation | Restriction | 'changed'> {
  const asked = askPage(page, tooLate, selectors)
  const mayReadSite = await access
  const storing = mayReadSite ? readStore(ports, tab, site) : null
  const answer = await asked
  const reading = answer.kind === 'read' ? answer.reading : null
  if (reading !== null) {
    if (!isSameOrigin(site, reading.address)) return 'changed'
    if (reading.contentType === 'application/pdf') return 'pdf'
  }

  const isSilent = answer.kind === 'silent'
  const issues: Issue[] = []
  const shown = shownBy(reading, site, tab)
  let store = storing === null ? NO_STORE : await storing
  // What the page set since the store was asked is in it by now.
  if (storing !== null && lacking(store.cookies, shown).length > 0) store = await readStore(ports, tab, site)
  const { cookies: stored, issue } = store
  if (issue !== null) issues.push(issue)
  else if (storing !== null) {
    const isWhole =
      lacking(stored, shown).length === 0 || lacking(stored, await shownAgain(page, site, tab, tooLate)).length === 0
    if (isWhole) return { cookies: stored, visibility: 'site', issues, reading, isSilent }
    issues.push({ code: 'cookie_store_incomplete' })
  }
  if (answer.kind === 'refused') return refusalOf(site)
  if (answer.kind === 'unreadable') issues.push({ code: 'page_answer_unreadable' })
  else if (answer.kind === 'lost') issues.push({ code: 'page_call_lost' })
  else if (reading !== null && reading.cookies === null) issues.push({ code: 'page_cookies_blocked' })
  return { cookies: [...stored, ...lacking(stored, shown)], visibility: 'page', issues, reading, isSilent }
}

interface Store {
  cookies: ObservedCookie[]
  /** Why it could not be read. */
  issue: Issue | null
}

const NO_STORE: Store = { cookies: [], issue: null }

async function readStore(ports: InspectionPorts, tab: TabInfo, site: Site): Promise<Store> {
  try {
    return { cookies: await ports.cookiesOfSite(tab, site), issue: null }
  } catch (error) {
    return { cookies: [], issue: { code: 'cookie_store_unreadable', detail: String(error) } }
  }
}

function shownBy(reading: PageReading | null, site: Site, tab: TabInfo): ObservedCookie[] {
  return (reading?.cookies ?? []).map((cookie) => pageCookieAsObserved(cookie, site, tab.storeId))
}

/** What went between the two looks is not lacking in the store: only what the page still shows is. */
async function shownAgain(
  page: PageAccess,
  site: Site,
  tab: TabInfo,
  tooLate: Promise<unknown>,
): Promise<ObservedCookie[]> {
  const again = await askPage(page, tooLate)
  return shownBy(again.kind === 'read' ? again.reading : null, site, tab)
}

/** The cookies of the page's own view of whose name the store gave none; their domain and path may not be visible. */
function lacking(stored: readonly ObservedCookie[], shown: readonly ObservedCookie[]): ObservedCookie[] {
  const names = new Set(stored.map(({ name }) => name))
  return shown.filter(({ name }) => !names.has(name))
}
