import { For, type JSX, Show } from 'solid-js'
import type { General } from '../../core/general'
import type { Inspection, Match } from '../../core/inspection'
import { generalSentences, realLifetime } from '../../telling/general-sentences'
import { supportAddress } from '../../telling/report-error'
import { ExternalLink } from '../../ui/ExternalLink'
import styles from '../../ui/Facts.module.css'
import { useLanguage } from '../../ui/language-context'

/** What is generally known of a cookie, sentence by sentence, each marked as no word of the site; with its source. */
export function GeneralFacts(props: { general: General; match: Match; inspection: Inspection }): JSX.Element {
  const language = useLanguage()
  const sentences = () => generalSentences(props.general, language())
  const here = () => realLifetime(props.general, props.match.cookie, props.inspection.takenAt, language())
  return (
    <section data-testid="general">
      <h3>{language().say('details_general')}</h3>
      <p class={styles['small']}>{language().say('details_general_note')}</p>
      <For each={sentences().what}>{(sentence) => <p data-word="general">{sentence}</p>}</For>
      <Show when={here()}>{(words) => <p>{words()}</p>}</Show>
      <p class={styles['small']}>
        <span data-word="general">{sentences().source}</span>{' '}
        <Show when={props.general.source}>
          {(source) => <ExternalLink href={source().url}>{language().say('general_page')}</ExternalLink>}
        </Show>
      </p>
      <p class={styles['small']}>
        <ExternalLink href={supportAddress(props.inspection.versions.browser, location.host)}>
          {language().say('general_report')}
        </ExternalLink>
      </p>
    </section>
  )
}
