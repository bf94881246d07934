import { createMemo, For, type JSX, Show, untrack } from 'solid-js'
import type { Inspection, Match } from '../core/inspection'
import { useLanguage } from '../ui/language-context'
import styles from './Sections.module.css'
import { type Section, sectionsOf } from './sections'

/**
 * The rows of one group, under a heading for each other site or company where there are such; about `rows` of them.
 * `matches` is another array whenever there is another inspection.
 */
export function Sections(props: {
  matches: readonly Match[]
  inspection: Inspection
  rows: number
  children: (match: Match) => JSX.Element
}): JSX.Element {
  const sections = createMemo(() => {
    const { matches } = props
    return untrack(() => sectionsOf(matches, props.inspection))
  })
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
              <Rows matches={section().matches} rows={props.rows - section().start}>
                {props.children}
              </Rows>
            </>
          )}
        </Show>
      )}
    </For>
  )
}

/** Rows that are laid out together, or not at all while they are out of sight. */
const BLOCK = 20

/** Rows in lists of a bounded length, so that neither another row nor the scrolling has the browser look at all of them. */
function Rows(props: {
  matches: readonly Match[]
  rows: number
  children: (match: Match) => JSX.Element
}): JSX.Element {
  const count = () => Math.ceil(Math.min(props.rows, props.matches.length) / BLOCK)
  const blocks = createMemo(() => Array.from({ length: count() }, (_, index) => index))
  return (
    <For each={blocks()}>
      {(block) => {
        const from = block * BLOCK
        const rows = () => Math.min(BLOCK, props.matches.length - from)
        return (
          <ul class={styles['block']} style={{ '--rows': rows() }}>
            <For each={props.matches.slice(from, from + BLOCK)}>{(match) => props.children(match)}</For>
          </ul>
        )
      }}
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
