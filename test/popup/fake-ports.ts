import type { BadgeSettings } from '../../src/app/badge-settings'
import type { Hearing } from '../../src/app/follow-tab'
import type { Choice, Fulfilment, StartWish } from '../../src/app/guided-check'
import type { Looking, Outcome } from '../../src/app/inspect-tab'
import type { TabChange, TabInfo } from '../../src/app/ports'
import type { Settings } from '../../src/app/settings'
import type { ShownPage, Standing } from '../../src/app/shown-page'
import type { Charter } from '../../src/core/charter'
import type { ObservedCookie } from '../../src/core/cookie'
import type { Inspection } from '../../src/core/inspection'
import type { Issue } from '../../src/core/issue'
import type { KeptOverview, KeptSite } from '../../src/core/kept-overview'
import { matchSeen } from '../../src/core/match'
import { matchCheck } from '../../src/core/match-check'
import { isCharterWhole, partsOf } from '../../src/core/part'
import { ALL_ORIGINS, originOf, originPatterns } from '../../src/core/site'
import type { StoredItem } from '../../src/core/stored-item'
import type { Inspected } from '../../src/findings/finding-rule'
import english from '../../src/public/_locales/en/messages.json'
import french from '../../src/public/_locales/fr/messages.json'
import type { PagePorts } from '../../src/shell/ports'
import { type Language, type Messages, makeLanguage } from '../../src/telling/language'
import { seenOf, site } from '../core/samples'
import { findAll } from '../findings/inspected'

export const MESSAGES: Record<string, Messages> = { en: english, fr: french }

/** Gives a language of the extension, with its own messages. */
export function languageOf(tag: 'en' | 'fr'): Language {
  return makeLanguage(tag, MESSAGES[tag] ?? {})
}

/** Makes an inspection as the app does: the core itself matches the cookies with the charters, the rules find. */
export function inspection(
  cookies: ObservedCookie[],
  charters: Charter[] = [],
  { items = [], check = null, ...more }: Partial<Inspected> & { items?: StoredItem[] } = {},
): Inspection {
  const visibility = more.visibility ?? 'site'
  const its = more.site ?? site()
  const parts = more.parts ?? partsOf(charters)
  const inspected: Inspected = {
    begunAt: '2026-11-23T11:59:58+01:00',
    takenAt: '2026-11-23T12:00:00+01:00',
    versions: { extension: '0.1.0', browser: 'Firefox/153.0', rules: '0123456789ab' },
    language: 'fr',
    leftOut: { query: false, fragment: false },
    site: its,
    visibility,
    hosts: [],
    stores: [],
    companies: {},
    private: false,
    storeId: '0',
    granted: [...(visibility === 'page' ? [] : originPatterns(its)), ...(visibility === 'all' ? ALL_ORIGINS : [])],
    charters,
    parts,
    whole: isCharterWhole(parts),
    looking: false,
    keptSince: null,
    platforms: [],
    earlier: null,
    check,
    ...(check === null ? {} : { checked: matchCheck(check, charters, its, parts) }),
    matches: matchSeen(seenOf(cookies, { visibility, items }), charters, its, parts),
    issues: [],
    ...more,
  }
  return { ...inspected, findings: findAll(inspected) }
}

export const TAB: TabInfo = {
  id: 7,
  windowId: 1,
  url: 'https://data.example.org/explore',
  private: false,
  storeId: '0',
}

/** What acts on the page of these tests name. */
export const PAGE: ShownPage = { tabId: 7, storeId: '0', origin: 'https://data.example.org', began: 1 }

export function ready(seen: Inspection, tab: Partial<TabInfo> = {}, page: Partial<ShownPage> = {}): Outcome {
  const of = { ...TAB, ...tab }
  const shown = { ...PAGE, tabId: of.id, storeId: of.storeId, origin: originOf(seen.site), ...page }
  return { state: 'ready', tab: of, shown, inspection: seen }
}

/** A promise that the test settles itself. */
export function pending<Value>() {
  let resolve: (value: Value) => void = () => {}
  let reject: (error: unknown) => void = () => {}
  const promise = new Promise<Value>((settle, fail) => {
    resolve = settle
    reject = fail
  })
  return { promise, resolve, reject }
}

/** A world that the tests make up: what it answers can be changed, and what was asked of it is noted. */
export class FakePorts implements PagePorts {
  /** What the next looks find; each is given as a copy, as from another run of the inspection. */
  outcome: Outcome | Promise<Outcome>
  settings: { settings: Settings; issues: Issue[] } = { settings: { language: null }, issues: [] }
  writeIssues: Issue[] = []
  ownLanguage = 'en-GB'
  access: boolean | Promise<boolean> = true
  keepsAccess = false
  /** The match patterns that are granted, to whatever site. */
  granted: string[] = []

  /** What comes of the wishes that a check begins, goes on and ends. */
  fulfilment: Fulfilment = 'done'
  watchesRequests = false
  badgeSettings: BadgeSettings = { everywhere: false, origins: [] }

