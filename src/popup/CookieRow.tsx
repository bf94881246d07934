import { createSignal, type JSX, Show } from 'solid-js'
import type { Finding } from '../core/finding'
import type { Inspection, Match } from '../core/inspection'
import { entryOf } from '../core/match'
import { useLanguage } from '../ui/language-context'
import { CookieDetails } from './CookieDetails'
import styles from './CookieRow.module.css'
import { DeclaredText } from './DeclaredText'
import { FindingMarks } from './FindingMarks'
import { nameOf } from './groups'
import { rowWords } from './row-words'
import { companyOf } from './sections'

/** One cookie or entry: name, provider and purpose; the rest on opening it. */
export function CookieRow(props: {
  match: Match
  inspection: Inspection
  /** Those of the match. */
  findings: readonly Finding[]
}): JSX.Element {
  const language = useLanguage()
  const [open, setOpen] = createSignal(false)
  const charter = () => (props.match.place === null ? undefined : props.inspection.charters[props.match.place.charter])
  const entry = () => entryOf(props.match, props.inspection.charters)
  const name = () => nameOf(props.match, props.inspection)
  return (
    <li
      class={styles['row']}
      data-testid="cookie"
      data-match={props.match.id}
      data-name={name()}
      data-status={props.match.status}
      data-basis={charter()?.basis ?? ''}
      data-category={entry()?.category ?? ''}
      data-party={props.match.party ?? ''}
      data-provider={entry()?.provider ?? ''}
      data-company={companyOf(props.match, props.inspection) ?? undefined}
    >
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary class={styles['head']}>
          <span class={styles['name']}>
            <Show when={name() !== ''} fallback={<i>{language().say('name_empty')}</i>}>
              <bdi>{name()}</bdi>
            </Show>
          </span>
          <span class={styles['facts']}>{rowWords(props.match, props.inspection, language())}</span>
          <Show when={entry()}>
            {(declared) => (
              <span class={styles['purpose']}>
                <Show when={declared().purpose} fallback={language().say('purpose_unknown')}>
                  <DeclaredText entry={declared()} field="purpose" language={charter()?.language ?? ''} />
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
    </li>
  )
}
