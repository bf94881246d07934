import type { JSX } from 'solid-js'
import { useLanguage } from '../../ui/language-context'
import styles from './OpenReport.module.css'
import type { ReportActions } from './report-actions'

/** The way to the report of what is shown, or why there is none. */
export function OpenReport(props: { actions: ReportActions }): JSX.Element {
  const language = useLanguage()
  const words = () => {
    if (props.actions.isKeptPrivate()) return language().say('report_private')
    return language().say(props.actions.hasFailed() ? 'report_failed' : 'report_open_what')
  }
  return (
    <p class={styles['report']} data-testid="report">
      <button
        type="button"
        class={styles['open']}
        data-testid="open-report"
        disabled={!props.actions.isReady() || props.actions.isKeptPrivate()}
        onClick={() => void props.actions.open()}
      >
        {language().say('report_open')}
        <span aria-hidden="true">{'\u00a0↗'}</span>
      </button>
      <span role={props.actions.hasFailed() ? 'alert' : undefined}>{` ${words()}`}</span>
    </p>
  )
}
