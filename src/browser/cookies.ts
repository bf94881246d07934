import browser, { type Cookies } from 'webextension-polyfill'
import type { TabInfo } from '../app/ports'
import { isInPartitionOf, isSentToHost, type ObservedCookie, sentToAnyOf } from '../core/cookie'
import { type Site, siteDomain } from '../core/site'
import { textFromStore } from './firefox-store'

/** A cookie as today's browsers give it; the types know less. */
export type BrowserCookie = Omit<Cookies.Cookie, 'partitionKey' | 'value'> & {
  partitionKey?: { topLevelSite?: string; hasCrossSiteAncestor?: boolean }
}

/** What is asked of the browser's store, in all its partitions. */
interface Question {
  domain?: string
  partitionKey: Record<string, never>
}

/**
 * Reads every cookie that the browser would send to the site's host, on any path, in no partition or the site's own.
 * Asked for by registrable domain: by address the other paths are lost, by host the parents' cookies.
 */
export async function readCookiesOfSite(tab: TabInfo, site: Site): Promise<ObservedCookie[]> {
  const found = await getAll(tab, { ...domainToAsk(site), partitionKey: {} })
  return found.filter((cookie) => isSentToHost(cookie, site.host) && isInPartitionOf(cookie, site))
}

/**
 * Reads every cookie that the browser would send to one of the hosts, on any path, in no partition or in that of the site,
 * and every cookie of any host in the site's partition. One question for all: Chromium goes through its whole store for
 * each. What is not tied to the tab is left at once.
 */
export async function readCookiesOfHosts(
  tab: TabInfo,
  site: Site,
  hosts: readonly string[],
): Promise<ObservedCookie[]> {
  const isSent = sentToAnyOf(hosts)
  const found = await getAll(tab, { partitionKey: {} })
  return found.filter(
    (cookie) => isInPartitionOf(cookie, site) && (cookie.partitionKey !== 'unpartitioned' || isSent(cookie)),
  )
}

/** For an IPv6 address Firefox finds nothing, with or without the brackets that Chromium wants: it is picked out of all. */
function domainToAsk(site: Site): { domain?: string } {
  return site.host.startsWith('[') ? {} : { domain: siteDomain(site) }
}

/** Asks in the tab's own store, so that containers and private windows show theirs. */
async function getAll(tab: TabInfo, question: Question): Promise<ObservedCookie[]> {
  const details = { ...question, ...(tab.storeId === null ? {} : { storeId: tab.storeId }) }
  try {
    return await observeAll(details)
  } catch (error) {
    // Firefox with first-party isolation wants the word, and gives by null every jar's; browsers without it refuse the word.
    if (!/firstPartyDomain/.test(String(error))) throw error
    const observed = await observeAll({ ...details, firstPartyDomain: null } as unknown as Cookies.GetAllDetailsType)
    // Those of no jar are from before the isolation, and are sent nowhere.
    return observed.filter(({ firstPartyDomain }) => firstPartyDomain !== undefined)
  }
}

/** Asks the browser and takes over what it tells of each cookie but its value, which stays in this function. */
async function observeAll(details: Cookies.GetAllDetailsType): Promise<ObservedCookie[]> {
  const found = (await browser.cookies.getAll(details)) as BrowserCookie[]
  return found.map(observe)
}

/** Takes over the cookie's attributes; its value is left where it is. */
export function observe(cookie: BrowserCookie): ObservedCookie {
  const top = cookie.partitionKey?.topLevelSite
  return {
    name: textFromStore(cookie.name),
    domain: cookie.domain.replace(/^\./, '').toLowerCase(),
    hostOnly: cookie.hostOnly,
    path: textFromStore(cookie.path),
    secure: cookie.secure,
    httpOnly: cookie.httpOnly,
    sameSite: cookie.sameSite,
    session: cookie.session,
    expirationDate: cookie.expirationDate ?? null,
    partitionKey:
      top === undefined || top === ''
        ? 'unpartitioned'
        : { topLevelSite: top, hasCrossSiteAncestor: cookie.partitionKey?.hasCrossSiteAncestor ?? null },
    storeId: cookie.storeId,
    ...(cookie.firstPartyDomain ? { firstPartyDomain: cookie.firstPartyDomain } : {}),
  }
}
