import { readCheck } from '../app/check-record'
import { inspectTab } from '../app/inspect-tab'
import { FIRST_ANSWER, type Look } from '../app/look-at-site'
import type { TabInfo } from '../app/ports'
import { readSettings, writeSettings } from '../app/settings'
import { standingOf } from '../app/shown-page'
import { giveBackAccess, grantedPatterns, hasAccess, onAccessChanged, requestAccess } from '../browser/access'
import { dropAwaitedGrant, noteAwaitedGrant, takeAwaitedGrant } from '../browser/awaited-grant'
import { badgeStore } from '../browser/badge'
import { followCookies } from '../browser/cookie-changes'
import { readCookiesOfHosts, readCookiesOfSite } from '../browser/cookies'
import { browserLanguage, mayReadFiles, readMessages, readVersions } from '../browser/extension'
import { isFirefox } from '../browser/firefox-store'
import { holdRequests } from '../browser/held-requests'
import { keptChecks } from '../browser/kept-checks'
import { askBackground } from '../browser/messages'
import { askFrames, pageOf } from '../browser/page'
import { giveBackRequests, hasRequestRight, requestRequests } from '../browser/requests'
import { storage } from '../browser/storage'
import { onTabChanged, readActiveTab, readTabById, reloadTab } from '../browser/tabs'
import { ALL_ORIGINS, originPatterns, patternsToGiveBack } from '../core/site'
import { sourcesAtOnce } from '../sources/at-once'
import { inTime, leftOf, seen, wait } from './in-time'
import { nextTurn } from './next-turn'
import { parseInWorker } from './parse-in-worker'
import type { PagePorts } from './ports'

/**
 * Asks, and notes that a grant is awaited, because the browser's prompt may close the popup. The note goes first: Chromium drops
 * what a popup that it closes had asked for last. Both in one go, so that the question is still the click's.
 */
async function awaited(ask: () => Promise<boolean>, tab: TabInfo): Promise<boolean> {
  void noteAwaitedGrant({ tabId: tab.id, windowId: tab.windowId, askedAt: Date.now() })
  const granted = await ask()
  await takeAwaitedGrant(Date.now())
  return granted
}

/** The last look that was ready; what is shown is followed from it. */
let look: Look | null = null
/** The page's first answer is awaited from when the popup was opened; in a later look from when it begins. */
let isFirst = true

function firstAnswer(): number {
  const left = isFirst ? leftOf(FIRST_ANSWER) : FIRST_ANSWER
  isFirst = false
  return left
}

/** The first words do without it. */
const badgeSettings = () => import('../app/badge-settings')

/** The services of our list. */
const listed = async () => (await import('../app/knowledge')).services

/** What is kept of sites, loaded when it is asked for. */
async function room() {
  const [{ policiesIn }, { originIn }, { keptRoom }] = await Promise.all([
    import('../app/kept-policies'),
    import('../app/kept-room'),
    import('../browser/kept-room'),
  ])
  const forgetOrigin = (origin: string) => keptRoom.forget((name) => originIn(name) === origin)
  return { keptRoom, keptPolicies: policiesIn(keptRoom), forgetOrigin }
}

void dropAwaitedGrant()

