import { type JSX, mergeProps } from 'solid-js'
import styles from './Fold.module.css'

/** One line that opens what stands behind it; `name` is what tests know it by. */
export function Fold(given: { title: string; name: string; open?: boolean; children: JSX.Element }): JSX.Element {
  const props = mergeProps({ open: false }, given)
  return (
    <details class={styles['fold']} data-fold={props.name} open={props.open}>
      <summary>
        <h2>{props.title}</h2>
      </summary>
      {props.children}
    </details>
  )
}
