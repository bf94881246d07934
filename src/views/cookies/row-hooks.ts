import type { Inspection, Match } from '../../core/inspection'
import { categoryOf, charterOf, entryOf } from '../../core/matched-entry'
import { nameOf } from '../../telling/groups'
import { companyOf } from '../../telling/sections'

/** What styles and tests know a row by: its `data-` attributes, those left out that are null. */
export type RowHooks = Readonly<Record<string, string | null>>

/** Gives the hooks of a cookie's or entry's row, or of something else that is stored. */
export function rowHooks(match: Match, inspection: Inspection): RowHooks {
  const { item, status } = match
  const common = {
    name: nameOf(match, inspection),
    status,
    basis: charterOf(match, inspection.charters)?.basis ?? '',
    party: match.party ?? '',
    company: companyOf(match, inspection),
    reason: match.near?.reason ?? null,
  }
  if (item !== null) {
    return {
      ...common,
      testid: 'stored',
      kind: item.kind,
      origin: item.origin,
      size: String(item.size ?? ''),
    }
  }
  const entry = entryOf(match, inspection.charters)
  return {
    ...common,
    testid: 'cookie',
    category: categoryOf(match, inspection.charters) ?? '',
    provider: entry?.provider ?? '',
  }
}

/** Gives the element its hooks, in the place of those it had. */
export function setHooks(row: HTMLElement, hooks: RowHooks): void {
  for (const [key, value] of Object.entries(hooks)) {
    if (value === null) delete row.dataset[key]
    else if (row.dataset[key] !== value) row.dataset[key] = value
  }
}
