import { type JSX, onCleanup, onMount } from 'solid-js'
import { useLanguage } from './language-context'
import styles from './SearchField.module.css'

/** A field that narrows a list with each letter; `/` puts the focus into it where `takesSlash` says so, never from another field. */
export function SearchField(props: {
  query: string
  takesSlash: boolean
  search: (query: string) => void
}): JSX.Element {
  const language = useLanguage()
  let field: HTMLInputElement | undefined

  const focusOnSlash = (event: KeyboardEvent) => {
    if (!props.takesSlash || !isLoneSlash(event) || isField(event.target)) return
    event.preventDefault()
    field?.focus()
    field?.select()
  }
  onMount(() => document.addEventListener('keydown', focusOnSlash))
  onCleanup(() => document.removeEventListener('keydown', focusOnSlash))

  return (
    <input
      ref={field}
      type="search"
      class={styles['search']}
      data-testid="search"
      aria-label={language().say('search_label')}
      aria-keyshortcuts={props.takesSlash ? '/' : undefined}
      placeholder={language().say('search_hint')}
      value={props.query}
      onInput={(event) => props.search(event.currentTarget.value)}
    />
  )
}

function isLoneSlash({ key, altKey, ctrlKey, metaKey, isComposing }: KeyboardEvent): boolean {
  return key === '/' && !altKey && !ctrlKey && !metaKey && !isComposing
}

/** A field takes the key as text, or may do something of its own with it. */
function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null
}