/** The popup's world in a real browser. */
export const browserPorts: PagePorts = {
  inspect: (looking) =>
    inspectTab(
      {
        activeTab: readActiveTab,
        tab: readTabById,
        page: pageOf,
        inFrames: askFrames,
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
        language: browserLanguage,
        parse: parseInWorker,
        inTime,
        wait,
        nextTurn,
        kept: {
          read: async (key) => (await room()).keptPolicies.read(key),
          write: async (key, kept) => (await room()).keptPolicies.write(key, kept),
          list: async (origin) => (await room()).keptPolicies.list(origin),
          forget: async (origin) => (await room()).keptPolicies.forget(origin),
        },
        check: (site, storeId) => readCheck(keptChecks, site, storeId, new Date()),
        earlier: {
          read: (key) => storage.read('passing', key),
          write: (key, value) => storage.write('passing', key, value),
        },
      },
      {
        atOnce: sourcesAtOnce,
        late: async () => (await import('../app/look-parts')).sources,
      },
      {
        ...looking,
        firstAnswer: firstAnswer(),
        onLook: (ready) => {
          look = ready
        },
      },
    ),

  requestAccess: (patterns, tab) => awaited(() => requestAccess(patterns), tab),

  async giveBackAccess({ site, granted }) {
    const own = originPatterns(site)
    const elsewhere = granted.filter((pattern) => !own.includes(pattern))
    if (await hasRequestRight()) await giveBackRequests()
    const patterns = [...patternsToGiveBack(site, await grantedPatterns()), ...elsewhere]
    return patterns.length > 0 && (await giveBackAccess(patterns)) && !(await hasAccess(own))
  },

  async giveBackAll() {
    return (await giveBackAccess(ALL_ORIGINS)) && !(await hasAccess(ALL_ORIGINS))
  },

  reloadTab,

  onChanged(tabId, changed) {
    const ends = [onTabChanged(tabId, changed), onAccessChanged(() => changed('access'))]
    return () => {
      for (const end of ends) end()
    }
  },

  follow(hear) {
    const followed = look
    let isEnded = false
    let end = () => {
      isEnded = true
    }
    // Apart from what the popup needs for its first words.
    void import('../app/follow-tab').then(({ followTab }) => {
      if (followed !== null && !isEnded) end = followTab({ onCookie: followCookies, seen, wait }, followed, hear)
    })
    return () => end()
  },

  standing: (shown) => standingOf({ tab: readTabById, page: pageOf, wait }, shown),

  kept: {
    overview: async () => (await room()).keptRoom.overview(),
    async forget(origin, shown) {
      await (await room()).forgetOrigin(origin)
      if (shown !== null) await askBackground({ kind: 'badge-changed', shown })
    },
    async forgetAll(shown) {
      await (await room()).keptRoom.forgetAll()
      if (shown !== null) await askBackground({ kind: 'badge-changed', shown })
    },
  },

  grants: {
    list: grantedPatterns,
    giveBack: async (patterns) => (await giveBackAccess(patterns)) && !(await hasAccess(patterns)),
  },

  checks: {
    start: (shown, { clear, isPending }) =>
      askBackground({ kind: 'check-start', shown, clear: clear === null ? null : [...clear], isPending }),
    choose: (shown, choice, moment) => askBackground({ kind: 'check-choice', shown, choice, moment }),
    notChosenYet: (shown) => askBackground({ kind: 'check-pending', shown }),
    end: (shown) => askBackground({ kind: 'check-end', shown }),
    forget: (shown) => askBackground({ kind: 'check-forget', shown }),
    mayWatchRequests: hasRequestRight,
    holdRequests,
    requestRequests: (tab) => awaited(requestRequests, tab),
  },

  badge: {
    read: async () => (await badgeSettings()).readBadge(badgeStore),
    async write(settings, inspection, shown) {
      const { keepDeclared, writeBadge } = await badgeSettings()
      await writeBadge(badgeStore, (await room()).keptRoom, settings, inspection.site)
      await keepDeclared(badgeStore, (await room()).keptRoom, inspection, await listed())
      await askBackground({ kind: 'badge-changed', shown })
    },
    async looked(inspection, shown) {
      const { keepDeclared } = await badgeSettings()
      if (await keepDeclared(badgeStore, (await room()).keptRoom, inspection, await listed()))
        await askBackground({ kind: 'badge-changed', shown })
    },
  },

  report: {
    opensPrivate: isFirefox(),
    async open(inspection, tab, language) {
      const [{ handOver }, { openReport }] = await Promise.all([
        import('./handed-look'),
        import('../browser/handed-reports'),
      ])
      await openReport(tab, await handOver(inspection, language))
    },
  },

  isPrivate: async () => (await readActiveTab())?.private ?? true,
  readSettings: () => readSettings(storage),
  writeSettings: (settings, isPrivate) => writeSettings(storage, settings, isPrivate),
  browserLanguage,
  versions: readVersions,
  loadMessages: readMessages,
}
