import { choiceKeeper } from '../core/choice-keeper'
import { isHeldBack, type ObservedCookie } from '../core/cookie'
import { inLetters } from '../core/host-in-letters'
import type { Inspection, Match } from '../core/inspection'
import { entryOf } from '../core/matched-entry'
import { nameOf } from './groups'
import type { Language, MessageKey } from './language'
import { lifetimeWords } from './lifetime'
import type { RowChoice } from './row-choice'
import { hostOf } from './sections'

/**
 * Words for what is to be known of a row at first sight: by whom, where, for how long, whose word it is, how it agrees with
 * what was seen, whether the visitor's choice is kept in it, and what the visitor `choice` was where it is given; nothing that
 * was `said` in a heading over it.
 */
export function rowWords(
  match: Match,
  inspection: Inspection,
  language: Language,
  choice: RowChoice | null = null,
  said: string | null = null,
): string {
  const { cookie, item } = match
  const entry = entryOf(match, inspection.charters)
  const words: string[] = []
  if (entry !== null && entry.provider !== null) words.push(entry.provider)
  else if (match.party === 'first' && (cookie !== null || item !== null)) words.push(language.say('this_site'))
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
  if (match.agreement !== null && match.agreement !== 'exact')
    words.push(language.say(`mark_${match.agreement.replace('-', '_')}` as MessageKey))
  const kindFrom = entry?.readFrom?.category
  if (kindFrom !== undefined) words.push(language.say(`mark_kind_${kindFrom}`))
  if (match.isOtherDomain) words.push(language.say('mark_other_domain'))
  if (choiceKeeper(match, inspection.platforms) !== null) words.push(language.say('mark_keeps_choice'))
  if (choice !== null) words.push(language.say(`group_choice_${choice}`))
  return words.filter((one) => one !== said).join(' · ')
}

/** Words in one line why what no row declares may be meant all the same; null where nothing is near. */
export function nearWords(match: Match, inspection: Inspection, language: Language): string | null {
  if (match.near === null) return null
  const { reason, words } = match.near
  if (reason === 'in-text' && words !== nameOf(match, inspection)) return language.say('near_stem_in_text', { words })
  return language.say(`near_${reason.replaceAll('-', '_')}` as MessageKey, { words })
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
