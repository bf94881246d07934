import type { CategoryId, DeclaredConsent } from '../core/category'
import { CATEGORIES } from '../core/category'
import type { Inspection, Match } from '../core/inspection'
import { isPageSilent } from '../core/issue'
import { categoryOf, charterOf, entryOf } from '../core/matched-entry'
import { isConsentRead } from './read-from-words'
import { commonChoice, type RowChoice, rowChoice } from './row-choice'
import { USES, type Use, useOfCategory, useOfKind } from './uses'

/** Where a cookie that was seen is shown: in exactly one of these. */
export type SegmentId =
  | 'undeclared'
  | 'spoken'
  | 'near'
  | CategoryId
  | 'platform'
  | `general-${Use}`
  | 'unlisted'
  | 'unchecked'

export type GroupId = SegmentId | 'unobserved' | 'unknown'

/** Matches that are shown under one heading. */
export interface Group {
  id: GroupId
  matches: Match[]
  /** What this site's own charter says of consent, where it says the same of each; else null. */
  consent: DeclaredConsent | null
  /** That stands only within the words of a row that tell something else. */
  isConsentRead: boolean
  /** What the visitor chose in the platform that declares each of them, where it is the same for all; else null. */
  choice: RowChoice | null
}

const ORDER: readonly GroupId[] = [
  'undeclared',
  'spoken',
  'near',
  ...CATEGORIES,
  'platform',
  ...USES.map((use) => `general-${use}` as const),
  'unlisted',
  'unchecked',
  'unobserved',
  'unknown',
]

/**
 * Sorts the matches of cookies and of entries without any into groups: what is not in the charter; what its policy speaks of by
 * the service; what it may mean; what the site itself declares, by category; what another site's charter describes; what is
 * generally known, by use; what is in no list; and apart from these, entries of which nothing is seen. Empty groups are left out.
 */
export function groupMatches(inspection: Inspection): Group[] {
  const groups = new Map<GroupId, Match[]>(ORDER.map((id) => [id, []]))
  for (const match of inspection.matches) if (match.item === null) groups.get(groupOf(match, inspection))?.push(match)
  return [...groups]
    .filter(([, matches]) => matches.length > 0)
    .map(([id, matches]) => ({
      id,
      matches,
      consent: commonConsent(matches, inspection),
      isConsentRead: matches.some((match) => isConsentRead(entryOf(match, inspection.charters))),
      choice: commonChoice(matches, inspection),
    }))
}

/** Gives the visitor's choice for each match of a group that does not say it for all, by the match's id. */
export function choicesApart(groups: readonly Group[], inspection: Inspection): Map<string, RowChoice> {
  const choices = new Map<string, RowChoice>()
  for (const group of groups) {
    if (group.choice !== null) continue
    for (const match of group.matches) {
      const choice = rowChoice(match, inspection)
      if (choice !== null) choices.set(match.id, choice)
    }
  }
  return choices
}

export type StoredGroupId = 'undeclared' | 'spoken' | 'near' | 'unchecked' | 'declared'

/** Sorts what is stored beside cookies: first what is not in the charter. Empty groups are left out. */
export function groupStored(inspection: Inspection): { id: StoredGroupId; matches: Match[] }[] {
  const stored = inspection.matches.filter((match) => match.item !== null)
  return (['undeclared', 'spoken', 'near', 'unchecked', 'declared'] as const)
    .map((id) => ({ id, matches: stored.filter((match) => statusGroup(match) === id) }))
    .filter(({ matches }) => matches.length > 0)
}

/** The name under which a match is shown: that of what was seen, else the declared one. */
export function nameOf(match: Match, inspection: Inspection): string {
  return match.cookie?.name ?? match.item?.name ?? entryOf(match, inspection.charters)?.name ?? ''
}

/** The status, but for what the policy speaks of by its service. */
function statusGroup({ status, near }: Match): Match['status'] | 'spoken' {
  return near?.reason === 'service-named' ? 'spoken' : status
}

/** Tells under which heading a match is shown; what no list could be asked for yet is `unchecked`. */
export function groupOf(match: Match, inspection: Inspection): GroupId {
  const status = statusGroup(match)
  if (status === 'declared') return declaredGroup(match, inspection)
  if (status !== 'unchecked') return status
  if (match.general !== null) return `general-${useOfKind(match.general.kind)}`
  return inspection.looking || isPageSilent(inspection.issues) ? 'unchecked' : 'unlisted'
}

function declaredGroup(match: Match, { charters }: Inspection): GroupId {
  const category = categoryOf(match, charters) ?? 'unclassified'
  const basis = charterOf(match, charters)?.basis
  if (basis !== 'general') return basis === 'site' ? category : 'platform'
  const use = useOfCategory(category)
  return use === null ? 'unlisted' : `general-${use}`
}

/** Tells whether a group stands for cookies that were seen. */
export function isSegment(id: GroupId): id is SegmentId {
  return id !== 'unobserved' && id !== 'unknown'
}

/** Tells whether a group rests on what is generally known alone. */
export function isGeneral(id: GroupId): id is `general-${Use}` {
  return id.startsWith('general-')
}

function commonConsent(matches: readonly Match[], inspection: Inspection): DeclaredConsent | null {
  const consents = new Set(matches.map((match) => entryOf(match, inspection.charters)?.consent ?? 'not-stated'))
  const isOwn = (match: Match) => charterOf(match, inspection.charters)?.basis === 'site'
  const allOwn = matches.every((match) => match.status === 'declared' && isOwn(match))
  return allOwn && consents.size === 1 ? ([...consents][0] ?? null) : null
}
