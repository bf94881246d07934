import type { Charter } from '../core/charter'
import { explainInSteps } from '../core/general-match'
import type { Match } from '../core/inspection'
import type { Part } from '../core/part'
import type { Site } from '../core/site'
import type { Steps } from '../core/steps'

/** What matches something that was seen with the charters of a site. */
type Matching<Seen> = (seen: Seen, charters: readonly Charter[], site: Site, parts: readonly Part[]) => Steps<Match[]>

/** Matches, and gives the same matches again as long as nothing that they are made of is another. */
export function lastMatching<Seen>(matching: Matching<Seen>): Matching<Seen> {
  let last: { seen: Seen; charters: readonly Charter[]; parts: readonly Part[]; matches: Match[] } | null = null
  return function* (seen, charters, site, parts) {
    const isSame = last !== null && last.seen === seen && areSame(last.charters, charters) && areSame(last.parts, parts)
    if (last === null || !isSame)
      last = { seen, charters, parts, matches: yield* matching(seen, charters, site, parts) }
    return last.matches
  }
}

/** Adds what is generally known, and gives the same matches again as long as those given and the platforms are no others. */
export function lastExplaining(): typeof explainInSteps {
  let last: { given: readonly Match[]; platforms: string; matches: Match[] } | null = null
  return function* (given, knowledge, around) {
    const platforms = [...around.platforms].toSorted().join(' ')
    if (last === null || last.given !== given || last.platforms !== platforms) {
      last = { given, platforms, matches: yield* explainInSteps(given, knowledge, around) }
    }
    return last.matches
  }
}

function areSame<Item>(ones: readonly Item[], others: readonly Item[]): boolean {
  return ones.length === others.length && ones.every((one, at) => one === others[at])
}
