import { createSignal, type JSX, Show } from 'solid-js'
import styles from './MenuView.module.css'

/** A part of the menu under its title; what it holds is made once it is opened. */
export function MenuSection(props: { id: string; title: string; children: () => JSX.Element }): JSX.Element {
  const [wasOpened, setOpened] = createSignal(false)
  return (
    <details
      class={styles['section']}
      data-testid={`menu-${props.id}`}
      onToggle={(event) => event.currentTarget.open && setOpened(true)}
    >
      <summary>
        <h2>{props.title}</h2>
      </summary>
      <Show when={wasOpened()}>
        <div class={styles['content']}>{props.children()}</div>
      </Show>
    </details>
  )
}
