import { cookieIdentity, type ObservedCookie } from './cookie'

/** What the browser told of one cookie while a guided check ran. */
export interface CookieEvent {
  /** ISO 8601. */
  at: string
  change: 'set' | 'removed'
  cookie: ObservedCookie
  /** By whose answer it was set; null where that is not known. The address has no query. */
  request: { method: string; url: string } | null
}

/** The choices that a person can tell of. */
export const CHOICES = ['accepted', 'refused', 'partial'] as const

/** How the moment of the visitor's choice is known. */
export const MOMENT_SOURCES = ['platform', 'click', 'told'] as const

/** A guided check of a site before and after the visitor's choice. */
export interface ChoiceCheck {
  /** ISO 8601. */
  startedAt: string
  endedAt: string | null
  /** When the visitor chose, as the consent platform or the person told; null while they have not. */
  choiceAt: string | null
  choice: (typeof CHOICES)[number] | null
  /** All of the site's cookies were cleared when it was started, so that nothing stands from an earlier choice. */
  cleared: boolean
  /** The cookies that were there when it was started (after clearing, where that was asked for). */
  before: ObservedCookie[]
  /** All that came and went since, oldest first. */
  events: CookieEvent[]
  /** It did not see every change: what the browser holds is not what it was told of, or more came than are kept. */
  hasGaps: boolean
  /**
   * The last time at which the visitor had surely not chosen yet. What came between it and `choiceAt` is on neither side;
   * the same as `choiceAt`, or left out, where the moment is known. While nothing is chosen: when that was last seen.
   */
  choiceNotBefore?: string | null
  /** `platform`: the consent platform told the moment; `click`: it is that of a click in the page; `told`: it was no later. */
  choiceBy?: (typeof MOMENT_SOURCES)[number] | null
  /** When the first answer was told of: a cookie set since without one was set by none that could be seen; null where none was. */
  requestsSince?: string | null
  /** How many cookies were cleared at its start; null where none were to be. */
  clearedCount?: number | null
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

/** The side of the visitor's choice; `between` where the moment is not known well enough to tell. */
export type Phase = 'before' | 'between' | 'after'

/** How many events a check keeps. */
export const MOST_EVENTS = 500

/** Tells on which side of the choice a moment is (ISO 8601, whatever its offset); all is before it while none was made. */
export function phaseOf(at: string, check: Pick<ChoiceCheck, 'choiceAt' | 'choiceNotBefore'>): Phase {
  if (check.choiceAt === null) return 'before'
  const moment = Date.parse(at)
  if (moment >= Date.parse(check.choiceAt)) return 'after'
  return moment <= Date.parse(check.choiceNotBefore ?? check.choiceAt) ? 'before' : 'between'
}

/** Adds an event; one too many is left out and said as a gap, the next ones change nothing: the check is given back as it is. */
export function withEvent<Check extends ChoiceCheck>(check: Check, event: CookieEvent): Check {
  if (check.events.length >= MOST_EVENTS) return check.hasGaps ? check : { ...check, hasGaps: true }
  return { ...check, events: [...check.events, event] }
}

/** What a check may have been told late or not yet, in milliseconds. */
const SLACK = 5_000

/**
 * Tells whether the cookies that are there now are others than the check was told of.
 * Those are passed over that changed within 5 seconds of the look, or whose time has come: the browser tells of these late.
 */
export function missesChanges(check: ChoiceCheck, there: readonly ObservedCookie[], lookedAt: string): boolean {
  if (check.endedAt !== null) return false
  const now = Date.parse(lookedAt)
  const told = new Map(check.before.map((cookie) => [cookieIdentity(cookie), cookie]))
  const late = new Set<string>()
  for (const { at, change, cookie } of check.events) {
    const identity = cookieIdentity(cookie)
    if (Date.parse(at) > now - SLACK) late.add(identity)
    if (change === 'set') told.set(identity, cookie)
    else told.delete(identity)
  }
  const found = new Set(there.map(cookieIdentity))
  const isStable = ([identity, { expirationDate }]: [string, ObservedCookie]) =>
    !late.has(identity) && (expirationDate === null || expirationDate * 1000 > now + SLACK)
  const gone = [...told].filter(isStable).some(([identity]) => !found.has(identity))
  return gone || [...found].some((identity) => !told.has(identity) && !late.has(identity))
}

/** Tells whether any of the site's cookies was cleared when the check was started, though others may have stayed. */
export function hasCleared({ cleared, clearedCount = null }: ChoiceCheck): boolean {
  return clearedCount === null ? cleared : clearedCount > 0
}
