import { createMemo, createSignal, For, type JSX, Show } from 'solid-js'
import type { Charter, Entry } from '../../core/charter'
import type { CharterSection } from '../../telling/charter-sections'
import { groupNote, groupTitle } from '../../telling/group-words'
import { CookieName } from '../../ui/CookieName'
import { DeclaredText } from '../../ui/DeclaredText'
import { Glyph } from '../../ui/Glyph'
import { useLanguage } from '../../ui/language-context'
import type { Pace } from '../../ui/pace'
import group from '../cookies/CookieGroup.module.css'
import { DeclaredFacts } from '../cookies/DeclaredFacts'
import row from '../cookies/Row.module.css'
import styles from './CharterRows.module.css'
import { sectionId } from './contents-ids'

/** The rows of one charter by category, as far as the pace goes; `start` rows of the view go before them. */
export function CharterRows(props: {
  charter: Charter
  at: number
  sections: readonly CharterSection[]
  pace: Pace
  start: number
}): JSX.Element {
  const starts = createMemo(() => {
    let sum = props.start
    return new Map(
      props.sections.map(({ category, entries }) => {
        sum += entries.length
        return [category, sum - entries.length]
      }),
    )
  })
  return (
    <For each={props.sections.map(({ category }) => category)}>
      {(category) => (
        <Show when={props.sections.find((section) => section.category === category)}>
          {(section) => (
            <Section
              section={section()}
              id={sectionId(props.at, category)}
              charter={props.charter}
              left={props.pace.rows() - (starts().get(category) ?? 0)}
            />
          )}
        </Show>
      )}
    </For>
  )
}

/** The first `left` rows of a category. */
function Section(props: { section: CharterSection; id: string; charter: Charter; left: number }): JSX.Element {
  const language = useLanguage()
  const drawn = createMemo(() => props.section.entries.slice(0, Math.max(0, props.left)))
  return (
    <section data-section={props.section.category}>
      <h2 id={props.id} class={group['title']} tabIndex={-1}>
        <Glyph kind={props.section.category} />
        <span>
          {groupTitle(props.section.category, language())}{' '}
          <Show when={props.charter.basis === 'site'}>
            <span class={group['note']}>{groupNote({ ...props.section, id: props.section.category }, language())}</span>
          </Show>
        </span>
        <span class={group['count']}>{language().number(props.section.entries.length)}</span>
      </h2>
      <ul>
        <For each={drawn()}>{(entry) => <Row entry={entry} charter={props.charter} />}</For>
      </ul>
    </section>
  )
}

function Row(props: { entry: Entry; charter: Charter }): JSX.Element {
  const [open, setOpen] = createSignal(false)
  const told = () => [props.entry.provider, props.entry.duration].filter((words) => words !== null).join(' · ')
  return (
    <li class={row['row']} data-testid="entry" data-name={props.entry.name}>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary class={row['head']}>
          <h3 class={styles['name']}>
            <CookieName name={props.entry.name} />
          </h3>{' '}
          <span class={row['facts']} lang={props.charter.language}>
            {told()}
          </span>
          <Show when={props.entry.purpose}>
            <span class={row['purpose']}>
              <DeclaredText entry={props.entry} field="purpose" language={props.charter.language} isShort={!open()} />
            </span>
          </Show>
        </summary>
        <Show when={open()}>
          <div class={styles['facts']}>
            <DeclaredFacts match={null} entry={props.entry} charter={props.charter} />
          </div>
        </Show>
      </details>
    </li>
  )
}
