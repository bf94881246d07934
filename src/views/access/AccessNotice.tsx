import { type JSX, Show } from 'solid-js'
import type { Inspection } from '../../core/inspection'
import { useLanguage } from '../../ui/language-context'
import styles from './AccessGranted.module.css'
import type { AccessActions, AccessNotice as Notice } from './access-actions'

/** Says beside a button what became of the question, where it is of one of these kinds. */
export function AccessNotice(props: {
  actions: AccessActions
  inspection: Inspection
  codes: readonly NonNullable<Notice>['code'][]
}): JSX.Element {
  const language = useLanguage()
  const notice = () => {
    const came = props.actions.notice()
    return came !== null && props.codes.includes(came.code) ? came : null
  }
  return (
    <Show when={notice()} keyed>
      {({ code, detail }) => (
        <p class={styles['notice']} role="alert" data-testid="access-notice">
          {code === 'refused' && props.inspection.visibility !== 'page'
            ? language().say('access_refused_more')
            : language().say(`access_${code}`, { detail })}
        </p>
      )}
    </Show>
  )
}
