import { createMemo, createSignal, For, type JSX, Show } from 'solid-js'
import type { Inspection } from '../../core/inspection'
import { spelledOut } from '../../core/spelled-out'
import { type FindingGroup, GAPS } from '../../telling/finding-groups'
import { findingMessage } from '../../telling/finding-words'
import { ExternalLink } from '../../ui/ExternalLink'
import { Glyph } from '../../ui/Glyph'
import { useLanguage } from '../../ui/language-context'
import { FindingEvidence } from './FindingEvidence'
import styles from './Findings.module.css'

/** That many names stand beside a point's title. */
const NAMES = 2
/** That many findings of a point are drawn at first, and then with each further click. */
const STEP = 20

/** One point of the list: how serious, its title and names; the rule and each finding on opening it. */
export function FindingPoint(props: { group: FindingGroup; inspection: Inspection }): JSX.Element {
  const language = useLanguage()
  const [most, setMost] = createSignal(STEP)
  const findings = () => props.group.findings
  const names = createMemo(() => [...new Set(findings().map(({ name }) => name))])
  const more = () => Math.min(STEP, findings().length - most())
  const title = () =>
    props.group.id === GAPS ? language().say('findings_gaps') : findingMessage(props.group, 'title', language())
  const rules = () => [...new Set(findings().map((one) => findingMessage(one, 'rule', language())))].join(' ')
  const otherNames = () => names().length - NAMES
  const namesInWords = () => {
    const first = names()
      .slice(0, NAMES)
      .map((name) => (name === '' ? language().say('name_empty') : spelledOut(name)))
    if (otherNames() <= 0) return language().list(first)
    return `${first.join(', ')} ${language().count('findings_names', otherNames())}`
  }
  return (
    <li class={styles['point']} data-testid="finding-point" data-rule={props.group.finding}>
      <details>
        <summary class={styles['head']}>
          <Glyph kind={props.group.severity} />
          <span>
            <span class={styles['title']}>{title()}</span>{' '}
            <span class={styles['facts']}>
              {language().say(`severity_${props.group.severity}`)} · <bdi>{namesInWords()}</bdi>
            </span>
          </span>
        </summary>
        <p class={styles['rule']}>
          <b>{language().say('findings_rule')}</b> {rules()}{' '}
          <Show when={props.group.source.url} fallback={props.group.source.citation}>
            {(url) => <ExternalLink href={url()}>{props.group.source.citation}</ExternalLink>}
          </Show>
        </p>
        <ul>
          <For each={findings().slice(0, most())}>
            {(finding) => <FindingEvidence finding={finding} inspection={props.inspection} />}
          </For>
        </ul>
        <Show when={more() > 0}>
          <button
            type="button"
            class={styles['open']}
            data-testid="finding-next"
            onClick={() => setMost(most() + STEP)}
          >
            {language().count('findings_next', more())}
          </button>
        </Show>
      </details>
    </li>
  )
}
