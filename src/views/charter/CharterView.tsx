import { For, type JSX, Show } from 'solid-js'
import type { Charter } from '../../core/charter'
import type { Inspection } from '../../core/inspection'
import { isPageSilent } from '../../core/issue'
import { rowsWords, whyPlatform } from '../../telling/charter-words'
import { CookieName } from '../../ui/CookieName'
import { ExternalLink } from '../../ui/ExternalLink'
import { Fact } from '../../ui/Fact'
import facts from '../../ui/Facts.module.css'
import { HostName } from '../../ui/HostName'
import { useLanguage } from '../../ui/language-context'
import { DeclaredFacts } from '../cookies/DeclaredFacts'
import styles from './CharterView.module.css'
import type { CharterActions } from './charter-actions'
import { Parts } from './Parts'

/** Where the site's declarations stand, and its charters, each with its source and all of its entries. */
export function CharterView(props: { actions: CharterActions; inspection: Inspection }): JSX.Element {
  const language = useLanguage()
  const isKept = () => props.inspection.charters.length > 0 && !props.actions.kept.isForgottenHere()
  return (
    <>
      <Show when={props.inspection.charters.length === 0}>
        <div class={styles['view']}>
          <Show
            when={isPageSilent(props.inspection.issues)}
            fallback={
              <>
                <h1>{language().say('charter_none')}</h1>
                <p>{language().say('charter_none_next')}</p>
              </>
            }
          >
            <h1>{language().say('summary_silent_charter')}</h1>
          </Show>
        </div>
      </Show>
      <Show when={isKept() && props.inspection.keptSince}>
        {(since) => (
          <section class={styles['kept']} data-testid="kept">
            <p>{language().say('charter_kept', { date: language().date(since()) })}</p>
            <button type="button" data-testid="look-again-charter" onClick={() => void props.actions.inspect(true)}>
              {language().say('charter_look_again')}
            </button>
            <button type="button" data-testid="forget-charter" onClick={() => void props.actions.forgetCharters()}>
              {language().say('charter_forget')}
            </button>
          </section>
        )}
      </Show>
      <Parts actions={props.actions} inspection={props.inspection} />
      <For each={props.inspection.charters}>{(charter) => <OneCharter charter={charter} />}</For>
    </>
  )
}

function OneCharter(props: { charter: Charter }): JSX.Element {
  const language = useLanguage()
  const date = (isoDate: string | null) =>
    isoDate === null ? language().say('date_not_recorded') : language().date(isoDate)
  return (
    <article class={styles['view']} data-testid="charter">
      <h1 lang={props.charter.language}>{props.charter.title}</h1>
      <dl class={facts['facts']}>
        <Fact label={language().say('charter_of')}>
          <HostName host={props.charter.host} />
        </Fact>
        <Fact label={language().say('charter_basis')}>{language().say(`basis_${props.charter.basis}`)}</Fact>
        <Show when={props.charter.url}>
          {(url) => (
            <Fact label={language().say('field_source')}>
              <ExternalLink href={url()}>{url()}</ExternalLink>
            </Fact>
          )}
        </Show>
        <Fact label={language().say('charter_language_label')}>{language().languageName(props.charter.language)}</Fact>
        <Show when={props.charter.publishedAt}>
          {(publishedAt) => <Fact label={language().say('charter_published')}>{language().date(publishedAt())}</Fact>}
        </Show>
        <Fact label={language().say('charter_read')}>
          {date(props.charter.readAt)} · {rowsWords(props.charter, language())}
        </Fact>
        <Show when={props.charter.sha256}>
          {(hash) => (
            <Fact label={language().say('charter_hash')}>
              <code>{hash()}</code>
            </Fact>
          )}
        </Show>
      </dl>
      <Show when={props.charter.platform}>{(platform) => <p>{whyPlatform(platform().signs, language())}</p>}</Show>
      <ul class={styles['entries']}>
        <For each={props.charter.entries}>
          {(entry) => (
            <li class={styles['entry']} data-testid="entry" data-name={entry.name}>
              <h2>
                <CookieName name={entry.name} />
              </h2>
              <DeclaredFacts match={null} entry={entry} charter={props.charter} />
            </li>
          )}
        </For>
      </ul>
    </article>
  )
}
