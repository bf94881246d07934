import { type JSX, Show } from 'solid-js'
import { groupNote, groupTitle } from '../../telling/group-words'
import type { Group } from '../../telling/groups'
import { Glyph } from '../../ui/Glyph'
import { useLanguage } from '../../ui/language-context'
import { Together } from '../../ui/Together'
import styles from './CookieGroup.module.css'
import type { Drawn } from './drawn'
import { Sections } from './Sections'

/** Matches under one heading, with whose word it is and their number; `start` rows of the list go before them. */
export function CookieGroup(props: { group: Group; drawn: Drawn; start: number }): JSX.Element {
  const language = useLanguage()
  return (
    <section class={styles['group']} data-group={props.group.id}>
      <h2 class={styles['title']}>
        <Glyph kind={props.group.id} />
        <span>
          {`${groupTitle(props.group.id, language())} `}
          <span class={styles['note']}>
            <Together>
              {groupNote(props.group, language())}
              <Show when={props.group.choice}>
                {(choice) => (
                  <span data-testid="group-choice" data-choice={choice()}>
                    {` · ${language().say(`group_choice_${choice()}`)}`}
                  </span>
                )}
              </Show>
            </Together>
          </span>
        </span>
        <span class={styles['count']}>{language().number(props.group.matches.length)}</span>
      </h2>
      <Sections matches={props.group.matches} drawn={props.drawn} start={props.start} />
    </section>
  )
}
