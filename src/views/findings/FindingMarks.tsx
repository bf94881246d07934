import { type JSX, Show } from 'solid-js'
import type { Finding } from '../../core/finding'
import { findingMessage } from '../../telling/finding-words'
import { Glyph } from '../../ui/Glyph'
import { useLanguage } from '../../ui/language-context'
import styles from './FindingMarks.module.css'

/** On a cookie's row: what of it deserves a look, by the titles of its findings. */
export function FindingMarks(props: { findings: readonly Finding[] }): JSX.Element {
  const language = useLanguage()
  const titles = () => [...new Set(props.findings.map((one) => findingMessage(one, 'title', language())))]
  return (
    <Show when={props.findings[0]}>
      {(first) => (
        <span class={styles['marks']} data-testid="finding-mark">
          <Glyph kind={first().severity} />
          <span class="visually-hidden">{language().say('findings_title')}</span> {titles().join(' · ')}
        </span>
      )}
    </Show>
  )
}
