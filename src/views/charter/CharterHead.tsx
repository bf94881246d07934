import { type JSX, Show } from 'solid-js'
import type { Charter } from '../../core/charter'
import { rowsWords, whyPlatform } from '../../telling/charter-words'
import { ExternalLink } from '../../ui/ExternalLink'
import { Fact } from '../../ui/Fact'
import facts from '../../ui/Facts.module.css'
import { HostName } from '../../ui/HostName'
import { useLanguage } from '../../ui/language-context'
import { charterId } from './contents-ids'

/** What is to be known of a charter before its rows: its title, whose it is, from where and when it was read. */
export function CharterHead(props: { charter: Charter; at: number }): JSX.Element {
  const language = useLanguage()
  const date = (isoDate: string | null) =>
    isoDate === null ? language().say('date_not_recorded') : language().date(isoDate)
  return (
    <>
      <h1 id={charterId(props.at)} lang={props.charter.language} tabIndex={-1}>
        {props.charter.title}
      </h1>
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
    </>
  )
}
