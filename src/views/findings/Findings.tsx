import { createMemo, For, type JSX, Show } from 'solid-js'
import { SEVERITIES, type Severity } from '../../core/finding'
import type { Inspection } from '../../core/inspection'
import { groupFindings, IN_LIST } from '../../telling/finding-groups'
import { findingMessage } from '../../telling/finding-words'
import { useLanguage } from '../../ui/language-context'
import { FindingPoint } from './FindingPoint'
import styles from './Findings.module.css'

/** That many points are in view at first, so that the list of cookies stays near. */
const FIRST = 3

/**
 * What deserves a look, most serious first: one line for all, and in it one for each rule. It is open at once where
 * something is serious; else the list of cookies goes before it, which shows what is not declared anyway.
 */
export function Findings(props: { inspection: Inspection }): JSX.Element {
  const language = useLanguage()
  const groups = createMemo(() => groupFindings(props.inspection.findings))
  const ids = () => groups().map(({ id }) => id)
  const groupOf = (id: string) => groups().find((group) => group.id === id)
  const isSerious = createMemo(() => groups()[0]?.severity === 'serious')
  const counts = () =>
    SEVERITIES.flatMap((severity) => {
      const count = props.inspection.findings.filter((one) => one.severity === severity).length
      return count === 0 ? [] : [countWords(severity, count)]
    })
  const countWords = (severity: Severity, count: number) => {
    if (severity === 'serious') return language().count('findings_serious', count)
    return severity === 'attention'
      ? language().count('findings_attention', count)
      : language().count('findings_note', count)
  }
  const titles = () =>
    groups()
      .filter(({ finding }) => finding !== IN_LIST)
      .map((group) => findingMessage(group, 'title', language()))
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
    <Show when={groups().length > 0}>
      <section class={styles['findings']} data-testid="findings" aria-labelledby="findings-title">
        <details open={isSerious()}>
          <summary class={styles['head']}>
            <span>
              <h2 id="findings-title" class={styles['heading']}>
                {language().say('findings_title')} <span class={styles['counts']}>{counts().join(' · ')}</span>
              </h2>{' '}
              <span class={styles['facts']}>{titles().join(' · ')}</span>
            </span>
          </summary>
          <Points ids={ids().slice(0, FIRST)} />
          <Show when={ids().length > FIRST}>
            <details class={styles['rest']}>
              <summary>{language().count('findings_more', ids().length - FIRST)}</summary>
              <Points ids={ids().slice(FIRST)} />
            </details>
          </Show>
          <p class={styles['neutral']}>{language().say('findings_neutral')}</p>
        </details>
      </section>
    </Show>
  )
}
