import { type JSX, Show } from 'solid-js'
import type { Group, GroupId } from '../../telling/groups'
import type { MessageKey } from '../../telling/language'
import { Glyph } from '../../ui/Glyph'
import { useLanguage } from '../../ui/language-context'
import styles from './CookieGroup.module.css'
import type { Drawn } from './drawn'
import { Sections } from './Sections'

const NOTES: Partial<Record<GroupId, MessageKey>> = {
  undeclared: 'group_undeclared_note',
  spoken: 'group_spoken_note',
  near: 'group_near_note',
  unchecked: 'group_unchecked_note',
  unobserved: 'group_unobserved_note',
  unknown: 'group_unknown_note',
}

/** Matches under one heading, with their number and what is common to them; `start` rows of the list go before them. */
export function CookieGroup(props: { group: Group; drawn: Drawn; start: number }): JSX.Element {
  const language = useLanguage()
  const note = () => NOTES[props.group.id]
  const consent = () =>
    props.group.consent === null || props.group.consent === 'not-stated' ? null : props.group.consent
  return (
    <section class={styles['group']} data-group={props.group.id}>
      <h2 class={styles['title']}>
        <Glyph kind={props.group.id} />
        <span>
          {language().say(`group_${props.group.id}`)}
          <Show when={consent()}>
            {(which) => <span class={styles['consent']}> · {language().say(`group_consent_${which()}`)}</span>}
          </Show>
          <Show when={props.group.choice}>
            {(choice) => (
              <span class={styles['consent']} data-testid="group-choice" data-choice={choice()}>
                {' '}
                · {language().say(`group_choice_${choice()}`)}
              </span>
            )}
          </Show>
        </span>
        <span class={styles['count']}>{props.group.matches.length}</span>
      </h2>
      <Show when={note()}>{(key) => <p class={styles['note']}>{language().say(key())}</p>}</Show>
      <Sections matches={props.group.matches} drawn={props.drawn} start={props.start} />
    </section>
  )
}
