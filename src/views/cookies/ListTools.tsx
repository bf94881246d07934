import { For, type JSX, Show } from 'solid-js'
import { foundWords } from '../../telling/chosen-groups'
import type { Group } from '../../telling/groups'
import { useLanguage } from '../../ui/language-context'
import { SearchField } from '../../ui/SearchField'
import { Together } from '../../ui/Together'
import styles from './ListTools.module.css'
import type { ListChoice } from './list-choice'
import { Chips } from './Segments'
import type { SlashActions } from './slash-actions'

const ORDERS = ['use', 'company'] as const

/** Search, order, then the filters by group and of other sites. */
export function ListTools(props: {
  groups: readonly Group[]
  choice: ListChoice
  slash: SlashActions
  /** How many cookies are of other sites. */
  third: number
}): JSX.Element {
  const language = useLanguage()
  return (
    <search class={styles['tools']}>
      <Together>
        <SearchField
          query={props.choice.wish().query}
          takesSlash={props.slash.isOn()}
          search={(query) => props.choice.change({ query })}
        />
        <select
          class={styles['order']}
          data-testid="order"
          aria-label={language().say('order_label')}
          onChange={({ currentTarget }) =>
            props.choice.change({ order: ORDERS.find((order) => order === currentTarget.value) ?? 'use' })
          }
        >
          <For each={ORDERS}>
            {(order) => (
              <option value={order} selected={props.choice.wish().order === order}>
                {language().say(`order_${order}`)}
              </option>
            )}
          </For>
        </select>
        <Chips groups={props.groups} choice={props.choice} />
        <Show when={props.third > 0}>
          <button
            type="button"
            class={styles['third']}
            data-testid="filter-third"
            aria-pressed={props.choice.wish().isThird}
            onClick={() => props.choice.change({ isThird: !props.choice.wish().isThird })}
          >
            {language().say('third_only')} <b>{language().number(props.third)}</b>
          </button>
        </Show>
      </Together>
    </search>
  )
}

/** While the list is narrowed: how many rows are left, and the way back. */
export function Found(props: { choice: ListChoice; count: number }): JSX.Element {
  const language = useLanguage()
  return (
    <div class={styles['found']}>
      <p data-testid="found">{foundWords(props.count, language())}</p>
      <button type="button" class={styles['all']} data-testid="widen" onClick={() => props.choice.widen()}>
        {language().say('search_all')}
      </button>
    </div>
  )
}
