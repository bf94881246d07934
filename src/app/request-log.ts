import type { CookieEvent } from '../core/choice-check'
import type { ObservedCookie } from '../core/cookie'
import { type AnnouncedCookie, isAnnounced } from '../core/set-cookie'

/** The head of an answer that a tab received. */
export interface Answer {
  tabId: number
  /** When it came, in milliseconds since 1970. */
  at: number
  method: string
  url: string
  /** What its `Set-Cookie` header fields announce. */
  announced: AnnouncedCookie[]
}

interface Announcement {
  announced: AnnouncedCookie
  host: string
  tabId: number
  at: number
  request: NonNullable<CookieEvent['request']>
}

/** How long after its answer came a cookie is set at most, in milliseconds. */
const LONGEST = 2_000
/** How much the clocks of the two may differ, in milliseconds. */
const CLOCKS = 20
const MOST = 500

/**
 * Remembers for a moment which answers announced which cookies, to tell which of them set one.
 * Chromium tells of the answer first, Firefox of the cookie: either way the answer came before the cookie was set.
 */
export class RequestLog {
  private announcements: Announcement[] = []
  /** Those of the last answer: what came before was held against all earlier cookies already. */
  private newest: readonly Announcement[] = []

  /** Notes an answer; one whose address cannot be read is passed over. */
  add(answer: Answer): void {
    const { at } = answer
    this.newest = []
    if (!URL.canParse(answer.url)) return
    const { origin, pathname, hostname } = new URL(answer.url)
    const request = { method: answer.method, url: `${origin}${pathname}` }
    const host = hostname.toLowerCase()
    this.newest = answer.announced
      .slice(-MOST)
      .map((announced) => ({ announced, host, tabId: answer.tabId, at, request }))
    this.announcements = [...this.announcements, ...this.newest]
      .filter((one) => one.at >= at - 2 * LONGEST)
      .slice(-MOST)
  }

  /** Gives the request whose answer set the cookie at a time, and uses it up: it sets it once. Null where none is known. */
  settingOf(cookie: ObservedCookie, tabId: number, at: number): CookieEvent['request'] {
    return this.use(this.announcements, cookie, tabId, at)
  }

  private use(
    among: readonly Announcement[],
    cookie: ObservedCookie,
    tabId: number,
    at: number,
  ): CookieEvent['request'] {
    const found = among.find(
      (one) =>
        one.tabId === tabId &&
        one.at <= at + CLOCKS &&
        one.at >= at - LONGEST &&
        isAnnounced(cookie, one.announced, one.host),
    )
    if (found === undefined) return null
    this.announcements = this.announcements.filter((one) => one !== found)
    this.newest = this.newest.filter((one) => one !== found)
    return found.request
  }

  /** Gives each event that has no request yet that of the last answer, where it set it, oldest first; the same list where it set none. */
  completed(events: CookieEvent[], tabId: number): CookieEvent[] {
    if (this.newest.length === 0) return events
    let found = 0
    const completed = events.map((event) => {
      if (event.request !== null || event.change === 'removed') return event
      const request = this.use(this.newest, event.cookie, tabId, Date.parse(event.at))
      if (request !== null) found++
      return request === null ? event : { ...event, request }
    })
    return found === 0 ? events : completed
  }

  clear(): void {
    this.announcements = []
    this.newest = []
  }
}
