import { createBadge } from '../app/badge'
import { createGuidedChecks, type Needs } from '../app/guided-check'
import { hasAccess, onAccessGranted, onAccessRemoved } from '../browser/access'
import { takeAwaitedGrant } from '../browser/awaited-grant'
import { badgeStore, showBadge, tabIds } from '../browser/badge'
import { onCookieChanged, removeCookie } from '../browser/cookie-changes'
import { readCookiesOfSite } from '../browser/cookies'
import { keptChecks } from '../browser/kept-checks'
import { keptPolicies } from '../browser/kept-policies'
import { onMessages, type Wish } from '../browser/messages'
import { noteClicks } from '../browser/page'
import { openPopup } from '../browser/popup-window'
import { forgetRequests, giveBackRequests, isWatchingRequests, watchRequests } from '../browser/requests'
import { onTabRemoved, onTabUpdated, readTabById, reloadTab } from '../browser/tabs'

const world = { tab: readTabById, hasAccess, cookiesOfSite: readCookiesOfSite }

const checks = createGuidedChecks(
  {
    ...world,
    store: keptChecks,
    removeCookie,
    reload: reloadTab,
    noteClicks,
    mayWatchRequests: isWatchingRequests,
    giveBackRequests,
    now: () => new Date(),
  },
  (needs) => {
    checkNeeds = needs
    keepNeeded()
  },
)
const badge = createBadge(
  { ...world, store: badgeStore, kept: keptPolicies, tabs: tabIds, show: showBadge },
  (need) => {
    badgeNeeds = need
    keepNeeded()
  },
)

/** Until it is known what is needed, all is. */
let checkNeeds: Needs = { cookies: true, tabs: true }
let badgeNeeds = true

const cookieChanges = onCookieChanged((change) => void checks.onCookie(change))
const tabUpdates = onTabUpdated((update) => {
  void checks.onTabUpdated(update)
  if (update.status === 'complete') void badge.onTabLoaded(update.id, update.url, update.private)
})
const tabRemovals = onTabRemoved((id) => void checks.onTabRemoved(id))
watchRequests((answer) => void checks.onAnswer(answer))
onMessages({ wish: fulfil, click: checks.onClick })
onAccessGranted(() => {
  watchRequests((answer) => void checks.onAnswer(answer))
  void reopenAfterGrant()
})
onAccessRemoved(() => void forgetRequests().then(() => checks.onAccessRemoved()))
void checks.load()
void badge.load()

/** Takes those listeners away for which there is no need, so that the browser wakes nobody for them. */
function keepNeeded(): void {
  cookieChanges.keep(checkNeeds.cookies)
  tabUpdates.keep(checkNeeds.tabs || badgeNeeds)
  tabRemovals.keep(checkNeeds.tabs)
}

async function fulfil(wish: Wish): Promise<boolean> {
  switch (wish.kind) {
    case 'check-start':
      return checks.start(wish.tabId, wish)
    case 'check-choice':
      await checks.choose(wish, wish.choice, wish.moment)
      return true
    case 'check-pending':
      await checks.notChosenYet(wish)
      return true
    case 'check-end':
      await checks.end(wish)
      return true
    case 'check-forget':
      await checks.forget(wish)
      return true
    case 'badge-changed':
      await badge.onChanged(wish.tabId)
      return true
  }
}

/** Brings back the popup that Chromium closed under its permission prompt; a grant that nobody asked for opens nothing. */
async function reopenAfterGrant(): Promise<void> {
  const grant = await takeAwaitedGrant(Date.now())
  if (grant !== null) await openPopup(grant.windowId)
}
