import type { ObservedCookie } from './cookie'

/** What the browser told of one cookie while a guided check ran. */
export interface CookieEvent {
  /** ISO 8601. */
  at: string
  change: 'set' | 'removed'
  cookie: ObservedCookie
  /** By whose answer it was set; null where that is not known. */
  request: { method: string; url: string } | null
}

/** A guided check of a site before and after the visitor's choice. */
export interface ChoiceCheck {
  /** ISO 8601. */
  startedAt: string
  endedAt: string | null
  /** When the visitor chose, as the consent platform or the person told; null while they have not. */
  choiceAt: string | null
  choice: 'accepted' | 'refused' | 'partial' | null
  /** The site's cookies were cleared when it was started, so that nothing stands from an earlier choice. */
  cleared: boolean
  /** The cookies that were there when it was started (after clearing, where that was asked for). */
  before: ObservedCookie[]
  /** All that came and went since, oldest first. */
  events: CookieEvent[]
  /** It could not see every change: the worker was stopped between two of them, or more came than are kept. */
  hasGaps: boolean
}

/** What earlier looks at the same site saw, for what only time can tell. */
export interface EarlierLook {
  /** When the last of them was taken; ISO 8601. */
  takenAt: string
  /**
   * When each cookie was to expire as it was first seen, in seconds since 1970, by its identity; only of cookies that
   * were there in each look since.
   */
  expirations: Record<string, number>
}
