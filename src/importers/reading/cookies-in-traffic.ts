import { cookieIdentity, isSentToHost, type ObservedCookie } from '../../core/cookie'
import { onceEach } from '../../core/once-each'
import { registrableDomain } from '../../core/site'
import type { CookieTraffic } from './har-entry'
import { unseenCookie } from './unseen-cookie'

/**
 * Gives the cookies that requests and their answers tell of, each once, in the order in which they first came. One that was
 * only sent is taken for the one of its name that an answer set for that host; else it is of the first host of the site that it was
 * sent to, as nothing tells its domain.
 */
export function cookiesInTraffic(traffic: readonly CookieTraffic[]): ObservedCookie[] {
  const set = new Map<string, Map<string, ObservedCookie>>()
  for (const cookie of traffic.flatMap((one) => one.set)) {
    const alike = set.get(cookie.name) ?? new Map<string, ObservedCookie>()
    set.set(cookie.name, alike.set(cookieIdentity(cookie), cookie))
  }
  const siteOf = onceEach((host: string) => registrableDomain(host) ?? host)
  const cookies = new Map<string, ObservedCookie>()
  const keep = (key: string, cookie: ObservedCookie) => {
    if (!cookies.has(key)) cookies.set(key, cookie)
  }
  for (const { host, sent, set: answered } of traffic) {
    for (const name of sent) {
      if (![...(set.get(name)?.values() ?? [])].some((cookie) => isSentToHost(cookie, host))) {
        keep(`${name}\n${siteOf(host)}`, { ...unseenCookie(name), domain: host })
      }
    }
    for (const cookie of answered) keep(cookieIdentity(cookie), cookie)
  }
  return [...cookies.values()]
}
