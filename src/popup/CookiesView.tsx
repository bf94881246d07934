import { createMemo, For, type JSX, Show } from 'solid-js'
import type { Inspection } from '../core/inspection'
import { useLanguage } from '../ui/language-context'
import { AccessGranted, AccessWanted } from './Access'
import { BadgeSettings, Findings, GuidedCheck } from './behind'
import { CharterLine } from './CharterLine'
import { ConsentPlatforms } from './ConsentPlatforms'
import { CookieGroup } from './CookieGroup'
import styles from './CookiesView.module.css'
import type { Drawn } from './drawn'
import { findingsByMatch } from './finding-groups'
import { choicesApart, type GroupId, groupMatches, groupStored } from './groups'
import { Issues } from './Issues'
import { LowerBound } from './LowerBound'
import { createList, ListContext } from './long-list'
import { OtherSites } from './OtherSites'
import { Proportions } from './Proportions'
import { StoredGroups } from './StoredGroups'
import type { PopupState } from './state'
import { summarise } from './summary'

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
      <Show when={props.inspection.looking}>
        <p class={styles['looking']} data-testid="looking">
          <progress aria-hidden="true" /> {language().say('looking')}
        </p>
      </Show>
      <LowerBound state={props.state} inspection={props.inspection} />
      <AccessWanted state={props.state} inspection={props.inspection} />
      <Issues state={props.state} inspection={props.inspection} toCharter={props.toCharter} />
      <Show when={props.inspection.check !== null}>
        <GuidedCheck state={props.state} inspection={props.inspection} />
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
      <OtherSites state={props.state} inspection={props.inspection} />
      <Show when={props.inspection.check === null}>
        <GuidedCheck state={props.state} inspection={props.inspection} />
      </Show>
      <BadgeSettings state={props.state} inspection={props.inspection} />
      <AccessGranted state={props.state} inspection={props.inspection} />
    </ListContext.Provider>
  )
}

const EMPTY = (id: GroupId) => ({ id, matches: [], consent: null, choice: null })
