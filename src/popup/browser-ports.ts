import { inspectTab } from '../app/inspect-tab'
import { readSettings, writeSettings } from '../app/settings'
import { giveBackAccess, grantedPatterns, hasAccess, onAccessChanged, requestAccess } from '../browser/access'
import { noteAwaitedGrant, takeAwaitedGrant } from '../browser/awaited-grant'
import { readCookiesOfSite } from '../browser/cookies'
import { browserLanguage, mayReadFiles, readMessages, readVersions } from '../browser/extension'
import { keptCharters } from '../browser/kept-charters'
import { pageOf } from '../browser/page'
import { storage } from '../browser/storage'
import { onTabLoaded, readActiveTab, readTabById } from '../browser/tabs'
import { originPatterns, patternsToGiveBack } from '../core/site'
import { sources } from '../sources/registry'
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
        cookiesOfSite: readCookiesOfSite,
        hasAccess,
        grantedPatterns,
        mayReadFiles,
        now: () => new Date(),
        versions: readVersions,
        parse: async (source, raw, site) =>
          source.heavy === true ? parseInWorker(source, raw, site) : source.parse(raw, site),
        kept: keptCharters,
        earlier: {
          read: (key) => storage.read('passing', key),
          write: (key, value) => storage.write('passing', key, value),
        },
      },
      sources,
      looking,
    ),

  async requestAccess(site, tab) {
    const answer = requestAccess(originPatterns(site))
    void noteAwaitedGrant({ tabId: tab.id, windowId: tab.windowId, askedAt: Date.now() })
    const granted = await answer
    await takeAwaitedGrant(Date.now())
    return granted
  },

  async giveBackAccess(site) {
    const patterns = patternsToGiveBack(site, await grantedPatterns())
    return patterns.length > 0 && (await giveBackAccess(patterns)) && !(await hasAccess(originPatterns(site)))
  },

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
