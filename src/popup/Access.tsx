import { type JSX, Show } from 'solid-js'
import type { Inspection } from '../core/inspection'
import { hostAndParents } from '../core/site'
import { useLanguage } from '../ui/language-context'
import styles from './Access.module.css'
import type { PopupState } from './state'

/** While only the page's own view is shown: why there may be more, what the browser will ask, and the button for it. */
export function AccessWanted(props: { state: PopupState; inspection: Inspection }): JSX.Element {
  const language = useLanguage()
  const hosts = () => language().list(hostAndParents(props.inspection.site))
  return (
    <Show when={props.inspection.visibility === 'page'}>
      <section class={styles['wanted']}>
        <h2>{language().say('access_title')}</h2>
        <p id="access-what" class={styles['what']}>
          {language().say('access_what', { hosts: hosts() })}
        </p>
        <button
          type="button"
          class={styles['button']}
          data-testid="grant-site"
          aria-describedby="access-what"
          onClick={() => void props.state.requestAccess()}
        >
          {language().say('access_button')}
        </button>
        <Notice state={props.state} />
      </section>
    </Show>
  )
}

/** While access is granted: for which hosts, and the button that takes it back. */
export function AccessGranted(props: { state: PopupState; inspection: Inspection }): JSX.Element {
  const language = useLanguage()
  const hosts = () =>
    language().list([...new Set(props.inspection.granted.map((pattern) => new URL(pattern.replace('*', '')).hostname))])
  return (
    <Show when={props.inspection.granted.length > 0}>
      <section class={styles['granted']}>
        <p>{language().say('access_granted', { hosts: hosts() })}</p>
        <button
          type="button"
          class={styles['back']}
          data-testid="give-back-site"
          onClick={() => void props.state.giveBackAccess()}
        >
          {language().say('access_give_back')}
        </button>
        <Notice state={props.state} />
      </section>
    </Show>
  )
}

function Notice(props: { state: PopupState }): JSX.Element {
  const language = useLanguage()
  return (
    <Show when={props.state.notice()} keyed>
      {(notice) => (
        <p class={styles['notice']} role="alert" data-testid="access-notice">
          {language().say(`access_${notice.code}`, { detail: notice.detail })}
        </p>
      )}
    </Show>
  )
}
