import { For, type JSX, Show } from 'solid-js'
import type { Group } from '../../telling/groups'
import { Glyph } from '../../ui/Glyph'
import { useLanguage } from '../../ui/language-context'
import styles from './Proportions.module.css'

/** How many of the cookies seen stand in each group: a bar for the eye, and the same in words. */
export function Proportions(props: { groups: Group[] }): JSX.Element {
  const language = useLanguage()
  const seen = () => props.groups.filter((group) => group.id !== 'unobserved' && group.id !== 'unknown')
  const words = (id: Group['id']) =>
    id === 'undeclared' ||
    id === 'spoken' ||
    id === 'near' ||
    id === 'unchecked' ||
    id === 'unobserved' ||
    id === 'unknown'
      ? language().say(`group_${id}`)
      : language().say(`category_${id}`)
  return (
    <Show when={seen().length > 0}>
      <div class={styles['bar']} aria-hidden="true">
        <For each={seen()}>{(group) => <i data-kind={group.id} style={{ 'flex-grow': group.matches.length }} />}</For>
      </div>
      <ul class={styles['legend']}>
        <For each={seen()}>
          {(group) => (
            <li>
              <Glyph kind={group.id} /> <span>{words(group.id)}</span> <b>{group.matches.length}</b>
            </li>
          )}
        </For>
      </ul>
    </Show>
  )
}
