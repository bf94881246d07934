import { For, type JSX } from 'solid-js'
import type { Match } from '../../core/inspection'
import type { StoredGroupId } from '../../telling/groups'
import { Glyph } from '../../ui/Glyph'
import { useLanguage } from '../../ui/language-context'
import styles from './CookieGroup.module.css'
import type { RowsDrawer } from './drawn'

/** What is stored beside cookies, by whether it is declared; `start` rows of the list go before it. */
export function StoredGroups(props: {
  groups: { id: StoredGroupId; matches: Match[] }[]
  start: number
  children: RowsDrawer
}): JSX.Element {
  const group = (id: StoredGroupId) => props.groups.find((one) => one.id === id)?.matches ?? []
  const before = (id: StoredGroupId) => {
    let sum = 0
    for (const one of props.groups) {
      if (one.id === id) break
      sum += one.matches.length
    }
    return sum
  }
  return (
    <For each={props.groups.map(({ id }) => id)}>
      {(id) => (
        <StoredGroup id={id} matches={group(id)} start={props.start + before(id)}>
          {props.children}
        </StoredGroup>
      )}
    </For>
  )
}

/** What is stored is in no alarming colours: that it is not declared stands in words. */
const GLYPHS = {
  undeclared: 'unlisted',
  spoken: 'spoken',
  near: 'near',
  unchecked: 'unlisted',
  declared: 'unclassified',
} as const satisfies Record<StoredGroupId, string>

function StoredGroup(props: { id: StoredGroupId; matches: Match[]; start: number; children: RowsDrawer }): JSX.Element {
  const language = useLanguage()
  return (
    <section class={styles['group']} data-stored-group={props.id}>
      <h3 class={styles['title']}>
        <Glyph kind={GLYPHS[props.id]} />
        <span>{language().say(`stored_group_${props.id}`)}</span>
        <span class={styles['count']}>{props.matches.length}</span>
      </h3>
      {props.children(props)}
    </section>
  )
}
