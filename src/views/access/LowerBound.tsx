import { type JSX, Show } from 'solid-js'
import type { Inspection } from '../../core/inspection'
import { useLanguage } from '../../ui/language-context'
import styles from './Access.module.css'
import type { AccessActions } from './access-actions'

/** Where the whole tab is shown: why there may be more, and the button that loads it again to see all. */
export function LowerBound(props: { actions: AccessActions; inspection: Inspection }): JSX.Element {
  const language = useLanguage()
  return (
    <Show when={props.inspection.visibility === 'all'}>
      <section class={styles['bound']}>
        <p>{language().say('lower_bound')}</p>
        <button
          type="button"
          class={styles['back']}
          data-testid="reload"
          onClick={() => void props.actions.reloadTab()}
        >
          {language().say('reload')}
        </button>
      </section>
    </Show>
  )
}
