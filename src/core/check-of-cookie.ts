import { changesOf } from './check-changes'
import type { ChoiceCheck, Phase } from './choice-check'
import { cookieIdentity, type ObservedCookie } from './cookie'

/** What a guided check tells of one cookie. */
export interface CheckedCookie {
  /** The sides of the visitor's choice on which it was seen, in their order. */
  phases: Phase[]
  /** The requests that set it, oldest first, each once. */
  setBy: { method: string; url: string }[]
}

const PHASES: readonly Phase[] = ['before', 'between', 'after']

/** Gives the question what a check tells of a cookie; null for one that it did not see, and where there is no check. */
export function checkedCookies(check: ChoiceCheck | null): (cookie: ObservedCookie) => CheckedCookie | null {
  const seen = new Map<string, CheckedCookie>()
  for (const { cookie, change, phase, request } of check === null ? [] : changesOf(check)) {
    const identity = cookieIdentity(cookie)
    const known = seen.get(identity) ?? { phases: [], setBy: [] }
    seen.set(identity, known)
    if (change !== 'removed' && !known.phases.includes(phase)) known.phases.push(phase)
    if (request !== null && !known.setBy.some(({ method, url }) => method === request.method && url === request.url))
      known.setBy.push(request)
  }
  for (const { phases } of seen.values()) phases.sort((one, other) => PHASES.indexOf(one) - PHASES.indexOf(other))
  return (cookie) => seen.get(cookieIdentity(cookie)) ?? null
}
