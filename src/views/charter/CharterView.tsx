import { createEffect, createMemo, createSignal, For, type JSX, onCleanup, Show } from 'solid-js'
import { fold } from '../../core/fold'
import type { Inspection } from '../../core/inspection'
import { isPageSilent } from '../../core/issue'
import { charterSections, rowsIn } from '../../telling/charter-sections'
import { foundWords } from '../../telling/chosen-groups'
import { useLanguage } from '../../ui/language-context'
import { createPace } from '../../ui/pace'
import { SearchField } from '../../ui/SearchField'
import { CharterHead } from './CharterHead'
import { CharterRows } from './CharterRows'
import styles from './CharterView.module.css'
import { Contents } from './Contents'
import type { CharterActions } from './charter-actions'
import { Parts } from './Parts'

/** That many rows are drawn at once. */
const SHORT = 200

/**
 * A list of contents and a search; where the site's declarations stand, and its charters, each with its source and its rows by
 * category. `tellFound` hears how many rows are left while a search narrows them, else null.
 */
export function CharterView(props: {
  actions: CharterActions
  inspection: Inspection
  tellFound: (count: number | null) => void
}): JSX.Element {
  const language = useLanguage()
  const [query, setQuery] = createSignal('')
  const charters = createMemo(() => props.inspection.charters)
  const sections = createMemo(() => charters().map((charter) => charterSections(charter, query())))
  const starts = createMemo(() => {
    let sum = 0
    return sections().map((its) => {
      sum += rowsIn(its)
      return sum - rowsIn(its)
    })
  })
  const total = () => rowsIn(sections().flat())
  const pace = createPace(sections, total, () => total() > SHORT)
  const isSearched = () => fold(query()) !== ''
  createEffect(() => props.tellFound(isSearched() ? total() : null))
  onCleanup(() => props.tellFound(null))
  const isKept = () => props.inspection.charters.length > 0 && !props.actions.kept.isForgottenHere()
  return (
    <>
      <Show when={props.inspection.charters.length === 0}>
        <div class={styles['view']}>
          <Show
            when={isPageSilent(props.inspection.issues)}
            fallback={
              <>
                <h1>{language().say('charter_none')}</h1>
                <p>{language().say('charter_none_next')}</p>
              </>
            }
          >
            <h1>{language().say('summary_silent_charter')}</h1>
          </Show>
        </div>
      </Show>
      <Show when={isKept() && props.inspection.keptSince}>
        {(since) => (
          <section class={styles['kept']} data-testid="kept">
            <p>{language().say('charter_kept', { date: language().date(since()) })}</p>
            <button type="button" data-testid="look-again-charter" onClick={() => void props.actions.inspect(true)}>
              {language().say('charter_look_again')}
            </button>
            <button type="button" data-testid="forget-charter" onClick={() => void props.actions.forgetCharters()}>
              {language().say('charter_forget')}
            </button>
          </section>
        )}
      </Show>
      <Show when={props.inspection.charters.length > 0}>
        <div class={styles['find']}>
          <Contents parts={props.inspection.parts} charters={charters()} sections={sections()} />
          <search>
            <SearchField query={query()} takesSlash={props.actions.slash.isOn()} search={setQuery} />{' '}
            <Show when={isSearched()}>
              <span data-testid="found">{foundWords(total(), language())}</span>
            </Show>
          </search>
        </div>
      </Show>
      <Parts actions={props.actions} inspection={props.inspection} />
      <For each={charters()}>
        {(charter, at) => (
          <article class={styles['view']} data-testid="charter">
            <CharterHead charter={charter} at={at()} />
            <CharterRows
              charter={charter}
              at={at()}
              sections={sections()[at()] ?? []}
              pace={pace}
              start={starts()[at()] ?? 0}
            />
          </article>
        )}
      </For>
    </>
  )
}
