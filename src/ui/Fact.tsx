import type { JSX } from 'solid-js'

/** A label with what is known of it, inside a description list. */
export function Fact(props: { label: string; children: JSX.Element }): JSX.Element {
  return (
    <div>
      <dt>{props.label}</dt>
      <dd>{props.children}</dd>
    </div>
  )
}
