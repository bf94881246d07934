import type { BadgeSettings } from '../app/badge-settings'
import type { Hearing } from '../app/follow-tab'
import type { Choice, Fulfilment, StartWish } from '../app/guided-check'
import type { Looking, Outcome } from '../app/inspect-tab'
import type { TabChange, TabInfo } from '../app/ports'
import type { Settings } from '../app/settings'
import type { ShownPage, Standing } from '../app/shown-page'
import type { Inspection } from '../core/inspection'
import type { Issue } from '../core/issue'
import type { KeptOverview } from '../core/kept-overview'
import type { Language, Messages } from '../telling/language'

/** What the popup asks of the guided check, for the page that it showed when the person acted. */
export interface CheckCommands {
  start(shown: ShownPage, wish: StartWish): Promise<Fulfilment>
  /** Tells of the choice, with its moment where the consent platform gives it. */
  choose(shown: ShownPage, choice: Choice, moment: string | null): Promise<Fulfilment>
  notChosenYet(shown: ShownPage): Promise<Fulfilment>
  end(shown: ShownPage): Promise<Fulfilment>
  forget(shown: ShownPage): Promise<Fulfilment>
  mayWatchRequests(): Promise<boolean>
  /** Has the right to watch requests stay as long as this popup is open, though no check runs; gives a function that ends it. */
  holdRequests(): () => void
  /** Asks the person for the right to watch requests; called first thing in a click. False where they refuse. */
  requestRequests(tab: TabInfo): Promise<boolean>
}

/** What the popup asks of the badge. */
export interface BadgeCommands {
  read(): Promise<BadgeSettings>
  write(settings: BadgeSettings, inspection: Inspection, shown: ShownPage): Promise<void>
  /** Has the badge count by what this look found, where it is on. */
  looked(inspection: Inspection, shown: ShownPage): Promise<void>
}

/** What the popup asks of what is kept of all sites. */
export interface KeptCommands {
  overview(): Promise<KeptOverview>
  /** Forgets what is kept of an origin; the number on the icon over the page that is shown counts anew. */
  forget(origin: string, shown: ShownPage | null): Promise<void>
  forgetAll(shown: ShownPage | null): Promise<void>
}

/** What the popup asks of the report. */
export interface ReportCommands {
  /**
   * Pages of the extension open in private windows too: so a private look stays in one. Chromium opens them there only with
   * `incognito: split` in the manifest, and then a site that was granted in a normal window is not in a private one (tried
   * in Chromium 156): its manifest does without.
   */
  opensPrivate: boolean
  /** Opens the report of a look beside its tab, which closes the popup; rejects where the browser does not. */
  open(inspection: Inspection, tab: TabInfo, language: Language): Promise<void>
}

/** What the popup asks of the access that was granted, to whatever site. */
export interface GrantCommands {
  /** Lists the match patterns that are granted. */
  list(): Promise<string[]>
  /** Gives match patterns back. False where the browser keeps one. */
  giveBack(patterns: readonly string[]): Promise<boolean>
}

/** What the popup needs of the world. */
export interface PagePorts {
  inspect(looking: Looking): Promise<Outcome>
  /** Asks the person for these match patterns; called first thing in a click. False where they refuse. */
  requestAccess(patterns: string[], tab: TabInfo): Promise<boolean>
  /** Gives back what was granted for what was inspected. False where the browser keeps it. */
  giveBackAccess(inspection: Inspection): Promise<boolean>
  /** Gives back the access to every site; Chromium takes that to single sites with it. False where the browser keeps it. */
  giveBackAll(): Promise<boolean>
  reloadTab(tabId: number): Promise<void>
  /** Calls `changed` when the tab changes, or access does; gives a function that ends it. */
  onChanged(tabId: number, changed: (change: TabChange | 'access') => void): () => void
  /** Follows the tab of the last look that was ready; gives a function that ends it. */
  follow(hear: Hearing): () => void
  /** Tells whether the tab still shows this page. */
  standing(shown: ShownPage): Promise<Standing>
  /** Tells whether the window is private, before the tab is known too; true where that cannot be told. */
  isPrivate(): Promise<boolean>
  readSettings(): Promise<{ settings: Settings; issues: Issue[] }>
  writeSettings(settings: Settings, isPrivate: boolean): Promise<Issue[]>
  checks: CheckCommands
  badge: BadgeCommands
  kept: KeptCommands
  report: ReportCommands
  grants: GrantCommands
  browserLanguage(): string
  versions(): Promise<{ extension: string; browser: string }>
  loadMessages(tag: string): Promise<Messages>
}
