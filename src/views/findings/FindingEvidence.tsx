import { For, type JSX, Show } from 'solid-js'
import type { Finding } from '../../core/finding'
import type { Inspection } from '../../core/inspection'
import { spelledOut } from '../../core/spelled-out'
import { CookieName } from '../../ui/CookieName'
import { useLanguage } from '../../ui/language-context'
import { useList } from '../../ui/long-list'
import styles from './Findings.module.css'
import { FindingText } from './FindingText'

/** One finding: its cookie or declared name, what was seen, what was declared with the rows as read, and the way to its row. */
export function FindingEvidence(props: { finding: Finding; inspection: Inspection }): JSX.Element {
  const language = useLanguage()
  const list = useList()
  const rows = () =>
    props.finding.places.flatMap((place) => {
      const charter = props.inspection.charters[place.charter]
      const entry = charter?.entries[place.entry]
      return charter === undefined || entry === undefined ? [] : [{ quote: entry.quote, language: charter.language }]
    })
  return (
    <li
      class={styles['evidence']}
      data-testid="finding"
      data-finding={props.finding.finding}
      data-name={props.finding.name}
      data-severity={props.finding.severity}
    >
      <p class={styles['name']}>
        <CookieName name={props.finding.name} />
      </p>
      <p data-part="seen">
        <FindingText finding={props.finding} part="seen" />
      </p>
      <p data-part="declared">
        <FindingText finding={props.finding} part="declared" />
      </p>
      <For each={rows()}>
        {(row) => (
          <blockquote class={styles['row']} lang={row.language}>
            {row.quote}
          </blockquote>
        )}
      </For>
      <Show when={props.finding.match}>
        {(match) => (
          <button type="button" class={styles['open']} data-testid="finding-open" onClick={() => list.want(match())}>
            {language().say('findings_open')}
            <span class="visually-hidden"> ({spelledOut(props.finding.name)})</span>
          </button>
        )}
      </Show>
    </li>
  )
}
