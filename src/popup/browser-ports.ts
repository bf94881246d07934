import { inspectTab } from '../app/inspect-tab'
import { readSettings, writeSettings } from '../app/settings'
import { giveBackAccess, grantedPatterns, hasAccess, onAccessChanged, requestAccess } from '../browser/access'
import { noteAwaitedGrant, takeAwaitedGrant } from '../browser/awaited-grant'
import { readCookiesOfHosts, readCookiesOfSite } from '../browser/cookies'
import { browserLanguage, mayReadFiles, readMessages, readVersions } from '../browser/extension'
import { keptCharters } from '../browser/kept-charters'
import { pageOf, runInFrames } from '../browser/page'
import { storage } from '../browser/storage'
import { onTabLoaded, readActiveTab, readTabById, reloadTab } from '../browser/tabs'
import { ALL_ORIGINS, originPatterns, patternsToGiveBack } from '../core/site'
import { inTime } from './in-time'
import { parseInWorker } from './parse-in-worker'
import type { PopupPorts } from './ports'

/** The popup's world in a real browser. */
export const browserPorts: PopupPorts = {
  inspect: (looking) =>
    inspectTab(
      {
        activeTab: readActiveTab,
        tab: readTabById,
        page: pageOf,
        inFrames: runInFrames,
        cookiesOfSite: readCookiesOfSite,
        cookiesOfHosts: readCookiesOfHosts,
        async companiesOf(hosts) {
          const { companyOf } = await import('../app/companies')
          return Object.fromEntries(
            hosts.flatMap((host) => [[host, companyOf(host)]]).filter(([, name]) => name !== null),
          )
        },
        hasAccess,
        grantedPatterns,
        mayReadFiles,
        now: () => new Date(),
        versions: readVersions,
        parse: async (source, raw, site) =>
          source.inWorker === true ? parseInWorker(source, raw, site) : source.parse(raw, site),
        inTime,
        kept: keptCharters,
      },
      import('../sources/registry').then(({ sources }) => sources),
      looking,
    ),

  async requestAccess(patterns, tab) {
    const answer = requestAccess(patterns)
    void noteAwaitedGrant({ tabId: tab.id, windowId: tab.windowId, askedAt: Date.now() })
    const granted = await answer
    await takeAwaitedGrant(Date.now())
    return granted
  },

  async giveBackAccess({ site, granted }) {
    const own = originPatterns(site)
    const elsewhere = granted.filter((pattern) => !own.includes(pattern))
    const patterns = [...patternsToGiveBack(site, await grantedPatterns()), ...elsewhere]
    return patterns.length > 0 && (await giveBackAccess(patterns)) && !(await hasAccess(own))
  },

  async giveBackAll() {
    return (await giveBackAccess(ALL_ORIGINS)) && !(await hasAccess(ALL_ORIGINS))
  },

  reloadTab,

  onChanged(tabId, changed) {
    const ends = [onTabLoaded(tabId, changed), onAccessChanged(changed)]
    return () => {
      for (const end of ends) end()
    }
  },

  forgetCharters: (host) => keptCharters.forget(host),

  readSettings: () => readSettings(storage),
  writeSettings: (settings, isPrivate) => writeSettings(storage, settings, isPrivate),
  browserLanguage,
  loadMessages: readMessages,
}
