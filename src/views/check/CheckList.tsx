import { For, type JSX, Show } from 'solid-js'
import type { ChoiceCheck, Phase } from '../../core/choice-check'
import type { CheckRow } from '../../telling/check-verdict'
import { categoryOfGroup, requestWords } from '../../telling/check-words'
import { groupTitle } from '../../telling/group-words'
import { CookieName } from '../../ui/CookieName'
import { Glyph } from '../../ui/Glyph'
import { useLanguage } from '../../ui/language-context'
import styles from './GuidedCheck.module.css'

/** What came and went on one side of the choice, each beside what it is declared as. */
export function CheckList(props: { phase: Phase; rows: readonly CheckRow[]; check: ChoiceCheck }): JSX.Element {
  const language = useLanguage()
  const rows = () => props.rows.filter((row) => row.phase === props.phase)
  return (
    <Show when={rows().length > 0}>
      <h3 class={styles['title']}>{language().say(`check_list_${props.phase}`)}</h3>
      <ul data-phase={props.phase}>
        <For each={rows()}>{(row) => <Row row={row} check={props.check} />}</For>
      </ul>
    </Show>
  )
}

function Row(props: { row: CheckRow; check: ChoiceCheck }): JSX.Element {
  const language = useLanguage()
  const facts = () => {
    const { change, at, times } = props.row
    const words = [language().say(`check_change_${change}`, { time: language().time(at) })]
    if (times > 1 && change !== 'there') words.push(language().count('check_times', times))
    const request = requestWords(props.row, props.check, language())
    if (request !== null) words.push(request)
    return words.join(' · ')
  }
  return (
    <li
      class={styles['row']}
      data-testid="check-event"
      data-name={props.row.cookie.name}
      data-change={props.row.change}
      data-phase={props.row.phase}
      data-request={props.row.request?.url ?? ''}
      data-category={categoryOfGroup(props.row.group)}
    >
      <span class={styles['name']}>
        <CookieName name={props.row.cookie.name} />
      </span>
      <span class={styles['group']}>
        <Glyph kind={props.row.group} /> {groupTitle(props.row.group, language())}
      </span>
      <span class={styles['words']}>{facts()}</span>
    </li>
  )
}
