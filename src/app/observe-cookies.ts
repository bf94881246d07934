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

/**
 * Reads what can be read of the cookies: all of the site's with access, else what the page's scripts can see.
 * A store that fails, or lacks what the page itself shows, is an issue: then the page's own view counts, with what the store gave.
 */
export async function observeCookies(
  ports: InspectionPorts,
  page: PageAccess,
  tab: TabInfo,
  site: Site,
  mayReadSite: boolean,
): Promise<Observation | Restriction | 'changed'> {
  const reading = await readThePage(page)
  if (reading?.success) {
    if (!isSamePage(site, reading.output.address)) return 'changed'
    if (reading.output.contentType === 'application/pdf') return 'pdf'
  }
  const shown = shownBy(reading, site, tab)
  const issues: Issue[] = []
  let stored: ObservedCookie[] = []
  if (mayReadSite) {
    try {
      stored = await ports.cookiesOfSite(tab, site)
      const isWhole =
        lacking(stored, shown).length === 0 || lacking(stored, await shownAgain(page, site, tab)).length === 0
      if (isWhole) return { cookies: stored, visibility: 'site', issues }
      issues.push({ code: 'cookie_store_incomplete' })
    } catch (error) {
      issues.push({ code: 'cookie_store_unreadable', detail: String(error) })
    }
  }
  if (reading === null) return refusalOf(site)
  if (!reading.success) issues.push({ code: 'page_answer_unreadable' })
  else if (reading.output.cookies === null) issues.push({ code: 'page_cookies_blocked' })
  return { cookies: [...stored, ...lacking(stored, shown)], visibility: 'page', issues }
}

type Reading = v.SafeParseResult<typeof PageReadingSchema>

/** Null where the page may not be read. */
async function readThePage(page: PageAccess): Promise<Reading | null> {
  try {
    return v.safeParse(PageReadingSchema, await page.run(readPage))
  } catch {
    return null
  }
}

function shownBy(reading: Reading | null, site: Site, tab: TabInfo): ObservedCookie[] {
  const cookies = reading?.success ? (reading.output.cookies ?? []) : []
  return cookies.map((cookie) => pageCookieAsObserved(cookie, site, tab.storeId))
}

/** What went between the two looks is not lacking in the store: only what the page still shows is. */
async function shownAgain(page: PageAccess, site: Site, tab: TabInfo): Promise<ObservedCookie[]> {
  return shownBy(await readThePage(page), site, tab)
}

/** The cookies of the page's own view of whose name the store gave none; their domain and path may not be visible. */
function lacking(stored: readonly ObservedCookie[], shown: readonly ObservedCookie[]): ObservedCookie[] {
  const names = new Set(stored.map(({ name }) => name))
  return shown.filter(({ name }) => !names.has(name))
}
