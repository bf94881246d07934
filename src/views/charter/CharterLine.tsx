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
          <Line
            words={charterWords(charter, language())}
            url={charter.url}
            readAt={charter.readAt}
            name="charter-line"
          />
        )}
      </For>
      <For each={policies()}>
        {(part) => (
          <Line
            words={language().say('charter_line_policy', { name: part.name })}
            url={part.url}
            readAt={lookedAt()}
            name="policy-line"
          />
        )}
      </For>
    </>
  )
}

function Line(props: { words: string; url: string | null; readAt: string | null; name: string }): JSX.Element {
  const language = useLanguage()
  const read = () =>
    props.readAt === null
      ? language().say('charter_source')
      : language().say('charter_read_on', { date: language().date(props.readAt) })
  return (
    <p class={styles['line']} data-testid={props.name}>
      {props.words}{' '}
      <Show when={props.url} fallback={props.readAt === null ? null : read()}>
        {(url) => <ExternalLink href={url()}>{read()}</ExternalLink>}
      </Show>
    </p>
  )
}

function isReadPolicy({ kind, state, url, name }: Part): boolean {
  return kind === 'policy-page' && state !== 'unread' && url !== null && name !== ''
}

function charterWords(charter: Charter, language: Language): string {
  const words = [whoseCharter(charter, language), language.count('charter_entries', charter.entries.length)]
  if (!isWhole(charter)) words.push(rowsWords(charter, language))
  return words.join(', ')
}
