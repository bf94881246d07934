import * as v from 'valibot'
import { readPage } from '../content/read-page'
import type { ObservedCookie, Visibility } from '../core/cookie'
import type { Issue } from '../core/issue'
import { isSamePage, type Site } from '../core/site'
import type { PageAccess } from '../sources/source'
import { PageReadingSchema, pageCookieAsObserved } from './page-cookies'
import type { InspectionPorts, TabInfo } from './ports'
import { type Restriction, refusalOf } from './restricted'

export interface Observation {
  cookies: ObservedCookie[]
  visibility: Visibility
  issues: Issue[]
}

/** Reads what can be read of the cookies: all of the site's with access, else what the page's scripts can see. */
export async function observeCookies(
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
