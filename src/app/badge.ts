import type { ObservedCookie } from '../core/cookie'
import { withGeneral } from '../core/general-match'
import { knowledgeIndex } from '../core/known-cookie'
import { matchSeen } from '../core/match'
import { isCharterWhole } from '../core/part'
import { cookiesAlone } from '../core/seen'
import { originOf, originPatterns, parseSite, type Site } from '../core/site'
import {
  BADGE_OFF,
  type BadgeSettings,
  type BadgeStore,
  type Declared,
  isOff,
  isOn,
  readBadge,
  readDeclared,
} from './badge-settings'
import { isBelow, type KeptStore } from './kept-policies'
import type { TabInfo } from './ports'

/** What the badge needs of the world. */
export interface BadgePorts {
  store: Pick<BadgeStore, 'read'>
  kept: KeptStore
  tab(id: number): Promise<TabInfo | null>
  tabs(): Promise<number[]>
  hasAccess(patterns: string[]): Promise<boolean>
  cookiesOfSite(tab: TabInfo, site: Site): Promise<ObservedCookie[]>
  /** Shows a text on the icon over a tab; none where it is empty. */
  show(tabId: number, text: string): Promise<void>
}

/**
 * Shows on the icon how many of a site's cookies are not in its charter, where that is turned on and the site is granted.
 * Counts by what the popup's last look found, without a look at the page and without a request; shows nothing where the site's own charter was
 * not read whole, in private windows, and where nothing is undeclared. Those of third parties are left out, whatever is granted:
 * which of them a page has is told only by a look at it.
 */
export function createBadge(ports: BadgePorts, needed: (isNeeded: boolean) => void) {
  let settings: BadgeSettings = BADGE_OFF
  let loading: Promise<void> | null = null

  function load(): Promise<void> {
    loading ??= readBadge(ports.store).then((read) => {
      settings = read
      needed(!isOff(read))
    })
    return loading
  }

  /** A tab has loaded a page of this address. */
  async function onTabLoaded(tabId: number, url: string | null, isPrivate: boolean): Promise<void> {
    await load()
    const site = url === null ? null : parseSite(url)
    if (isPrivate || site === null || !isOn(settings, site)) return
    const tab = await ports.tab(tabId)
    if (tab !== null) await ports.show(tabId, await textFor(tab, site).catch(() => ''))
  }

  async function textFor(tab: TabInfo, site: Site): Promise<string> {
    if (!(await ports.hasAccess(originPatterns(site)))) return ''
    const { charters, parts, services } = await declaredFor(site)
    if (!isCharterWhole(parts)) return ''
    const matched = matchSeen(cookiesAlone(await ports.cookiesOfSite(tab, site)), charters, site, parts)
    const known = { index: knowledgeIndex(services), companyName: () => null }
    const matches = withGeneral(matched, known, { site, parts, platforms: new Set() })
    const count = matches.filter((match) => match.status === 'undeclared').length
    return count === 0 ? '' : String(count)
  }

  /** Gives what the popup's last look found, every part of it; nothing where several policies are kept, so that it may have been another's. */
  async function declaredFor(site: Site): Promise<Declared> {
    const policies = await ports.kept.list(originOf(site))
    const declared = policies.length > 1 ? null : await readDeclared(ports.store, site)
    return declared !== null && isBelow(declared.home, site) ? declared : NOTHING_DECLARED
  }

  /** The settings, or what is known of the tab's site, have changed. */
  async function onChanged(tabId: number | null): Promise<void> {
    loading = null
    const before = settings
    await load()
    const tabs = isSame(before, settings) ? (tabId === null ? [] : [tabId]) : await ports.tabs()
    await Promise.all(tabs.map(recount))
  }

  async function recount(tabId: number): Promise<void> {
    const tab = await ports.tab(tabId)
    if (tab === null || tab.private) return
    const site = tab.url === null ? null : parseSite(tab.url)
    const isShown = site !== null && isOn(settings, site)
    await ports.show(tabId, isShown ? await textFor(tab, site).catch(() => '') : '')
  }

  return { load, onTabLoaded, onChanged }
}

const NOTHING_DECLARED: Declared = { home: '/', charters: [], parts: [], services: [] }

function isSame(one: BadgeSettings, other: BadgeSettings): boolean {
  return one.everywhere === other.everywhere && String(one.origins) === String(other.origins)
}
