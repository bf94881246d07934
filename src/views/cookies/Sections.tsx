import { createEffect, createMemo, For, type JSX, Show } from 'solid-js'
import type { Finding } from '../../core/finding'
import { inLetters } from '../../core/host-in-letters'
import type { Match } from '../../core/inspection'
import { type Section, sectionsOf } from '../../telling/sections'
import { useLanguage } from '../../ui/language-context'
import { useList } from '../../ui/long-list'
import { FIRST } from '../../ui/pace'
import { type Drawn, NOTHING_SAID, type Said } from './drawn'
import { bareRow, Row } from './Row'
import styles from './Sections.module.css'

/** The rows of one group, under a heading for each other site or company where there are such, as far as the pace goes. */
export function Sections(props: {
  matches: readonly Match[]
  drawn: Drawn
  /** How many rows of the whole list go before the group. */
  start: number
}): JSX.Element {
  const language = useLanguage()
  const { pace } = useList()
  const sections = createMemo(() => sectionsOf(props.matches, props.drawn.inspection))
  const byId = createMemo(() => new Map(sections().map((section) => [section.id, section])))
  const saidOf = ({ id, host, company }: Section): Said => ({
    facts: id === '' ? language().say('this_site') : host && inLetters(host),
    company,
  })
  const isAlone = () => sections().length === 1 && sections()[0]?.id === ''
  const begun = createMemo<string[]>(
    (before) =>
      sections()
        .filter(({ id, start }) => props.start + start < pace.rows() || before.includes(id))
        .map(({ id }) => id),
    [],
  )
  return (
    <For each={begun()}>
      {(id) => (
        <Show when={byId().get(id)}>
          {(section) => (
            <>
              <Show when={!isAlone()}>
                <Heading section={section()} />
              </Show>
              <Rows
                matches={section().matches}
                drawn={props.drawn}
                start={props.start + section().start}
                said={isAlone() ? NOTHING_SAID : saidOf(section())}
              />
            </>
          )}
        </Show>
      )}
    </For>
  )
}

/** Rows that are filled together. */
const BLOCK = 10

const NONE: readonly Finding[] = []

/** Rows in lists of a bounded length, each filled while it is near what is in sight. */
export function Rows(props: { matches: readonly Match[]; drawn: Drawn; start: number; said: Said }): JSX.Element {
  const { pace } = useList()
  const reached = () => Math.max(0, Math.ceil((pace.rows() - props.start) / BLOCK))
  const count = createMemo<number>(
    (before) => Math.min(Math.max(before, reached()), Math.ceil(props.matches.length / BLOCK)),
    0,
  )
  const blocks = createMemo(() => Array.from({ length: count() }, (_, index) => index * BLOCK))
  return (
    <For each={blocks()}>
      {(from) => (
        <Block
          matches={props.matches.slice(from, from + BLOCK)}
          drawn={props.drawn}
          start={props.start + from}
          said={props.said}
        />
      )}
    </For>
  )
}

function Block(props: { matches: readonly Match[]; drawn: Drawn; start: number; said: Said }): JSX.Element {
  const { pace, sight, wanted } = useList()
  const now = pace.at(
    () => props.start,
    () => ({ matches: props.matches, drawn: props.drawn }),
  )
  const byId = createMemo(() => new Map(now().matches.map((match) => [match.id, match])))
  const seen = sight(() => byId().size, props.start < FIRST)
  createEffect(() => {
    const id = wanted()
    if (id !== null && byId().has(id)) seen.fill()
  })
  const room = () => ({
    '--rows': byId().size,
    '--row': seen.rowHeight() === null ? undefined : `${seen.rowHeight()}px`,
  })
  return (
    <ul ref={seen.ref} class={styles['block']} data-rows="" data-far={seen.isNear() ? undefined : ''} style={room()}>
      <Show when={seen.isNear()} fallback={now().matches.map((match) => bareRow(match, now().drawn.inspection))}>
        <For each={[...byId().keys()]}>
          {(id) => (
            <Show when={byId().get(id)}>
              {(match) => (
                <Row
                  match={match()}
                  inspection={now().drawn.inspection}
                  findings={now().drawn.findings.get(match().id) ?? NONE}
                  choice={now().drawn.choices.get(match().id) ?? null}
                  isMixed={now().drawn.isMixed}
                  said={props.said}
                />
              )}
            </Show>
          )}
        </For>
      </Show>
    </ul>
  )
}

function Heading(props: { section: Section }): JSX.Element {
  const language = useLanguage()
  return (
    <h3 class={styles['heading']} data-testid="section" data-company={props.section.company ?? undefined}>
      <span>
        <Show when={props.section.id !== ''} fallback={language().say('section_own')}>
          <Show when={props.section.host}>{(host) => <bdi>{inLetters(host())}</bdi>}</Show>
          <Show when={props.section.company}>
            {(company) => (
              <span class={styles['company']}>
                {props.section.host === null ? '' : ' · '}
                {language().say('company_general', { company: company() })}
              </span>
            )}
          </Show>
        </Show>
      </span>
      <span class={styles['count']}>{props.section.matches.length}</span>
    </h3>
  )
}
