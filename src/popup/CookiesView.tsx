import { createEffect, createMemo, For, type JSX, onCleanup, Show } from 'solid-js'
import type { Inspection } from '../core/inspection'
import { chosenGroups, chosenMatches, isNarrow } from '../telling/chosen-groups'
import { findingsByMatch } from '../telling/finding-groups'
import { announcedWords } from '../telling/fold-words'
import { choicesApart, type GroupId, groupMatches, groupStored, isSegment } from '../telling/groups'
import { summarise } from '../telling/summary'
import { Fold } from '../ui/Fold'
import { useLanguage } from '../ui/language-context'
import { createList, ListContext } from '../ui/long-list'
import { moveBetweenRows } from '../ui/row-keys'
import { Together } from '../ui/Together'
import { AccessWanted } from '../views/access/AccessWanted'
import { LowerBound } from '../views/access/LowerBound'
import { OtherSites } from '../views/access/OtherSites'
import {
  AccessGranted,
  BadgeSettings,
  CharterLines,
  CheckLine,
  CompanyGroups,
  ConsentPlatforms,
  Findings,
  GuidedCheck,
  Issues,
  OpenReport,
  StoredGroups,
} from '../views/behind'
import { CookieGroup } from '../views/cookies/CookieGroup'
import { type Drawn, NOTHING_SAID } from '../views/cookies/drawn'
import { Found, ListTools } from '../views/cookies/ListTools'
import type { ListChoice } from '../views/cookies/list-choice'
import { Rows, Sections } from '../views/cookies/Sections'
import { Bar } from '../views/cookies/Segments'
import styles from './CookiesView.module.css'
import type { PopupState } from './state'

