import { type JSX, Show } from 'solid-js'
import { HostName } from '../ui/HostName'
import { useLanguage } from '../ui/language-context'
import { Together } from '../ui/Together'
import styles from './Header.module.css'
import type { PopupState } from './state'

/** The site's host, and the ways to look again and to the menu. */
export function Header(props: {
  state: PopupState
  host: string
  isMenuOpen: boolean
  toggleMenu: () => void
}): JSX.Element {
  const language = useLanguage()
  const container = () => {
    const store = props.state.tab()?.storeId ?? ''
    return store.startsWith('firefox-container-') ? store.slice('firefox-container-'.length) : null
  }
  return (
    <header class={styles['header']}>
      <Together>
        <div class={styles['row']}>
          <p class={styles['host']}>
            <HostName host={props.host} />
          </p>
          <button
            type="button"
            class={styles['button']}
            data-testid="look-again"
            aria-label={language().say('look_again')}
            title={language().say('look_again')}
            onClick={() => void props.state.inspect(true)}
          >
            <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
              <path
                d="M13 8a5 5 0 1 1-1.5-3.6M13 1.8v3.1H9.9"
                fill="none"
                stroke="currentColor"
                stroke-width="1.6"
                stroke-linecap="round"
                stroke-linejoin="round"
              />
            </svg>
          </button>
          <button
            type="button"
            class={styles['button']}
            data-testid="menu"
            aria-label={language().say('menu_title')}
            title={language().say('menu_title')}
            aria-expanded={props.isMenuOpen}
            onClick={() => props.toggleMenu()}
          >
            <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
              <path d="M3 8h.01M8 8h.01M13 8h.01" stroke="currentColor" stroke-width="2.4" stroke-linecap="round" />
            </svg>
          </button>
        </div>
        <Show when={props.state.tab()?.private}>
          <p class={styles['note']} data-testid="private">
            {language().say('private_window')}
          </p>
        </Show>
        <Show when={container()}>
          {(id) => (
            <p class={styles['note']}>
              {language().say('container')} {id()}
            </p>
          )}
        </Show>
      </Together>
    </header>
  )
}
