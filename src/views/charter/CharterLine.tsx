import { For, type JSX, Show } from 'solid-js'
import { type Charter, isWhole } from '../../core/charter'
import type { Inspection } from '../../core/inspection'
import type { Part } from '../../core/part'
import { rowsWords, whoseCharter } from '../../telling/charter-words'
import type { Language } from '../../telling/language'
import { ExternalLink } from '../../ui/ExternalLink'
import { useLanguage } from '../../ui/language-context'
import styles from './CharterLine.module.css'

/** Says in a line each whose charters these are and when they were read, and which policies were read that declare nothing. */
export function CharterLines(props: { inspection: Inspection }): JSX.Element {
  const language = useLanguage()
  const policies = () => (props.inspection.charters.length > 0 ? [] : props.inspection.parts.filter(isReadPolicy))
  const lookedAt = () => props.inspection.keptSince ?? props.inspection.takenAt
  return (
    <>
      <For each={props.inspection.charters}>
        {(charter) => (
          <Line what="charter" words={charterWords(charter, language())} url={charter.url} readAt={charter.readAt} />
        )}
      </For>
      <For each={policies()}>
        {(part) => <Line what="policy" words={[part.name]} url={part.url} readAt={lookedAt()} />}
      </For>
    </>
  )
}

/** The rest of a line that is too long for its place stands in the Charter tab. */
function Line(props: {
  what: 'charter' | 'policy'
  words: readonly string[]
  url: string | null
  readAt: string | null
}): JSX.Element {
  const language = useLanguage()
  const read = () => {
    if (props.readAt === null) return language().say('charter_line_undated')
    const date = language().date(props.readAt)
    return language().say(props.what === 'charter' ? 'charter_line_read' : 'charter_line_policy_read', { date })
  }
  return (
    <p class={styles['line']} data-testid={`${props.what}-line`}>
      <Show when={props.url} fallback={read()}>
        {(url) => <ExternalLink href={url()}>{read()}</ExternalLink>}
      </Show>
      {props.words.map((words) => ` · ${words}`).join('')}
    </p>
  )
}

function isReadPolicy({ kind, state, url, name }: Part): boolean {
  return kind === 'policy-page' && state !== 'unread' && url !== null && name !== ''
}

function charterWords(charter: Charter, language: Language): string[] {
  const words = [whoseCharter(charter, language), language.count('charter_entries', charter.entries.length)]
  if (!isWhole(charter)) words.push(rowsWords(charter, language))
  return words
}
