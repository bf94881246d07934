import { createSignal, For, type JSX, Show } from 'solid-js'
import type { Inspection } from '../../core/inspection'
import { isCharterWhole, type Part } from '../../core/part'
import { issueWords } from '../../telling/issue-words'
import type { Language, MessageKey } from '../../telling/language'
import { pageAddress } from '../../telling/page-address'
import { isSaidByRows } from '../../telling/part-issues'
import { ExternalLink } from '../../ui/ExternalLink'
import { useLanguage } from '../../ui/language-context'
import { AccessNotice } from '../access/AccessNotice'
import type { AccessActions } from '../access/access-actions'
import { IssueWay } from '../issues/IssueWay'
import styles from './Parts.module.css'

const KINDS = {
  'policy-page': 'part_kind_policy_page',
  'linked-list': 'part_kind_linked_list',
  frame: 'part_kind_frame',
  'script-list': 'part_kind_script_list',
  'platform-list': 'part_kind_platform_list',
  bundled: 'part_kind_bundled',
  'open-page': 'part_kind_open_page',
} as const satisfies Record<Part['kind'], MessageKey>

const STATES = {
  whole: 'part_whole',
  'in-part': 'part_in_part',
  unread: 'part_unread',
} as const satisfies Record<Part['state'], MessageKey>

/** The places in which this site's declarations stand or may stand: how far each was read, why not further, and what is left over. */
export function Parts(props: { actions: AccessActions; inspection: Inspection }): JSX.Element {
  const language = useLanguage()
  const sum = (): MessageKey => {
    const { parts } = props.inspection
    if (isCharterWhole(parts)) return 'parts_whole'
    return parts.every(({ state }) => state === 'whole') ? 'parts_none_declare' : 'parts_not_whole'
  }
  return (
    <Show when={props.inspection.parts.length > 0}>
      <section class={styles['parts']} data-testid="parts">
        <h2>{language().say('parts_title')}</h2>
        <p>{language().say(sum())}</p>
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
  const kind = () => language().say(KINDS[props.part.kind])
  /** Why it was not read whole, unless the rows or the names left over say so already. */
  const reason = () => {
    const { part } = props
    if (part.issue === null || isSaidByRows(part)) return null
    return part.issue.code === 'names_left' && part.left.length > 0 ? null : part.issue
  }
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
          <bdi lang={languageOf(props.part, props.inspection)}>{props.part.name}</bdi>
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

/** What it is, how far it was read, and whether it declares cookies by name. */
function partWords(part: Part, inspection: Inspection, language: Language): string {
  const { read, found } = part.rows
  const words = [
    ...(part.name === '' ? [] : [language.say(KINDS[part.kind])]),
    language.say(STATES[part.state]),
    ...(read < found ? [language.count('part_rows_of', read, { found: language.number(found) })] : []),
    ...(read === found && found > 0 ? [language.count('part_rows', found)] : []),
  ]
  if (part.declares) words.push(language.say('part_declares'))
  else if (holdsNoName(part, inspection)) words.push(language.say('part_declares_none'))
  return words.join(' · ')
}

/** What stands apart from the page that sends to it, or is drawn into it. */
const APART = new Set<Part['kind']>(['linked-list', 'frame', 'script-list'])

/**
 * It was read whole, nothing that stands apart may hold its list, and neither a word shaped like a cookie's name nor one
 * that may mean a cookie seen stands in it.
 */
function holdsNoName(part: Part, { matches, parts }: Inspection): boolean {
  if (part.state !== 'whole' || part.left.length > 0 || parts.some(({ kind }) => APART.has(kind))) return false
  const page = part.url === null ? null : pageAddress(part.url)
  return !matches.some(({ near }) => near !== null && (near.url === null || pageAddress(near.url) === page))
}

function languageOf({ url }: Part, { charters }: Inspection): string | undefined {
  return url === null ? undefined : charters.find((charter) => charter.url === url)?.language
}
