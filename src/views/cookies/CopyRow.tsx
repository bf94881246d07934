import { createSignal, type JSX } from 'solid-js'
import type { Inspection, Match } from '../../core/inspection'
import { copiedRow } from '../../telling/row-copy'
import { useLanguage } from '../../ui/language-context'
import styles from './CopyRow.module.css'

/** The button that copies a row with its source, which then says what came of it. */
export function CopyRow(props: { match: Match; inspection: Inspection }): JSX.Element {
  const language = useLanguage()
  const [came, setCame] = createSignal<'copy_done' | 'copy_failed' | null>(null)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(copiedRow(props.match, props.inspection, language()))
      setCame('copy_done')
    } catch {
      setCame('copy_failed')
    }
  }
  return (
    <div class={styles['copy']}>
      <button
        type="button"
        class={styles['button']}
        data-testid="copy-row"
        aria-live="polite"
        onClick={() => void copy()}
      >
        {language().say(came() ?? 'copy_row')}
      </button>
    </div>
  )
}
