import type { ObservedCookie, Visibility } from '../core/cookie'
import type { Issue } from '../core/issue'
import { isSamePage, type Site } from '../core/site'
import type { PageAccess } from '../sources/source'
import { askPage, type PageReading } from './page-answer'
import { pageCookieAsObserved } from './page-cookies'
import type { InspectionPorts, TabInfo } from './ports'
import { type Restriction, refusalOf } from './restricted'

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
 * not waited for once `tooLate` resolves.
 */
export async function observeCookies(
  ports: InspectionPorts,
  page: PageAccess,
  tab: TabInfo,
  site: Site,
  mayReadSite: boolean,
  tooLate: Promise<unknown>,
): Promise<Observation | Restriction | 'changed'> {
  const answer = await askPage(page, tooLate)
  const reading = answer.kind === 'read' ? answer.reading : null
  if (reading !== null) {
    if (!isSamePage(site, reading.address)) return 'changed'
    if (reading.contentType === 'application/pdf') return 'pdf'
  }

  const isSilent = answer.kind === 'silent'
  const issues: Issue[] = []
  if (mayReadSite) {
    try {
      return { cookies: await ports.cookiesOfSite(tab, site), visibility: 'site', issues, reading, isSilent }
    } catch (error) {
      issues.push({ code: 'cookie_store_unreadable', detail: String(error) })
    }
  }
  if (answer.kind === 'refused') return refusalOf(site)
  if (answer.kind === 'unreadable') issues.push({ code: 'page_answer_unreadable' })
  else if (reading !== null && reading.cookies === null) issues.push({ code: 'page_cookies_blocked' })
  const cookies = reading?.cookies ?? []
  return {
    cookies: cookies.map((cookie) => pageCookieAsObserved(cookie, site, tab.storeId)),
    visibility: 'page',
    issues,
    reading,
    isSilent,
  }
}
