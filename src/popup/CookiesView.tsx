import { createMemo, For, type JSX, Show } from 'solid-js'
import type { Inspection } from '../core/inspection'
import { findingsByMatch } from '../telling/finding-groups'
import { choicesApart, type GroupId, groupMatches, groupStored } from '../telling/groups'
import { summarise } from '../telling/summary'
import { useLanguage } from '../ui/language-context'
import { createList, ListContext } from '../ui/long-list'
import { AccessGranted, AccessWanted } from '../views/access/Access'
import { LowerBound } from '../views/access/LowerBound'
import { OtherSites } from '../views/access/OtherSites'
import { BadgeSettings, Findings, GuidedCheck, OpenReport } from '../views/behind'
import { CharterLine } from '../views/charter/CharterLine'
import { ConsentPlatforms } from '../views/charter/ConsentPlatforms'
import { CookieGroup } from '../views/cookies/CookieGroup'
import type { Drawn } from '../views/cookies/drawn'
import { Proportions } from '../views/cookies/Proportions'
import { StoredGroups } from '../views/cookies/StoredGroups'
import { Issues } from '../views/issues/Issues'
import styles from './CookiesView.module.css'
import type { PopupState } from './state'

/** The answer first, then every cookie of the tab and every entry of its charters, by group. */
export function CookiesView(props: { state: PopupState; inspection: Inspection; toCharter: () => void }): JSX.Element {
  const language = useLanguage()
  const groups = createMemo(() => groupMatches(props.inspection))
  const stored = createMemo(() => groupStored(props.inspection))
  const drawn = createMemo<Drawn>(() => ({
    inspection: props.inspection,
    findings: findingsByMatch(props.inspection.findings),
    choices: choicesApart(groups(), props.inspection),
  }))
  /** How many rows go before each group, and before those of storage. */
  const starts = createMemo(() => {
    let sum = 0
    const before = new Map<GroupId | 'stored', number>()
    for (const group of groups()) {
      before.set(group.id, sum)
      sum += group.matches.length
    }
    return before.set('stored', sum)
  })
  const startOf = (id: GroupId | 'stored') => starts().get(id) ?? 0
  const list = createList(drawn, () => props.inspection.matches.length)
  const pageLanguage = () => props.inspection.charters.find((charter) => charter.basis === 'site')?.language ?? ''
  const summary = createMemo(() => summarise(props.inspection, language()))
  return (
    <ListContext.Provider value={list}>
      <h1 class={styles['summary']}>
        {summary().count}{' '}
        <span class={styles['charter']}>
          {summary().charter} <span data-testid="stored-sentence">{summary().stored}</span>
        </span>
      </h1>
      <Proportions groups={groups()} />
      <CharterLine charters={props.inspection.charters} />
      <ConsentPlatforms platforms={props.inspection.platforms} pageLanguage={pageLanguage()} />
      <OpenReport actions={props.state.report} />
      <Show when={props.inspection.looking}>
        <p class={styles['looking']} data-testid="looking">
          <progress aria-hidden="true" /> {language().say('looking')}
        </p>
      </Show>
      <LowerBound actions={props.state} inspection={props.inspection} />
      <AccessWanted actions={props.state} inspection={props.inspection} />
      <Issues
        own={props.state.ownIssues()}
        actions={props.state}
        inspection={props.inspection}
        toCharter={props.toCharter}
      />
      <Show when={props.inspection.check !== null}>
        <GuidedCheck actions={props.state} inspection={props.inspection} />
      </Show>
      <Show when={props.state.pointedAt()}>{(pointedAt) => <Findings inspection={pointedAt()} />}</Show>
      <For each={groups().map((group) => group.id)}>
        {(id) => (
          <CookieGroup
            group={groups().find((group) => group.id === id) ?? EMPTY(id)}
            drawn={drawn()}
            start={startOf(id)}
          />
        )}
      </For>
      <StoredGroups groups={stored()} drawn={drawn()} start={startOf('stored')} />
      <OtherSites actions={props.state} inspection={props.inspection} />
      <Show when={props.inspection.check === null}>
        <GuidedCheck actions={props.state} inspection={props.inspection} />
      </Show>
      <BadgeSettings actions={props.state.badge} inspection={props.inspection} />
      <AccessGranted actions={props.state} inspection={props.inspection} />
    </ListContext.Provider>
  )
}

const EMPTY = (id: GroupId) => ({ id, matches: [], consent: null, choice: null })