/** The answer first, then the rows by group; all else is folded below them. */
export function CookiesView(props: {
  state: PopupState
  inspection: Inspection
  choice: ListChoice
  toCharter: () => void
}): JSX.Element {
  const language = useLanguage()
  const all = createMemo(() => groupMatches(props.inspection))
  const chosen = createMemo(() => chosenGroups(all(), props.choice.wish(), props.inspection))
  const isAnnounced = ({ id }: { id: GroupId }) => !isSegment(id)
  const seen = createMemo(() => chosen().filter(({ id }) => isSegment(id)))
  const announced = createMemo(() => chosen().filter(isAnnounced))
  const announcedAll = () => all().filter(isAnnounced)
  const storedAll = createMemo(() => groupStored(props.inspection))
  const stored = createMemo(() =>
    storedAll()
      .map(({ id, matches }) => ({ id, matches: chosenMatches(matches, props.choice.wish(), props.inspection) }))
      .filter(({ matches }) => matches.length > 0 && props.choice.wish().group === null),
  )
  const drawn = createMemo<Drawn>(() => ({
    inspection: props.inspection,
    findings: findingsByMatch(props.inspection.findings),
    choices: choicesApart(all(), props.inspection),
    isMixed: false,
  }))
  /** Where rows of several groups stand together. */
  const mixed = createMemo<Drawn>(() => ({ ...drawn(), isMixed: true }))
  /** How many rows go before each group, and before those of storage. */
  const starts = createMemo(() => {
    let sum = 0
    const before = new Map<GroupId | 'stored', number>()
    for (const group of chosen()) {
      before.set(group.id, sum)
      sum += group.matches.length
    }
    return before.set('stored', sum)
  })
  const startOf = (id: GroupId | 'stored') => starts().get(id) ?? 0
  const list = createList(
    () => [drawn(), props.choice.wish()],
    () => props.inspection.matches.length,
  )
  const pageLanguage = () => props.inspection.charters.find((charter) => charter.basis === 'site')?.language ?? ''
  const summary = createMemo(() => summarise(props.inspection, language()))
  const hasRows = () => all().length > 0 || storedAll().length > 0
  const third = () =>
    props.inspection.matches.filter(({ cookie, party }) => cookie !== null && party === 'third').length
  const countOf = (groups: readonly { matches: readonly unknown[] }[]) =>
    groups.reduce((sum, { matches }) => sum + matches.length, 0)
  const found = () => countOf(chosen()) + countOf(stored())
  const isSearched = () => isNarrow(props.choice.wish())
  /** A look that ends takes groups away. */
  createEffect(() => {
    const { group } = props.choice.wish()
    if (group !== null && !all().some(({ id }) => id === group)) props.choice.change({ group: null })
  })
  createEffect(() => props.choice.tell(isSearched() ? found() : null))
  onCleanup(() => props.choice.tell(null))
  /** A row that is asked for from elsewhere has to be in the list. */
  createEffect(() => {
    if (list.wanted() !== null) props.choice.widen()
  })
  const Group = (its: { id: GroupId }) => (
    <Show when={chosen().find((group) => group.id === its.id)}>
      {(group) => <CookieGroup group={group()} drawn={drawn()} start={startOf(its.id)} />}
    </Show>
  )
  return (
    <ListContext.Provider value={list}>
      <h1 class={styles['summary']}>
        {`${summary().count} `}
        <span class={styles['charter']}>{summary().charter}</span>
      </h1>
      <Show when={props.inspection.looking}>
        <p class={styles['looking']} data-testid="looking">
          <progress aria-hidden="true" /> {language().say('looking')}
        </p>
      </Show>
      <Show when={hasRows()}>
        <Bar groups={all()} />
        <ListTools groups={all()} choice={props.choice} slash={props.state.slash} third={third()} />
      </Show>
      <LowerBound actions={props.state} inspection={props.inspection} />
      <AccessWanted actions={props.state} inspection={props.inspection} />
      <OtherSites actions={props.state} inspection={props.inspection} />
      <Show when={props.inspection.check}>{(check) => <CheckLine check={check()} />}</Show>
      <Show when={isSearched()}>
        <Found choice={props.choice} count={found()} />
      </Show>
      <div ref={(rows) => rows.addEventListener('keydown', (event) => moveBetweenRows(rows, event))}>
        <Show
          when={props.choice.wish().order === 'company'}
          fallback={<For each={seen().map(({ id }) => id)}>{(id) => <Group id={id} />}</For>}
        >
          <CompanyGroups groups={seen()} inspection={props.inspection}>
            {(its) => <Rows matches={its.matches} drawn={mixed()} start={its.start} said={its.said ?? NOTHING_SAID} />}
          </CompanyGroups>
        </Show>
        <div class={styles['rest']}>
          <Together>
            <Show when={announced().length > 0}>
              <Fold
                title={announcedWords(
                  announcedAll().flatMap(({ matches }) => matches),
                  props.inspection,
                  language(),
                )}
                name="announced"
                open={isSearched()}
              >
                <For each={announced().map(({ id }) => id)}>{(id) => <Group id={id} />}</For>
              </Fold>
            </Show>
            <Show when={stored().length > 0}>
              <Fold title={language().count('fold_stored', countOf(storedAll()))} name="stored" open={isSearched()}>
                <StoredGroups groups={stored()} start={startOf('stored')}>
                  {(its) => <Sections matches={its.matches} drawn={drawn()} start={its.start} />}
                </StoredGroups>
              </Fold>
            </Show>
            <Show when={props.state.pointedAt()}>{(pointedAt) => <Findings inspection={pointedAt()} />}</Show>
            <GuidedCheck actions={props.state} inspection={props.inspection} />
            <Issues
              own={props.state.ownIssues()}
              actions={props.state}
              inspection={props.inspection}
              hasRows={hasRows()}
              toCharter={props.toCharter}
            />
            <BadgeSettings actions={props.state.badge} inspection={props.inspection} />
            <AccessGranted actions={props.state} inspection={props.inspection} />
          </Together>
        </div>
      </div>
      <CharterLines inspection={props.inspection} />
      <ConsentPlatforms platforms={props.inspection.platforms} pageLanguage={pageLanguage()} />
      <OpenReport actions={props.state.report} />
    </ListContext.Provider>
  )
}
