import { createEffect, createRenderEffect, createSignal, type JSX, on, Show } from 'solid-js'
import type { Finding } from '../../core/finding'
import type { Inspection, Match } from '../../core/inspection'
import { charterOf, entryOf } from '../../core/matched-entry'
import { generalLine, generalShown } from '../../telling/general-words'
import { groupTitle } from '../../telling/group-words'
import { groupOf, nameOf } from '../../telling/groups'
import type { RowChoice } from '../../telling/row-choice'
import { nearWords, rowWords } from '../../telling/row-words'
import { CookieName } from '../../ui/CookieName'
import { DeclaredText } from '../../ui/DeclaredText'
import { Glyph } from '../../ui/Glyph'
import { useLanguage } from '../../ui/language-context'
import { useList } from '../../ui/long-list'
import { Together } from '../../ui/Together'
import { CookieDetails, FindingMarks } from '../behind'
import type { Said } from './drawn'
import styles from './Row.module.css'
import { rowHooks, setHooks } from './row-hooks'

/** One cookie, entry or stored thing: name, what is known at first sight, and purpose; the rest on opening it. */
export function Row(props: {
  match: Match
  inspection: Inspection
  /** Those of the match. */
  findings: readonly Finding[]
  /** The visitor's choice for it, where its group does not say it. */
  choice: RowChoice | null
  /** Rows of other groups stand beside it. */
  isMixed: boolean
  said: Said
}): JSX.Element {
  const language = useLanguage()
  const list = useList()
  const [open, setOpen] = createSignal(false)
  const name = () => nameOf(props.match, props.inspection)
  const entry = () => entryOf(props.match, props.inspection.charters)
  const basis = () => charterOf(props.match, props.inspection.charters)?.basis ?? null
  const entryLanguage = () => charterOf(props.match, props.inspection.charters)?.language ?? ''
  const group = () => groupOf(props.match, props.inspection)
  const told = () => rowWords(props.match, props.inspection, language(), props.choice, props.said.facts)
  /** Its heading does not say that nothing is known of it. */
  const isUnknown = () =>
    props.match.cookie !== null &&
    props.match.status === 'undeclared' &&
    props.match.general === null &&
    !props.inspection.looking
  let details: HTMLDetailsElement | undefined
  let head: HTMLElement | undefined

  createEffect(
    on(list.wanted, (wanted) => {
      if (wanted !== props.match.id || details === undefined) return
      for (let fold: HTMLDetailsElement | null | undefined = details; fold != null; fold = foldAround(fold))
        fold.open = true
      head?.focus()
      list.want(null)
    }),
  )

  return (
    <li
      ref={(row) => createRenderEffect(() => setHooks(row, rowHooks(props.match, props.inspection)))}
      class={styles['row']}
    >
      <details ref={details} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <Together>
          <summary ref={head} class={styles['head']}>
            <Together>
              <span class={styles['name']}>
                <CookieName name={name()} />
              </span>
              <span class={styles['facts']}>
                <Show when={props.isMixed} fallback={` ${told()} `}>
                  {' '}
                  <Glyph kind={group()} />
                  {` ${[groupTitle(group(), language()), told()].filter((words) => words !== '').join(' · ')} `}
                </Show>
              </span>
              <Show when={props.findings.length > 0}>
                <FindingMarks findings={props.findings} />
              </Show>
              <Show when={nearWords(props.match, props.inspection, language())}>
                {(words) => (
                  <span class={styles['purpose']} data-word="site">
                    {words()}
                  </span>
                )}
              </Show>
              <Show when={entry()}>
                {(declared) => (
                  <span class={styles['purpose']} data-word={basis()}>
                    <Show when={declared().purpose} fallback={language().say('purpose_unknown')}>
                      <DeclaredText entry={declared()} field="purpose" language={entryLanguage()} isShort={!open()} />
                    </Show>
                  </span>
                )}
              </Show>
              <Show when={generalShown(props.match, entry()?.purpose ?? null)}>
                {(general) => (
                  <span class={styles['purpose']} data-word="general">
                    {generalLine(general(), language(), props.said.company)}
                  </span>
                )}
              </Show>
              <Show when={isUnknown()}>
                <span class={styles['purpose']} data-word="none">
                  {language().say('not_in_list')}
                </span>
              </Show>
            </Together>
          </summary>
          <Show when={open()}>
            <CookieDetails match={props.match} inspection={props.inspection} />
          </Show>
        </Together>
      </details>
    </li>
  )
}

function foldAround(row: HTMLDetailsElement): HTMLDetailsElement | null | undefined {
  return row.parentElement?.closest('details')
}

/** The row with nothing in it but what tests look for: what stands for it while it is far out of sight. */
export function bareRow(match: Match, inspection: Inspection): JSX.Element {
  return <li ref={(row) => setHooks(row, rowHooks(match, inspection))} class={styles['row']} />
}
