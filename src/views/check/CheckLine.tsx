import type { JSX } from 'solid-js'
import type { ChoiceCheck } from '../../core/choice-check'
import { useLanguage } from '../../ui/language-context'
import { CHECK_ID } from './check-id'
import styles from './GuidedCheck.module.css'

/** Says in one line over the list that a check runs or has ended, and takes there: the check itself stands below the list. */
export function CheckLine(props: { check: ChoiceCheck }): JSX.Element {
  const language = useLanguage()
  return (
    <p class={styles['line']} data-testid="check-line">
      {language().say(props.check.endedAt === null ? 'check_line_running' : 'check_line_ended')}{' '}
      <button
        type="button"
        class={styles['go']}
        data-testid="check-go"
        onClick={() => document.getElementById(CHECK_ID)?.focus()}
      >
        {language().say('check_line_go')}
      </button>
    </p>
  )
}
