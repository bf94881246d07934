import { type ChoiceCheck, type CookieEvent, type Phase, phaseOf } from './choice-check'
import { cookieIdentity, type ObservedCookie } from './cookie'

/** What became of one cookie on one side of the choice. */
export interface CheckChange {
  /** The same from one look to the next. */
  id: string
  cookie: ObservedCookie
  phase: Phase
  /** `there`: at the start; `set`: it came; `renewed`: it was there and was set anew; `removed`: it went. */
  change: 'there' | 'set' | 'renewed' | 'removed'
  /** When it was first told, ISO 8601; for `there`, when the check began. */
  at: string
  /** How often it was set or removed there. */
  times: number
  request: CookieEvent['request']
}

/**
 * Sums up a check: for each side of the choice what was there, came, was set anew and went, in the order in which it did.
 * What is set several times on one side is one change; so is what is only set anew before the choice. Linear in the events.
 */
export function changesOf(check: ChoiceCheck): CheckChange[] {
  const changes = new Map<string, CheckChange>()
  const present = new Map<string, CheckChange>()
  const put = (change: Omit<CheckChange, 'id' | 'times'>, identity: string) => {
    const id = `${change.phase} ${change.change} ${identity}`
    const known = changes.get(id)
    if (known !== undefined) known.times++
    else changes.set(id, { ...change, id, times: 1 })
    return changes.get(id) as CheckChange
  }
  for (const cookie of check.before) {
    const identity = cookieIdentity(cookie)
    const there = { cookie, phase: 'before', change: 'there', at: check.startedAt, request: null } as const
    present.set(identity, put(there, identity))
  }
  for (const { at, cookie, change, request } of check.events) {
    const identity = cookieIdentity(cookie)
    const phase = phaseOf(at, check)
    const known = present.get(identity)
    if (change === 'removed') {
      if (known !== undefined) put({ cookie, phase, change, at, request: null }, identity)
      present.delete(identity)
    } else if (known?.phase === phase) known.times++
    else {
      const came = known === undefined ? 'set' : 'renewed'
      present.set(identity, put({ cookie, phase, change: came, at, request }, identity))
    }
  }
  return [...changes.values()]
}

/** All cookies that a check saw, each once, in the order in which it first did. */
export function cookiesOfCheck({ before, events }: ChoiceCheck): ObservedCookie[] {
  const seen = new Map<string, ObservedCookie>()
  const came = events.flatMap(({ change, cookie }) => (change === 'set' ? [cookie] : []))
  for (const cookie of [...before, ...came]) {
    const identity = cookieIdentity(cookie)
    if (!seen.has(identity)) seen.set(identity, cookie)
  }
  return [...seen.values()]
}

/** The cookies of a check that were there at the choice, or now while none was made, and are not gone since. */
export function stillThere(check: ChoiceCheck): ObservedCookie[] {
  const there = new Map(check.before.map((cookie) => [cookieIdentity(cookie), cookie]))
  for (const { at, cookie, change } of check.events) {
    const identity = cookieIdentity(cookie)
    if (change === 'removed') there.delete(identity)
    else if (phaseOf(at, check) === 'before') there.set(identity, cookie)
  }
  return [...there.values()]
}

/** The cookies that were seen on one side of the choice, each once, whatever became of them. */
export function cookiesSeen(changes: readonly CheckChange[], phase: Phase): ObservedCookie[] {
  const seen = new Map<string, ObservedCookie>()
  for (const change of changes) {
    if (change.phase !== phase || change.change === 'removed' || change.change === 'renewed') continue
    seen.set(cookieIdentity(change.cookie), change.cookie)
  }
  return [...seen.values()]
}
