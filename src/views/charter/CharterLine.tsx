import { For, type JSX, Show } from 'solid-js'
import { type Charter, isWhole } from '../../core/charter'
import { rowsWords, whoseCharter, whyPlatform } from '../../telling/charter-words'
import { ExternalLink } from '../../ui/ExternalLink'
import { useLanguage } from '../../ui/language-context'
import styles from './CharterLine.module.css'

/** Says whose charters these are, how long, in which language, and why one of a platform applies. */
export function CharterLine(props: { charters: readonly Charter[] }): JSX.Element {
  const language = useLanguage()
  return (
    <For each={props.charters}>
      {(charter) => (
        <div class={styles['line']}>
          <p>
            {whoseCharter(charter, language())}
            {', '}
            {language().count('charter_entries', charter.entries.length)}
            {', '}
            {language().say('charter_language', { language: language().languageName(charter.language) })}
            <Show when={!isWhole(charter)}>
              {', '}
              {rowsWords(charter, language())}
            </Show>
            <Show when={charter.readAt}>
              {(readAt) => (
                <>
                  {', '}
                  {language().say('charter_read_on', { date: language().date(readAt()) })}
                </>
              )}
            </Show>
            <Show when={charter.url}>
              {(url) => (
                <>
                  {' · '}
                  <ExternalLink href={url()}>{language().say('charter_source')}</ExternalLink>
                </>
              )}
            </Show>
          </p>
          <Show when={charter.platform}>
            {(platform) => <p class={styles['why']}>{whyPlatform(platform().signs, language())}</p>}
          </Show>
        </div>
      )}
    </For>
  )
}
