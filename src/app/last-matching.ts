import type { Charter } from '../core/charter'
import type { Match } from '../core/inspection'
import { matchSeen } from '../core/match'
import type { Seen } from '../core/seen'

/** Matches, and gives the same matches again as long as nothing that they are made of is another. */
export function lastMatching(): typeof matchSeen {
  let last: { seen: Seen; charters: readonly Charter[]; whole: boolean; matches: Match[] } | null = null
  return (seen, charters, site, whole = false) => {
    const isSame =
      last !== null &&
      last.seen === seen &&
      last.whole === whole &&
      last.charters.length === charters.length &&
      charters.every((charter, at) => charter === last?.charters[at])
    if (last === null || !isSame) last = { seen, charters, whole, matches: matchSeen(seen, charters, site, whole) }
    return last.matches
  }
}
