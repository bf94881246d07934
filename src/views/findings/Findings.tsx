import { createMemo, For, type JSX, Show } from 'solid-js'
import type { Severity } from '../../core/finding'
import type { Inspection } from '../../core/inspection'
import { charterGaps } from '../../telling/charter-gaps'
import { countPoints, groupFindings } from '../../telling/finding-groups'
import { Fold } from '../../ui/Fold'
import { useLanguage } from '../../ui/language-context'
import { FindingPoint } from './FindingPoint'
import styles from './Findings.module.css'

/** That many points are in view at first. */
const FIRST = 3

/** What deserves a look, most serious first: one line for all, in it one for each rule, and one for what the charter leaves out. */
export function Findings(props: { inspection: Inspection }): JSX.Element {
  const language = useLanguage()
  const groups = createMemo(() => groupFindings(props.inspection.findings))
  const ids = () => groups().map(({ id }) => id)
  const groupOf = (id: string) => groups().find((group) => group.id === id)
  const countWords = (severity: Severity, count: number) => {
    if (severity === 'serious') return language().count('findings_serious', count)
    return severity === 'attention'
      ? language().count('findings_attention', count)
      : language().count('findings_note', count)
  }
  const gaps = createMemo(() => charterGaps(props.inspection.charters, language()))
  const title = () => {
    if (groups().length === 0) return language().say('findings_gaps')
    return language().say('findings_line', {
      counts: countPoints(groups())
        .map(({ severity, count }) => countWords(severity, count))
        .join(' · '),
    })
  }
  /** By id, so that a point that comes again stays as it is, open and with the focus in it. */
  const Points = (its: { ids: string[] }) => (
    <ul>
      <For each={its.ids}>
        {(id) => (
          <Show when={groupOf(id)}>{(group) => <FindingPoint group={group()} inspection={props.inspection} />}</Show>
        )}
      </For>
    </ul>
  )
  return (
    <Show when={groups().length > 0 || gaps() !== null}>
      <Fold title={title()} name="findings">
        <div class={styles['findings']} data-testid="findings">
          <Points ids={ids().slice(0, FIRST)} />
          <Show when={ids().length > FIRST}>
            <details class={styles['rest']}>
              <summary>{language().count('findings_more', ids().length - FIRST)}</summary>
              <Points ids={ids().slice(FIRST)} />
            </details>
          </Show>
          <Show when={gaps()}>
            {(words) => (
              <p class={styles['neutral']} data-testid="gaps">
                {words()}
              </p>
            )}
          </Show>
          <p class={styles['neutral']}>{language().say('findings_neutral')}</p>
        </div>
      </Fold>
    </Show>
  )
}
