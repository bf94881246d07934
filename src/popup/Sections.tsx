import { createMemo, For, type JSX, Show } from 'solid-js'
import type { Inspection, Match } from '../core/inspection'
import { useLanguage } from '../ui/language-context'
import styles from './Sections.module.css'
import { type Section, sectionsOf } from './sections'

/** The rows of one group, under a heading for each other site or company where there are such; no more than `rows`. */
export function Sections(props: {
  matches: readonly Match[]
  inspection: Inspection
  rows: number
  children: (match: Match) => JSX.Element
}): JSX.Element {
  const sections = createMemo(() => sectionsOf(props.matches, props.inspection))
  const byId = createMemo(() => new Map(sections().map((section) => [section.id, section])))
  const isAlone = () => sections().length === 1 && sections()[0]?.id === ''
  const begun = createMemo(() => sections().filter(({ start }) => start < props.rows))
  return (
    <For each={begun().map(({ id }) => id)}>
      {(id) => (
        <Show when={byId().get(id)}>
          {(section) => (
            <>
              <Show when={!isAlone()}>
                <Heading section={section()} />
              </Show>
              <ul>
                <For each={section().matches.slice(0, props.rows - section().start)}>
                  {(match) => props.children(match)}
                </For>
              </ul>
            </>
          )}
        </Show>
      )}
    </For>
  )
}

function Heading(props: { section: Section }): JSX.Element {
  const language = useLanguage()
  const sites = () => language().list(props.section.sites)
  return (
    <h3 class={styles['heading']} data-testid="section" data-company={props.section.company ?? undefined}>
      <span>
        <Show when={props.section.id !== ''} fallback={language().say('section_own')}>
          <bdi>{sites()}</bdi>
          <Show when={props.section.company}>
            {(company) => (
              <span class={styles['company']}> · {language().say('company_general', { company: company() })}</span>
            )}
          </Show>
        </Show>
      </span>
      <span class={styles['count']}>{props.section.matches.length}</span>
    </h3>
  )
}
