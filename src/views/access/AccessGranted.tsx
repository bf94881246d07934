import { type JSX, Show } from 'solid-js'
import { inLetters } from '../../core/host-in-letters'
import type { Inspection } from '../../core/inspection'
import { ALL_ORIGINS } from '../../core/site'
import { Fold } from '../../ui/Fold'
import { useLanguage } from '../../ui/language-context'
import styles from './AccessGranted.module.css'
import { AccessNotice } from './AccessNotice'
import type { AccessActions } from './access-actions'

/** While access is granted: for which hosts, and the buttons that take it back. */
export function AccessGranted(props: { actions: AccessActions; inspection: Inspection }): JSX.Element {
  const language = useLanguage()
  const named = () => props.inspection.granted.filter((pattern) => !ALL_ORIGINS.includes(pattern))
  const hosts = () =>
    language().list([...new Set(named().map((pattern) => inLetters(new URL(pattern.replace('*', '')).hostname)))])
  return (
    <Show when={props.inspection.granted.length > 0}>
      <Fold title={language().say('access_granted_title')} name="access">
        <div class={styles['granted']}>
          <Show when={props.inspection.granted.length > named().length}>
            <p>{language().say('access_all_granted')}</p>
            <button
              type="button"
              class={styles['back']}
              data-testid="give-back-all"
              onClick={() => void props.actions.giveBackAll()}
            >
              {language().say('access_all_give_back')}
            </button>
          </Show>
          <Show when={named().length > 0}>
            <p>{language().say('access_granted', { hosts: hosts() })}</p>
            <button
              type="button"
              class={styles['back']}
              data-testid="give-back-site"
              onClick={() => void props.actions.giveBackAccess()}
            >
              {language().say('access_give_back')}
            </button>
          </Show>
          <AccessNotice
            actions={props.actions}
            inspection={props.inspection}
            codes={props.inspection.visibility === 'all' ? ['kept', 'refused', 'failed'] : ['kept']}
          />
        </div>
      </Fold>
    </Show>
  )
}
