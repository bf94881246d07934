import { For, type JSX, Show } from 'solid-js'
import { hostLetters } from '../core/host-in-letters'

/**
 * A host name that breaks behind its dots where a line is too short for it; an international one in its letters, with the
 * `xn--` form beside.
 */
export function HostName(props: { host: string }): JSX.Element {
  return (
    <Show when={hostLetters(props.host)} fallback={<Labels labels={props.host.split('.')} />}>
      {(letters) => (
        <>
          <Labels labels={letters()} /> (<Labels labels={props.host.split('.')} />)
        </>
      )}
    </Show>
  )
}

/** Each label keeps its own direction, so that none changes the order of the others. */
function Labels(props: { labels: readonly string[] }): JSX.Element {
  return (
    <bdi dir="ltr">
      <For each={props.labels}>
        {(label, at) => (
          <>
            <bdi>{label}</bdi>
            <Show when={at() < props.labels.length - 1}>
              .
              <wbr />
            </Show>
          </>
        )}
      </For>
    </bdi>
  )
}
