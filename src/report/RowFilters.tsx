import { createMemo, createUniqueId, For, type JSX } from 'solid-js'
import type { Inspection } from '../core/inspection'
import { groupTitle } from '../telling/group-words'
import { type GroupId, groupOf } from '../telling/groups'
import { useLanguage } from '../ui/language-context'
import type { RowChoice } from './row-choice'

/** What narrows the table: words that are sought, and lists of what there is. */
export function RowFilters(props: { inspection: Inspection; choice: RowChoice }): JSX.Element {
  const language = useLanguage()
  const search = createUniqueId()
  const groups = createMemo(() => [
    ...new Set(props.inspection.matches.map((match) => groupOf(match, props.inspection))),
  ])
  return (
    <div class="filters" data-testid="filters">
      <p>
        <label for={search}>{language().say('report_search')}</label>
        <input
          id={search}
          type="search"
          data-testid="search"
          onInput={(event) => props.choice.narrow({ words: event.currentTarget.value })}
        />
      </p>
      <Choice
        label={language().say('report_filter_status')}
        name="group"
        choices={groups().map((id) => [id, groupTitle(id, language())] as const)}
        choose={(group: GroupId | null) => props.choice.narrow({ group })}
      />
      <Choice
        label={language().say('report_filter_party')}
        name="party"
        choices={[
          ['first', language().say('report_kind_first')] as const,
          ['third', language().say('report_kind_third')] as const,
        ]}
        choose={(party: 'first' | 'third' | null) => props.choice.narrow({ party })}
      />
      <Choice
        label={language().say('report_filter_kind')}
        name="kind"
        choices={[
          ['cookies', language().say('report_filter_cookies')] as const,
          ['stored', language().say('report_filter_stored')] as const,
        ]}
        choose={(kind: 'cookies' | 'stored' | null) => props.choice.narrow({ kind })}
      />
      <p role="status" data-testid="shown">
        {language().count('report_shown', props.choice.shown().length, {
          all: language().number(props.inspection.matches.length),
        })}
      </p>
    </div>
  )
}

function Choice<Value extends string>(props: {
  label: string
  name: string
  choices: readonly (readonly [Value, string])[]
  choose(value: Value | null): void
}): JSX.Element {
  const language = useLanguage()
  const id = createUniqueId()
  const chosen = (value: string) => props.choices.find(([one]) => one === value)?.[0] ?? null
  return (
    <p>
      <label for={id}>{props.label}</label>
      <select
        id={id}
        data-testid={`filter-${props.name}`}
        onChange={(event) => props.choose(chosen(event.currentTarget.value))}
      >
        <option value="">{language().say('report_filter_all')}</option>
        <For each={props.choices}>{([value, words]) => <option value={value}>{words}</option>}</For>
      </select>
    </p>
  )
}
