import { createBadge } from '../app/badge'
import { createGuidedChecks, type Fulfilment, type Needs } from '../app/guided-check'
import { policiesIn } from '../app/kept-policies'
import { type ShownPage, standingOf } from '../app/shown-page'
import { hasAccess, onAccessGranted, onAccessRemoved } from '../browser/access'
import { takeAwaitedGrant } from '../browser/awaited-grant'
import { badgeStore, showBadge, tabIds } from '../browser/badge'
import { onBegun, onFirstInstalled } from '../browser/begun'
import { carryPageCalls } from '../browser/carried-calls'
import { onCookieChanged, removeCookie } from '../browser/cookie-changes'
import { readCookiesOfSite } from '../browser/cookies'
import { onRequestsHeld } from '../browser/held-requests'
import { keptChecks } from '../browser/kept-checks'
import { keptRoom } from '../browser/kept-room'
import { onMessages, type Wish } from '../browser/messages'
import { noteClicks, pageOf } from '../browser/page'
import { openPopup } from '../browser/popup-window'
import { forgetRequests, giveBackRequests, hasRequestRight, watchRequests } from '../browser/requests'
import { onTabRemoved, onTabUpdated, openOwnPage, readTabById, reloadTab } from '../browser/tabs'

const world = { tab: readTabById, hasAccess, cookiesOfSite: readCookiesOfSite }
const wait = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds))
const standing = (shown: ShownPage) => standingOf({ tab: readTabById, page: pageOf, wait }, shown)

const checks = createGuidedChecks(
  {
    ...world,
    standing,
    store: keptChecks,
    removeCookie,
    reload: reloadTab,
    noteClicks,
    mayWatchRequests: hasRequestRight,
    giveBackRequests,
    wait,
    now: () => new Date(),
  },
  (needs) => {
    checkNeeds = needs
    keepNeeded()
  },
)
const badge = createBadge(
  { ...world, store: badgeStore, kept: policiesIn(keptRoom), tabs: tabIds, show: showBadge },
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
carryPageCalls()
onMessages({ wish: fulfil, click: checks.onClick })
onRequestsHeld(checks.hold)
onBegun(() => {})
onFirstInstalled(() => void openOwnPage('src/welcome/index.html'))
onAccessGranted(() => {
  watchRequests((answer) => void checks.onAnswer(answer))
  checks.onRequestsGranted()
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

async function fulfil(wish: Wish): Promise<Fulfilment> {
  switch (wish.kind) {
    case 'check-start':
      return checks.start(wish.shown, wish)
    case 'check-choice':
      return checks.choose(wish.shown, wish.choice, wish.moment)
    case 'check-pending':
      return checks.notChosenYet(wish.shown)
    case 'check-end':
      return checks.end(wish.shown)
    case 'check-forget':
      return checks.forget(wish.shown)
    case 'badge-changed': {
      // The settings are for whatever comes; the number is counted anew over the page that was shown alone.
      const isThere = !['gone', 'leaving'].includes(await standing(wish.shown))
      await badge.onChanged(isThere ? wish.shown.tabId : null)
      return 'done'
    }
  }
}

/** Brings back the popup that Chromium closed under its permission prompt; a grant that nobody asked for opens nothing. */
async function reopenAfterGrant(): Promise<void> {
  const grant = await takeAwaitedGrant(Date.now())
  if (grant !== null) await openPopup(grant.windowId)
}
