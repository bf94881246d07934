import type { ChoiceCheck } from '../core/choice-check'
import type { ObservedCookie } from '../core/cookie'
import type { Inspection } from '../core/inspection'
import type { Site } from '../core/site'
import type { PageAccess, Source, SourceResult } from '../sources/source'
import type { KeptStore } from './kept-policies'
import type { EarlierStore } from './noted-looks'

/** A tab as far as the extension may know it. */
export interface TabInfo {
  id: number
  windowId: number
  /** Null where the browser does not tell it to this extension. */
  url: string | null
  private: boolean
  /** Null where the browser gives none. */
  storeId: string | null
  /** The browser tells that another document is about to take the place of the tab's; Firefox never does. */
  isLeaving?: boolean
}

/** What a browser tells of a tab that is followed: another document begins to load in it, its address is another, it has loaded. */
export type TabChange = 'begins' | 'moves' | 'loaded'

/** What a browser tells when a tab begins or ends to load a page. */
export interface TabUpdate extends Pick<TabInfo, 'id' | 'url' | 'private'> {
  status: 'loading' | 'complete'
}

/** What the frames of a tab answered, unread. */
export interface FrameAnswers {
  answers: unknown[]
  /** A frame did not answer in time, and was left. */
  isPartial: boolean
}

/** What an inspection needs of the world. */
export interface InspectionPorts {
  /** The tab in front of the popup; null where there is none. */
  activeTab(): Promise<TabInfo | null>
  /** The tab as it is now; null once it is closed. */
  tab(id: number): Promise<TabInfo | null>
  page(tabId: number): PageAccess
  /**
   * Runs a self-contained function in each frame of the tab that may be read, in its isolated world. Answers within seconds:
   * a frame that is busy costs its own answer and no other's.
   */
  inFrames<Arguments extends unknown[]>(
    tabId: number,
    read: (...values: Arguments) => unknown,
    ...values: Arguments
  ): Promise<FrameAnswers>
  /** Parses what a source brought; away from the main thread where the source asks for it, within a time. */
  parse(source: Source, raw: unknown, site: Site): Promise<SourceResult>
  /** Gives the answer, or rejects where it takes longer: than so many milliseconds, or than a source may keep a person waiting. */
  inTime<Answer>(answer: Promise<Answer>, milliseconds?: number): Promise<Answer>
  /** Resolves once so many milliseconds have gone by. */
  wait(milliseconds: number): Promise<void>
  /** Lets go first what waits, as drawing and scrolling: what takes long is done in several turns. */
  nextTurn(): Promise<void>
  kept: KeptStore
  earlier: EarlierStore
  /** Every cookie that the browser would send to the site's host; needs `hasAccess`. Rejects where the store may not be read. */
  cookiesOfSite(tab: TabInfo, site: Site): Promise<ObservedCookie[]>
  /**
   * Every cookie that the browser would send to one of these hosts, on any path, in no partition or in that of the site,
   * and every cookie of any host in the site's partition; needs access to all. Rejects where the store may not be read.
   */
  cookiesOfHosts(tab: TabInfo, site: Site, hosts: readonly string[]): Promise<ObservedCookie[]>
  /** Names the companies that are generally known to be behind hosts; one that is not known is left out. */
  companiesOf(hosts: readonly string[]): Promise<Record<string, string>>
  hasAccess(patterns: readonly string[]): Promise<boolean>
  grantedPatterns(): Promise<string[]>
  /** Whether the person lets the extension read pages opened from the disk. */
  mayReadFiles(): Promise<boolean>
  now(): Date
  /** The guided check of this site that runs or ended last; null where there is none. */
  check(site: Site, storeId: string | null): Promise<ChoiceCheck | null>
  versions(): Promise<Inspection['versions']>
  /** BCP 47 tag of the browser's own language. */
  language(): string
}
