import { type JSX, Show } from 'solid-js'
import type { Inspection } from '../../core/inspection'
import { useLanguage } from '../../ui/language-context'
import styles from './Access.module.css'
import { AccessNotice } from './AccessNotice'
import type { AccessActions } from './access-actions'

/** Once the site is granted: what else the browser can be asked for, and the button for it. */
export function OtherSites(props: { actions: AccessActions; inspection: Inspection }): JSX.Element {
  const language = useLanguage()
  return (
    <Show when={props.inspection.visibility === 'site'}>
      <section class={styles['wanted']}>
        <h2>{language().say('access_all_title')}</h2>
        <p id="access-all-what" class={styles['what']}>
          {language().say('access_all_what')}
        </p>
        <button
          type="button"
          class={styles['back']}
          data-testid="grant-all"
          aria-describedby="access-all-what"
          onClick={() => void props.actions.requestAll()}
        >
          {language().say('access_all_button')}
        </button>
        <AccessNotice actions={props.actions} inspection={props.inspection} codes={['refused', 'failed']} />
      </section>
    </Show>
  )
}
