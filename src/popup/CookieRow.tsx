import { type JSX, Show } from 'solid-js'
import type { Finding } from '../core/finding'
import type { Inspection, Match } from '../core/inspection'
import { entryOf } from '../core/match'
import styles from './CookieRow.module.css'
import { nameOf } from './groups'
import { RowBody } from './RowBody'
import { companyOf } from './sections'

/** One cookie or entry; nothing is in it while it is far out of sight. */
export function CookieRow(props: {
  match: Match
  inspection: Inspection
  /** Those of the match. */
  findings: readonly Finding[]
  isNear: boolean
}): JSX.Element {
  const charter = () => (props.match.place === null ? undefined : props.inspection.charters[props.match.place.charter])
  const entry = () => entryOf(props.match, props.inspection.charters)
  const name = () => nameOf(props.match, props.inspection)
  return (
    <li
      class={styles['row']}
      data-testid="cookie"
      data-name={name()}
      data-status={props.match.status}
      data-basis={charter()?.basis ?? ''}
      data-category={entry()?.category ?? ''}
      data-party={props.match.party ?? ''}
      data-provider={entry()?.provider ?? ''}
      data-company={companyOf(props.match, props.inspection) ?? undefined}
    >
      <Show when={props.isNear}>
        <RowBody name={name()} match={props.match} inspection={props.inspection} findings={props.findings} />
      </Show>
    </li>
  )
}
