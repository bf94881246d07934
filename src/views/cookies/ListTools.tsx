import { For, type JSX, onCleanup, onMount, Show } from 'solid-js'
import { foundWords } from '../../telling/chosen-groups'
import type { Group } from '../../telling/groups'
import { useLanguage } from '../../ui/language-context'
import styles from './ListTools.module.css'
import type { ListChoice } from './list-choice'
import { Chips } from './Segments'
import type { SlashActions } from './slash-actions'

const ORDERS = ['use', 'company'] as const

/**
 * Search, order, then the filters by group and of other sites; `/` puts the focus into the search, unless that was
 * turned off.
 */
export function ListTools(props: {
  groups: readonly Group[]
  choice: ListChoice
  slash: SlashActions
  /** How many cookies are of other sites. */
  third: number
}): JSX.Element {
  const language = useLanguage()
  let search: HTMLInputElement | undefined

  const focusOnSlash = (event: KeyboardEvent) => {
    if (!props.slash.isOn() || !isLoneSlash(event) || isField(event.target)) return
    event.preventDefault()
    search?.focus()
    search?.select()
  }
  onMount(() => document.addEventListener('keydown', focusOnSlash))
  onCleanup(() => document.removeEventListener('keydown', focusOnSlash))

  return (
    <search class={styles['tools']}>
      <input
        ref={search}
        type="search"
        class={styles['search']}
        data-testid="search"
        aria-label={language().say('search_label')}
        aria-keyshortcuts={props.slash.isOn() ? '/' : undefined}
        placeholder={language().say('search_hint')}
        value={props.choice.wish().query}
        onInput={(event) => props.choice.change({ query: event.currentTarget.value })}
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

function isLoneSlash({ key, altKey, ctrlKey, metaKey, isComposing }: KeyboardEvent): boolean {
  return key === '/' && !altKey && !ctrlKey && !metaKey && !isComposing
}

/** A field takes the key as text, or may do something of its own with it. */
function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null
}
