import { type CategoryId, isCategory } from '../core/category'
import { type CheckChange, changesOf, cookiesSeen, stillThere } from '../core/check-changes'
import type { ChoiceCheck, Phase } from '../core/choice-check'
import { cookieIdentity, type ObservedCookie } from '../core/cookie'
import type { Inspection } from '../core/inspection'
import { type CheckRow, verdictOf } from './check-verdict'
import { type GroupId, groupOf, isGeneral } from './groups'
import type { Language } from './language'

/** What a check came to, as the popup shows it. */
export interface CheckResult {
  rows: CheckRow[]
  verdict: ReturnType<typeof verdictOf>
  /** What was there before the choice, and what came after it. */
  headline: string[]
  /** What became of it since. */
  more: string[]
}

/** The declarations that are worth a word in the headline, in the order in which they are said. */
const SAID = ['preferences', 'statistics', 'marketing', 'unclassified', 'undeclared'] as const

type Said = (typeof SAID)[number]

/** Holds a check's cookies against the charters of the inspection, and says in sentences what came of it. */
export function resultOf(check: ChoiceCheck, inspection: Inspection, language: Language): CheckResult {
  const changes = changesOf(check)
  const groups = groupsOf(inspection)
  const groupFor = (cookie: ObservedCookie) => groups.get(cookieIdentity(cookie)) ?? 'unchecked'
  const rows = changes.map((change) => ({ ...change, group: groupFor(change.cookie) }))
  return {
    rows,
    verdict: verdictOf(check, rows, inspection, language),
    headline: headlineOf(check, rows, groupFor, language),
    more: moreOf(check, rows, language),
  }
}

/** Gives the group of each cookie that the check saw, by its identity; what is generally known of it is no matter here. */
function groupsOf(inspection: Inspection): Map<string, GroupId> {
  const { checked = [] } = inspection
  return new Map(
    checked.flatMap((match) => {
      const group = groupOf(match, inspection)
      const told: GroupId = group === 'unlisted' || isGeneral(group) ? 'unchecked' : group
      return match.cookie === null ? [] : [[cookieIdentity(match.cookie), told] as const]
    }),
  )
}

function headlineOf(
  check: ChoiceCheck,
  rows: readonly CheckRow[],
  groupFor: (cookie: ObservedCookie) => GroupId,
  language: Language,
): string[] {
  const groupsIn = (phase: Phase) => cookiesSeen(rows, phase).map(groupFor)
  const sentences = [language.say('check_before', { what: cookieWords(groupsIn('before'), language) })]
  const between = groupsIn('between')
  if (between.length > 0) sentences.push(language.count('check_between', between.length))
  if (check.choice === null) return sentences
  return [...sentences, language.say(`check_after_${check.choice}`, { what: cameWords(groupsIn('after'), language) })]
}

function moreOf(check: ChoiceCheck, rows: readonly CheckRow[], language: Language): string[] {
  if (check.choice === null) return []
  const sentences: string[] = []
  const after = rows.filter((row) => row.phase === 'after')
  const renewed = after.filter((row) => row.change === 'renewed').length
  if (renewed > 0) sentences.push(language.count('check_renewed', renewed))
  const gone = after.filter((row) => row.change === 'removed').length
  if (gone > 0) sentences.push(language.count('check_gone', gone))
  const still = stillThere(check).length
  if (cookiesSeen(rows, 'before').length > 0 && still > 0) sentences.push(language.count('check_still', still))
  return sentences
}

function cookieWords(groups: readonly GroupId[], language: Language): string {
  if (groups.length === 0) return language.say('check_none')
  const parts = partsOf(groups, language)
  return parts === null
    ? language.count('check_cookies', groups.length)
    : language.count('check_cookies_of', groups.length, { parts })
}

function cameWords(groups: readonly GroupId[], language: Language): string {
  if (groups.length === 0) return language.say('check_none_came')
  const parts = partsOf(groups, language)
  return parts === null
    ? language.count('check_came', groups.length)
    : language.count('check_came_of', groups.length, { parts })
}

function partsOf(groups: readonly GroupId[], language: Language): string | null {
  const parts = SAID.flatMap((said: Said) => {
    const count = groups.filter((group) => group === said).length
    return count === 0 ? [] : [language.count(`check_part_${said}`, count)]
  })
  return parts.length === 0 ? null : language.list(parts)
}

/** The category that a group stands for; empty for a cookie that is in none. */
export function categoryOfGroup(group: GroupId): CategoryId | '' {
  return isCategory(group) ? group : ''
}

/** Words by what a cookie was set, where requests were watched; null where that is not known, and for what is not set. */
export function requestWords(row: CheckChange, check: ChoiceCheck, language: Language): string | null {
  if (row.change === 'there' || row.change === 'removed') return null
  if (row.request !== null) return language.say('check_request', { url: row.request.url })
  const since = check.requestsSince ?? null
  const watched = since !== null && Date.parse(row.at) >= Date.parse(since)
  return watched ? language.say('check_request_none') : null
}
