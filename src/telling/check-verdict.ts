import type { CheckChange } from '../core/check-changes'
import type { ChoiceCheck, Phase } from '../core/choice-check'
import { cookieIdentity } from '../core/cookie'
import type { Inspection, Match } from '../core/inspection'
import { entryOf } from '../core/matched-entry'
import type { GroupId } from './groups'
import type { Language } from './language'

/** What a check comes to, the first that holds: see `verdictOf`. */
export type VerdictKind = 'after' | 'before' | 'between' | 'undeclared' | 'untold' | 'exempt' | 'clean'

/** A change of the check beside the group that its cookie is declared in. */
export interface CheckRow extends CheckChange {
  group: GroupId
}

/**
 * Says in one sentence what a check saw, first what a visitor would mind most: cookies that this site's own charter puts under measurement
 * or advertising and that were set after a refusal, before the choice, or around it; cookies that are not in the charter, or
 * whose use is not known; measurement that the charter calls exempt from consent; or none of these, which is never more than
 * was seen. What stood there when a check began that cleared nothing may come from an earlier choice, and counts for none.
 */
export function verdictOf(
  check: ChoiceCheck,
  rows: readonly CheckRow[],
  inspection: Inspection,
  language: Language,
): { kind: VerdictKind; words: string } {
  const uses = usesOf(inspection)
  const set = rows.filter(({ change }) => (change === 'there' ? check.cleared : change !== 'removed'))
  const count = (isMeant: (row: CheckRow) => boolean) =>
    new Set(set.filter(isMeant).map(({ cookie }) => cookieIdentity(cookie))).size
  const minded = (phase: Phase) =>
    count((row) => row.phase === phase && uses.get(cookieIdentity(row.cookie)) === 'minded')
  const counts: [Exclude<VerdictKind, 'clean'>, number][] = [
    ['after', check.choice === 'refused' ? minded('after') : 0],
    ['before', minded('before')],
    ['between', minded('between')],
    ['undeclared', count(({ group }) => group === 'undeclared')],
    ['untold', count(({ group }) => !TOLD.has(group))],
    ['exempt', count((row) => uses.get(cookieIdentity(row.cookie)) === 'exempt')],
  ]
  const [first] = counts.filter(([, found]) => found > 0)
  if (first !== undefined) return { kind: first[0], words: language.count(`check_verdict_${first[0]}`, first[1]) }
  return { kind: 'clean', words: language.say(`check_verdict_clean_${check.choice ?? 'yet'}`) }
}

/** The groups whose use is told by this site itself, and what it does not list at all. */
const TOLD: ReadonlySet<GroupId> = new Set(['necessary', 'preferences', 'statistics', 'marketing', 'undeclared'])

/** Gives of each cookie that the check saw what its own charter has it for, as far as that matters to a choice. */
function usesOf({ checked = [], charters }: Inspection): Map<string, 'minded' | 'exempt'> {
  const uses = new Map<string, 'minded' | 'exempt'>()
  for (const match of checked) {
    const use = match.cookie === null ? null : useOf(match, charters)
    if (match.cookie !== null && use !== null) uses.set(cookieIdentity(match.cookie), use)
  }
  return uses
}

function useOf(match: Match, charters: Inspection['charters']): 'minded' | 'exempt' | null {
  const entry = entryOf(match, charters)
  if (entry === null || match.status !== 'declared' || charters[match.place?.charter ?? -1]?.basis !== 'site')
    return null
  if (entry.category === 'marketing') return 'minded'
  if (entry.category !== 'statistics') return null
  return entry.consent === 'exempt' ? 'exempt' : 'minded'
}
