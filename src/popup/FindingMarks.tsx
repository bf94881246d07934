import { type JSX, Show } from 'solid-js'
import { Glyph } from '../ui/Glyph'
import { useLanguage } from '../ui/language-context'
import styles from './FindingMarks.module.css'
import { findingMessage } from './finding-words'
import { useFindings } from './findings-context'

/** On a cookie's row: what of it deserves a look, by the titles of its findings. */
export function FindingMarks(props: { match: string }): JSX.Element {
  const language = useLanguage()
  const findings = useFindings()
  const its = () => findings().get(props.match) ?? []
  const titles = () => [...new Set(its().map((one) => findingMessage(one, 'title', language())))]
  return (
    <Show when={its()[0]}>
      {(first) => (
        <span class={styles['marks']} data-testid="finding-mark">
          <Glyph kind={first().severity} />
          <span class="visually-hidden">{language().say('findings_title')}</span> {titles().join(' · ')}
        </span>
      )}
    </Show>
  )
}
