import { createSignal, type JSX, Show } from 'solid-js'
import type { Inspection, Match } from '../core/inspection'
import { entryOf } from '../core/match'
import type { StoredItem } from '../core/stored-item'
import { useLanguage } from '../ui/language-context'
import { CookieDetails } from './CookieDetails'
import styles from './CookieRow.module.css'
import { DeclaredText } from './DeclaredText'
import { rowWords } from './row-words'
import { companyOf } from './sections'

/** One thing that is stored beside cookies: its name, where, how large, and what is declared of it; the rest on opening it. */
export function StoredRow(props: { match: Match; item: StoredItem; inspection: Inspection }): JSX.Element {
  const language = useLanguage()
  const [open, setOpen] = createSignal(false)
  const charter = () => (props.match.place === null ? undefined : props.inspection.charters[props.match.place.charter])
  const entry = () => entryOf(props.match, props.inspection.charters)
  return (
    <li
      class={styles['row']}
      data-testid="stored"
      data-name={props.item.name}
      data-kind={props.item.kind}
      data-origin={props.item.origin}
      data-size={props.item.size ?? ''}
      data-status={props.match.status}
      data-basis={charter()?.basis ?? ''}
      data-party={props.match.party ?? ''}
      data-company={companyOf(props.match, props.inspection) ?? undefined}
    >
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary class={styles['head']}>
          <span class={styles['name']}>
            <Show when={props.item.name !== ''} fallback={<i>{language().say('name_empty')}</i>}>
              <bdi>{props.item.name}</bdi>
            </Show>
          </span>
          <span class={styles['facts']}>{rowWords(props.match, props.inspection, language())}</span>
          <Show when={entry()}>
            {(declared) => (
              <span>
                <Show when={declared().purpose} fallback={language().say('purpose_unknown')}>
                  <DeclaredText entry={declared()} field="purpose" language={charter()?.language ?? ''} />
                </Show>
              </span>
            )}
          </Show>
        </summary>
        <Show when={open()}>
          <CookieDetails match={props.match} inspection={props.inspection} />
        </Show>
      </details>
    </li>
  )
}
