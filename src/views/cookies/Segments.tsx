import { createMemo, For, type JSX, Show } from 'solid-js'
import { chipWords } from '../../telling/group-words'
import { type Group, isGeneral, isSegment, type SegmentId } from '../../telling/groups'
import { Glyph } from '../../ui/Glyph'
import { useLanguage } from '../../ui/language-context'
import { Together } from '../../ui/Together'
import type { ListChoice } from './list-choice'
import styles from './Segments.module.css'

interface Segment {
  id: SegmentId
  count: number
  isFirstGeneral: boolean
}

/** How many of the cookies seen stand in each group, for the eye: what is generally known is hatched, and stands after a gap. */
export function Bar(props: { groups: readonly Group[] }): JSX.Element {
  return (
    <div class={styles['bar']} aria-hidden="true">
      <For each={segmentsOf(props.groups)}>
        {({ id, count, isFirstGeneral }, at) => (
          <i data-kind={id} data-apart={isFirstGeneral && at() > 0 ? '' : undefined} style={{ 'flex-grow': count }} />
        )}
      </For>
    </div>
  )
}

/** The same as buttons that leave one group in the list; what is generally known is said to be no word of the site. */
export function Chips(props: { groups: readonly Group[]; choice: ListChoice }): JSX.Element {
  const language = useLanguage()
  const segments = createMemo(() => segmentsOf(props.groups))
  /** A look that goes on counts anew: the button that has the focus stays what it is. */
  const ids = () => segments().map(({ id }) => id)
  const segment = (id: SegmentId) => segments().find((one) => one.id === id)
  const toggle = (id: SegmentId) => props.choice.change({ group: props.choice.wish().group === id ? null : id })
  return (
    <fieldset class={styles['chips']} data-testid="chips">
      <legend class="visually-hidden">{language().say('chips_label')}</legend>
      <For each={ids()}>
        {(id) => (
          <>
            <Show when={segment(id)?.isFirstGeneral}>
              <span class={styles['caption']} aria-hidden="true">
                {language().say('chips_general')}
              </span>
            </Show>
            <button
              type="button"
              class={styles['chip']}
              data-testid="filter"
              data-kind={id}
              aria-pressed={props.choice.wish().group === id}
              onClick={() => toggle(id)}
            >
              <Glyph kind={id} />
              <span>
                <Together>
                  <Show when={isGeneral(id)}>
                    <span class="visually-hidden">{`${language().say('chips_general')} `}</span>
                  </Show>
                  {` ${chipWords(id, language())} `}
                </Together>
              </span>
              <b>{language().number(segment(id)?.count ?? 0)}</b>
            </button>
          </>
        )}
      </For>
    </fieldset>
  )
}

function segmentsOf(groups: readonly Group[]): Segment[] {
  const first = groups.find(({ id }) => isGeneral(id))?.id
  return groups.flatMap(({ id, matches }) =>
    isSegment(id) ? [{ id, count: matches.length, isFirstGeneral: id === first }] : [],
  )
}
