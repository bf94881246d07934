import { createSignal, For, type JSX, Show } from 'solid-js'
import type { Inspection } from '../../core/inspection'
import type { Part } from '../../core/part'
import { issueWords } from '../../telling/issue-words'
import { kindOfPart, languageOfPart, partsWords, partWords, reasonOfPart } from '../../telling/part-words'
import { ExternalLink } from '../../ui/ExternalLink'
import { useLanguage } from '../../ui/language-context'
import { AccessNotice } from '../access/AccessNotice'
import type { AccessActions } from '../access/access-actions'
import { IssueWay } from '../issues/IssueWay'
import { PARTS_ID } from './contents-ids'
import styles from './Parts.module.css'

/** The places in which this site's declarations stand or may stand: how far each was read, why not further, and what is left over. */
export function Parts(props: { actions: AccessActions; inspection: Inspection }): JSX.Element {
  const language = useLanguage()
  return (
    <Show when={props.inspection.parts.length > 0}>
      <section class={styles['parts']} data-testid="parts">
        <h2 id={PARTS_ID} tabIndex={-1}>
          {language().say('parts_title')}
        </h2>
        <p>{partsWords(props.inspection.parts, language())}</p>
        <ul>
          <For each={props.inspection.parts}>
            {(part) => <OnePart part={part} actions={props.actions} inspection={props.inspection} />}
          </For>
        </ul>
        <Show when={props.inspection.parts.some(({ issue }) => issue?.grant !== undefined)}>
          <AccessNotice actions={props.actions} inspection={props.inspection} codes={['refused', 'failed']} />
        </Show>
      </section>
    </Show>
  )
}

function OnePart(props: { part: Part; actions: AccessActions; inspection: Inspection }): JSX.Element {
  const language = useLanguage()
  const kind = () => kindOfPart(props.part, language())
  const reason = () => reasonOfPart(props.part)
  return (
    <li
      class={styles['part']}
      data-testid="part"
      data-kind={props.part.kind}
      data-state={props.part.state}
      data-url={props.part.url ?? ''}
    >
      <p class={styles['name']}>
        <Show when={props.part.name !== ''} fallback={<span class={styles['kind']}>{kind()}</span>}>
          <bdi lang={languageOfPart(props.part, props.inspection)}>{props.part.name}</bdi>
        </Show>
      </p>
      <p class={styles['facts']}>{partWords(props.part, props.inspection, language())}</p>
      <Show when={props.part.url}>
        {(url) => (
          <p class={styles['address']}>
            <ExternalLink href={url()}>{url()}</ExternalLink>
          </p>
        )}
      </Show>
      <Show when={reason()}>
        {(issue) => (
          <p class={styles['reason']} data-issue={issue().code}>
            {issueWords(issue(), language())}
            <IssueWay issue={issue()} actions={props.actions} shown={props.part.url} />
          </p>
        )}
      </Show>
      <Left names={props.part.left} />
    </li>
  )
}

/** More names than these are listed on opening. */
const MOST_INLINE = 5

function Left(props: { names: readonly string[] }): JSX.Element {
  const language = useLanguage()
  const [open, setOpen] = createSignal(false)
  return (
    <Show when={props.names.length > 0}>
      <Show
        when={props.names.length > MOST_INLINE}
        fallback={
          <p class={styles['left']} data-testid="left">
            {language().say('part_left', { names: language().list(props.names) })}
          </p>
        }
      >
        <details class={styles['left']} data-testid="left" onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>{language().count('part_left_many', props.names.length)}</summary>
          <Show when={open()}>
            <p>{language().list(props.names)}</p>
          </Show>
        </details>
      </Show>
    </Show>
  )
}
