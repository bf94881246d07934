import * as v from 'valibot'
import { readLoadedHosts } from '../content/read-loaded-hosts'
import { cookieIdentity, type ObservedCookie } from '../core/cookie'
import type { Issue } from '../core/issue'
import type { Site } from '../core/site'
import type { FrameAnswers, InspectionPorts, TabInfo } from './ports'

const HostsSchema = v.array(v.string())

const NO_ANSWERS: FrameAnswers = { answers: [], isPartial: false }

export interface ThirdParties {
  /** The hosts that the tab is known to have loaded from, in order of name. */
  hosts: string[]
  /** What the browser keeps for these hosts, without those of `own`. */
  cookies: ObservedCookie[]
  issues: Issue[]
  /** A frame did not answer. */
  isPartial: boolean
}

/**
 * Reads the cookies of every host that the tab is known to have loaded from, and those of any host that are kept apart for
 * its site. Rejects where the store may not be read; a page that does not tell its hosts is an
 * issue. `own` are the site's own cookies, which are known already.
 */
export async function observeThirdParties(
  ports: InspectionPorts,
  tab: TabInfo,
  site: Site,
  own: readonly ObservedCookie[],
): Promise<ThirdParties> {
  const { answers, isPartial } = await ports.inFrames(tab.id, readLoadedHosts).catch(() => NO_ANSWERS)
  const told = answers.flatMap((answer) => {
    const read = v.safeParse(HostsSchema, answer)
    return read.success ? read.output : []
  })
  const hosts = [...new Set(told)].toSorted()
  return {
    hosts,
    cookies: await cookiesBeside(ports, tab, site, own, hosts),
    issues: told.length === 0 ? [{ code: 'hosts_unreadable' }] : [],
    isPartial,
  }
}

/** Reads the cookies of these hosts, and those that are kept apart for the tab's site, without `own`. */
export async function cookiesBeside(
  ports: InspectionPorts,
  tab: TabInfo,
  site: Site,
  own: readonly ObservedCookie[],
  hosts: readonly string[],
): Promise<ObservedCookie[]> {
  const known = new Set(own.map(cookieIdentity))
  const found = await ports.cookiesOfHosts(tab, site, hosts)
  return found.filter((cookie) => !known.has(cookieIdentity(cookie)))
}
