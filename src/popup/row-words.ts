import { isHeldBack, type ObservedCookie } from '../core/cookie'
import { inLetters } from '../core/host-in-letters'
import type { Inspection, Match } from '../core/inspection'
import { charterOf, entryOf } from '../core/match'
import type { Language, MessageKey } from '../ui/language'
import { lifetimeWords } from './lifetime'
import { hostOf } from './sections'

/** Words for what is to be known of a row at first sight: by whom, where, for how long, and whose word it is. */
export function rowWords(match: Match, inspection: Inspection, language: Language): string {
  const { cookie, item } = match
  const entry = entryOf(match, inspection.charters)
  const basis = charterOf(match, inspection.charters)?.basis
  const words: string[] = []
  if (entry !== null) words.push(entry.provider ?? language.say('provider_unknown'))
  else if (match.party === 'first') words.push(language.say('this_site'))
  if (match.party === 'third' && (entry === null || cookie !== null || item !== null)) {
    const host = hostOf(match)
    words.push(host === null ? language.say('third_party') : inLetters(host))
  }
  if (item !== null) {
    words.push(language.say(`stored_${item.kind.replaceAll('-', '_')}` as MessageKey))
    if (item.partitioned === true) words.push(language.say('mark_apart'))
    if (item.size !== null) words.push(language.size(item.size))
  }
  if (cookie !== null) {
    const apart = partitionMark(cookie, match)
    if (apart !== null) words.push(language.say(apart))
    if (isHeldBack(cookie, inspection.site)) words.push(language.say('mark_held_back'))
    const life = lifetimeWords(cookie, inspection.takenAt, language)
    if (life !== null) words.push(life)
  }
  if (basis === 'platform') words.push(language.say('described_by_platform'))
  if (basis === 'general') words.push(language.say('described_generally'))
  return words.join(' · ')
}

/**
 * Names the message that tells a cookie from its twin of another partition; null where it is in none, as a site's own are.
 * Where the cookie's own site is the tab's, being below another site's frame is what is unusual; for a third party, not being so.
 */
function partitionMark({ partitionKey: key }: ObservedCookie, { party }: Match): MessageKey | null {
  if (key === null) return null
  if (key === 'unpartitioned') return party === 'third' ? 'mark_shared' : null
  if (party === 'first') return key.hasCrossSiteAncestor === true ? 'mark_apart_framed' : 'mark_apart'
  return key.hasCrossSiteAncestor === false ? 'mark_apart_top' : 'mark_apart'
}
