import { createMemo, For, type JSX, Show } from 'solid-js'
import type { Inspection } from '../core/inspection'
import { useLanguage } from '../ui/language-context'
import { AccessGranted, AccessWanted } from './Access'
import { BadgeSettings } from './BadgeSettings'
import { CharterLine } from './CharterLine'
import { ConsentPlatforms } from './ConsentPlatforms'
import { CookieGroup } from './CookieGroup'
import styles from './CookiesView.module.css'
import { Findings } from './Findings'
import { findingsByMatch } from './finding-groups'
import { FindingsContext } from './findings-context'
import { GuidedCheck } from './GuidedCheck'
import { groupMatches } from './groups'
import { Issues } from './Issues'
import { Proportions } from './Proportions'
import type { PopupState } from './state'
import { summarise } from './summary'

/** The answer first, then every cookie of the tab and every entry of its charters, by group. */
export function CookiesView(props: { state: PopupState; inspection: Inspection }): JSX.Element {
  const language = useLanguage()
  const groups = createMemo(() => groupMatches(props.inspection))
  const pageLanguage = () => props.inspection.charters.find((charter) => charter.basis === 'site')?.language ?? ''
  const marks = createMemo(() => findingsByMatch(props.inspection.findings))
  const summary = () => summarise(props.inspection, language())
  return (
    <>
      <h1 class={styles['summary']}>
        {summary().count} <span class={styles['charter']}>{summary().charter}</span>
      </h1>
      <Proportions groups={groups()} />
      <CharterLine charters={props.inspection.charters} />
      <ConsentPlatforms platforms={props.inspection.platforms} pageLanguage={pageLanguage()} />
      <Show when={props.inspection.looking}>
        <p class={styles['looking']} data-testid="looking">
          <progress aria-hidden="true" /> {language().say('looking')}
        </p>
      </Show>
      <AccessWanted state={props.state} inspection={props.inspection} />
      <Issues state={props.state} issues={[...props.state.ownIssues(), ...props.inspection.issues]} />
      <Show when={props.inspection.check !== null}>
        <GuidedCheck state={props.state} inspection={props.inspection} />
      </Show>
      <Findings inspection={props.inspection} />
      <FindingsContext.Provider value={marks}>
        <For each={groups().map((group) => group.id)}>
          {(id) => (
            <CookieGroup group={groups().find((group) => group.id === id) ?? EMPTY(id)} inspection={props.inspection} />
          )}
        </For>
      </FindingsContext.Provider>
      <Show when={props.inspection.check === null}>
        <GuidedCheck state={props.state} inspection={props.inspection} />
      </Show>
      <BadgeSettings state={props.state} inspection={props.inspection} />
      <AccessGranted state={props.state} inspection={props.inspection} />
    </>
  )
}

const EMPTY = (id: ReturnType<typeof groupMatches>[number]['id']) => ({ id, matches: [], consent: null })
