import { type JSX, Show } from 'solid-js'
import type { Finding } from '../core/finding'
import type { Inspection, Match } from '../core/inspection'
import type { StoredItem } from '../core/stored-item'
import styles from './CookieRow.module.css'
import { RowBody } from './RowBody'
import { companyOf } from './sections'

/** One thing that is stored beside cookies; nothing is in its row while it is far out of sight. */
export function StoredRow(props: {
  match: Match
  item: StoredItem
  inspection: Inspection
  /** Those of the match. */
  findings: readonly Finding[]
  isNear: boolean
}): JSX.Element {
  const charter = () => (props.match.place === null ? undefined : props.inspection.charters[props.match.place.charter])
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
      <Show when={props.isNear}>
        <RowBody name={props.item.name} match={props.match} inspection={props.inspection} findings={props.findings} />
      </Show>
    </li>
  )
}
