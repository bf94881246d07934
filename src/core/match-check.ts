import type { Charter } from './charter'
import { cookiesOfCheck } from './check-changes'
import type { ChoiceCheck } from './choice-check'
import type { Match } from './inspection'
import { matchInSteps } from './match'
import type { Part } from './part'
import { cookiesAlone } from './seen'
import type { Site } from './site'
import { atOnce, type Steps } from './steps'

/** Matches each cookie that a guided check saw, those that are gone again too, in the order in which it saw them. */
export function* matchCheckInSteps(
  check: ChoiceCheck,
  charters: readonly Charter[],
  site: Site,
  parts: readonly Part[],
): Steps<Match[]> {
  const cookies = cookiesOfCheck(check)
  const matches = yield* matchInSteps(cookiesAlone(cookies), charters, site, parts)
  return matches.slice(0, cookies.length)
}

/** The same at once, where nobody waits for it. */
export function matchCheck(...given: Parameters<typeof matchCheckInSteps>): Match[] {
  return atOnce(matchCheckInSteps(...given))
}
