import { createEffect, createSignal, type JSX, on, Show } from 'solid-js'
import type { Finding } from '../core/finding'
import type { Inspection, Match } from '../core/inspection'
import { entryOf } from '../core/match'
import { useLanguage } from '../ui/language-context'
import { CookieDetails } from './CookieDetails'
import { DeclaredText } from './DeclaredText'
import { FindingMarks } from './FindingMarks'
import { useList } from './long-list'
import styles from './RowBody.module.css'
import { rowWords } from './row-words'

/** What is read in a row: name, what is known at first sight, and purpose; the rest on opening it. */
export function RowBody(props: {
  name: string
  match: Match
  inspection: Inspection
  /** Those of the match. */
  findings: readonly Finding[]
}): JSX.Element {
  const language = useLanguage()
  const list = useList()
  const [open, setOpen] = createSignal(false)
  const entry = () => entryOf(props.match, props.inspection.charters)
  const entryLanguage = () =>
    props.match.place === null ? '' : (props.inspection.charters[props.match.place.charter]?.language ?? '')
  let details: HTMLDetailsElement | undefined
  let head: HTMLElement | undefined

  createEffect(
    on(list.wanted, (wanted) => {
      if (wanted !== props.match.id || details === undefined) return
      details.open = true
      head?.focus()
      list.want(null)
    }),
  )

  return (
    <details ref={details} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary ref={head} class={styles['head']}>
        <span class={styles['name']}>
          <Show when={props.name !== ''} fallback={<i>{language().say('name_empty')}</i>}>
            <bdi>{props.name}</bdi>
          </Show>
        </span>
        <span class={styles['facts']}>{rowWords(props.match, props.inspection, language())}</span>
        <Show when={entry()}>
          {(declared) => (
            <span>
              <Show when={declared().purpose} fallback={language().say('purpose_unknown')}>
                <DeclaredText entry={declared()} field="purpose" language={entryLanguage()} />
              </Show>
            </span>
          )}
        </Show>
        <FindingMarks findings={props.findings} />
      </summary>
      <Show when={open()}>
        <CookieDetails match={props.match} inspection={props.inspection} />
      </Show>
    </details>
  )
}