  looks = 0
  readonly checkCalls: unknown[][] = []
  readonly badgeCalls: unknown[][] = []
  /** For each look, whether the site's pages were to be read again. */
  readonly again: boolean[] = []
  readonly forgotten: string[] = []
  overview: KeptOverview | Promise<KeptOverview> = { sites: [], unknownBytes: 0 }
  forgetFails = false
  readonly asked: { patterns: string[]; tab: TabInfo }[] = []
  readonly givenBack: Inspection[] = []
  allGivenBack = 0
  readonly reloaded: number[] = []
  readonly written: { settings: Settings; isPrivate: boolean }[] = []
  readonly watched: number[] = []
  readonly unwatched: number[] = []
  /** Whether the tab still shows the page that is shown. */
  standsAs: Standing = 'there'
  /** How many popups hold the right to watch requests. */
  holds = 0
  readonly followed: string[] = []
  private changed: (change: TabChange | 'access') => void = () => {}
  private hear: Hearing | null = null

  constructor(outcome: Outcome | Promise<Outcome>) {
    this.outcome = outcome
  }

  inspect = async ({ again = false }: Looking) => {
    this.looks++
    this.again.push(again)
    return structuredClone(await this.outcome)
  }

  requestAccess = (patterns: string[], tab: TabInfo) => {
    this.asked.push({ patterns, tab: { ...tab } })
    return Promise.resolve(this.access)
  }

  giveBackAccess = async (its: Inspection) => {
    this.givenBack.push({ ...its })
    return !this.keepsAccess
  }

  giveBackAll = async () => {
    this.allGivenBack++
    return !this.keepsAccess
  }

  reloadTab = async (tabId: number) => void this.reloaded.push(tabId)

  onChanged = (tabId: number, changed: (change: TabChange | 'access') => void) => {
    this.watched.push(tabId)
    this.changed = changed
    return () => void this.unwatched.push(tabId)
  }

  follow = (hear: Hearing) => {
    this.followed.push('begun')
    this.hear = hear
    return () => {
      if (this.hear !== hear) return
      this.followed.push('ended')
      this.hear = null
    }
  }

  standing = async () => this.standsAs

  readonly checks = {
    start: (shown: ShownPage, wish: StartWish) => this.wish('start', shown, { ...wish }),
    choose: (shown: ShownPage, choice: Choice, moment: string | null) => this.wish('choose', shown, choice, moment),
    notChosenYet: (shown: ShownPage) => this.wish('not chosen yet', shown),
    end: (shown: ShownPage) => this.wish('end', shown),
    forget: (shown: ShownPage) => this.wish('forget', shown),
    mayWatchRequests: async () => this.watchesRequests,
    holdRequests: () => {
      this.holds++
      return () => void this.holds--
    },
    requestRequests: async () => this.access,
  }

  readonly badge = {
    read: async () => this.badgeSettings,
    write: async (settings: BadgeSettings, its: Inspection, shown: ShownPage) => {
      this.badgeCalls.push(['write', settings, its.site.host, shown])
      this.badgeSettings = settings
    },
    looked: async (its: Inspection, shown: ShownPage) => void this.badgeCalls.push(['looked', its.site.host, shown]),
  }

  private async wish(...call: unknown[]): Promise<Fulfilment> {
    this.checkCalls.push(call)
    return this.fulfilment
  }

  readonly kept = {
    overview: async () => this.overview,
    forget: async (origin: string) => this.forget(origin, ({ origin: one }) => one !== origin),
    forgetAll: async () => this.forget('all', () => false),
  }

  private async forget(what: string, stays: (site: KeptSite) => boolean): Promise<void> {
    if (this.forgetFails) throw new Error('An unexpected error occurred')
    this.forgotten.push(what)
    const { sites, unknownBytes } = await this.overview
    this.overview = { sites: sites.filter(stays), unknownBytes: what === 'all' ? 0 : unknownBytes }
  }

  readonly report = {
    opensPrivate: false,
    opened: [] as string[],
    fails: false,
    open: async (its: Inspection, tab: TabInfo) => {
      if (this.report.fails) throw new Error('no tab')
      this.report.opened.push(`${its.site.host} beside ${tab.id}`)
    },
  }

  readSettings = async () => this.settings

  isPrivate = async () => false
  writeSettings = async (settings: Settings, isPrivate: boolean) => {
    this.written.push({ settings, isPrivate })
    return this.writeIssues
  }

  readonly grants = {
    list: async () => this.granted,
    giveBack: async (patterns: readonly string[]) => {
      if (!this.keepsAccess) this.granted = this.granted.filter((one) => !patterns.includes(one))
      return !this.keepsAccess
    },
  }

  versions = async () => ({ extension: '0.1.0', browser: 'Firefox/153.0' })

  browserLanguage = () => this.ownLanguage

  loadMessages = async (tag: string) => MESSAGES[tag] ?? {}

  /** Another page begins to load in the tab, its address is another, it has loaded, or access has changed. */
  change(change: TabChange | 'access' = 'loaded'): void {
    this.changed(change)
  }

  /** A cookie came, went or changed. */
  renew(seen: Inspection): void {
    this.hear?.renewed(structuredClone(seen))
  }

  /** The page that was followed is to be looked at again. */
  answerLate(): void {
    this.hear?.changed()
  }
}
