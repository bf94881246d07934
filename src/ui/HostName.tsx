import { For, type JSX } from 'solid-js'

/** A host name that breaks behind its dots where a line is too short for it. */
export function HostName(props: { host: string }): JSX.Element {
  return (
    <bdi>
      <For each={props.host.split(/(?<=\.)/)}>
        {(label) => (
          <>
            {label}
            <wbr />
          </>
        )}
      </For>
    </bdi>
  )
}
