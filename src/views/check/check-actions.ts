import type { CHOICES } from '../../core/choice-check'
import type { ObservedCookie } from '../../core/cookie'

/** What a person may do in a guided check of the site that is shown. */
export interface CheckActions {
  mayWatchRequests(): boolean
  notice(): 'not_started' | 'requests_refused' | null
  /** Begins a check; `cleared` are the very cookies to clear first, as they were listed, or null. */
  start(cleared: readonly ObservedCookie[] | null): Promise<void>
  choose(choice: (typeof CHOICES)[number]): Promise<void>
  end(): Promise<void>
  forget(): Promise<void>
  /** Called first thing in the click: the browser wants the person's gesture. */
  requestRequests(): Promise<void>
}

/** What the views of a guided check use. */
export interface Checking {
  check: CheckActions
  /** The page that is shown: other than before where another document is. */
  page(): object | null
}
