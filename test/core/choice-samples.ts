import type { ChoiceCheck, CookieEvent } from '../../src/core/choice-check'
import type { ObservedCookie } from '../../src/core/cookie'
import { siteCookie } from './samples'

/** The time so many seconds after the check began. */
export function after(seconds: number): string {
  return new Date(Date.parse('2026-11-23T12:00:00.000Z') + seconds * 1000).toISOString()
}

export function check(more: Partial<ChoiceCheck> = {}): ChoiceCheck {
  return {
    startedAt: after(0),
    endedAt: null,
    choiceAt: null,
    choice: null,
    cleared: false,
    before: [],
    events: [],
    hasGaps: false,
    ...more,
  }
}

/** A cookie of the site that came, so many seconds after the check began. */
export function came(name: string, seconds: number, more: Partial<CookieEvent> = {}): CookieEvent {
  return { at: after(seconds), change: 'set', cookie: siteCookie(name), request: null, ...more }
}

export function went(name: string, seconds: number, cookie: ObservedCookie = siteCookie(name)): CookieEvent {
  return { at: after(seconds), change: 'removed', cookie, request: null }
}
