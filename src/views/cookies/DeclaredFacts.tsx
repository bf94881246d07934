import { For, type JSX, Show } from 'solid-js'
import type { Charter, Entry, PublishedElsewhere } from '../../core/charter'
import { inLetters } from '../../core/host-in-letters'
import type { Match, NameAgreement } from '../../core/inspection'
import { spelledOut } from '../../core/spelled-out'
import type { Language, MessageKey } from '../../telling/language'
import { readFromWords } from '../../telling/read-from-words'
import { DeclaredText } from '../../ui/DeclaredText'
import { ExternalLink } from '../../ui/ExternalLink'
import { Fact } from '../../ui/Fact'
import styles from '../../ui/Facts.module.css'
import { useLanguage } from '../../ui/language-context'

const CONSENT = {
  exempt: 'consent_exempt',
  required: 'consent_required',
  'not-stated': 'consent_not_stated',
} as const

/** What is said where the declared name is not the very one that was seen. */
const AGREED = {
  exact: null,
  pattern: 'name_pattern',
  decoded: 'name_decoded',
  stem: 'name_stem',
  'case-differs': 'case_differs',
} as const satisfies Record<NameAgreement, MessageKey | null>

/** What a charter declares of a cookie, in its own words, with the row as read and its source. `match` is null in the list of a charter. */
export function DeclaredFacts(props: { match: Match | null; entry: Entry; charter: Charter }): JSX.Element {
  const language = useLanguage()
  const agreed = () => (props.match?.agreement ? AGREED[props.match.agreement] : null)
  const notStated = () => <span class={styles['soft']}>{language().say('not_stated')}</span>
  const declared = (field: 'service' | 'purpose' | 'declaredCategory' | 'declaredConsent') => (
    <Show when={props.entry[field]} fallback={notStated()}>
      <DeclaredText entry={props.entry} field={field} language={props.charter.language} />
    </Show>
  )
  const readFrom = (what: 'category' | 'consent') => (
    <Show when={readFromWords(props.entry, what, language())}>
      {(words) => <span class={styles['small']}>{words()}</span>}
    </Show>
  )
  return (
    <dl class={styles['facts']}>
      <Show when={agreed()}>
        {(key) => (
          <Fact label={language().say('field_declared_name')}>
            {language().say(key(), { name: spelledOut(props.entry.name) })}
          </Fact>
        )}
      </Show>
      <Show when={props.match?.isOtherDomain && props.entry.domain}>
        {(domain) => (
          <Fact label={language().say('field_declared_domain')}>
            {language().say('domain_other', { domain: domain() })}
          </Fact>
        )}
      </Show>
      <Fact label={language().say('field_provider')}>
        <Show when={props.entry.provider} fallback={notStated()}>
          {(provider) => <span lang={props.charter.language}>{provider()}</span>}
        </Show>
      </Fact>
      <Show when={props.entry.documents.length > 0}>
        <Fact label={language().say('field_documents')}>
          <For each={props.entry.documents}>
            {(address) => (
              <span class={styles['small']}>
                <ExternalLink href={address}>{inLetters(new URL(address).hostname)}</ExternalLink>
              </span>
            )}
          </For>
        </Fact>
      </Show>
      <Fact label={language().say('field_service')}>{declared('service')}</Fact>
      <Fact label={language().say('field_purpose')}>{declared('purpose')}</Fact>
      <Fact label={language().say('field_category')}>
        {language().say(`category_${props.entry.category}`)}
        <Show when={props.entry.declaredCategory}>
          <span class={styles['small']}>{declared('declaredCategory')}</span>
        </Show>
        {readFrom('category')}
      </Fact>
      <Fact label={language().say('field_consent')}>
        {language().say(CONSENT[props.entry.consent])}
        <Show when={props.entry.declaredConsent}>
          <span class={styles['small']}>{declared('declaredConsent')}</span>
        </Show>
        {readFrom('consent')}
      </Fact>
      <Fact label={language().say('field_duration')}>
        <Show when={props.entry.duration} fallback={notStated()}>
          {(duration) => <q lang={props.charter.language}>{duration()}</q>}
        </Show>
        <For each={props.entry.elsewhere}>
          {(elsewhere) => (
            <span class={styles['small']}>
              {elsewhereWords(elsewhere, language())}{' '}
              <ExternalLink href={elsewhere.url}>{language().say('field_source')}</ExternalLink>
            </span>
          )}
        </For>
      </Fact>
      <Fact label={language().say('field_quote')}>
        <q lang={props.charter.language}>{props.entry.quote}</q>
        <Show when={props.entry.locator.url}>
          {(url) => (
            <span class={styles['small']}>
              <ExternalLink href={url()}>{language().say('charter_source')}</ExternalLink>
              {' · '}
              {datesOf(props.charter, language())}
            </span>
          )}
        </Show>
      </Fact>
    </dl>
  )
}

/** When the charter was published, as it says itself, else when it was read. */
function datesOf({ publishedAt, readAt }: Charter, language: Language): string {
  if (publishedAt !== null) return language.date(publishedAt)
  return readAt === null
    ? language.say('date_not_recorded')
    : language.say('charter_read_on', { date: language.date(readAt) })
}

function elsewhereWords(elsewhere: PublishedElsewhere, language: Language): string {
  const condition = elsewhere.condition?.[language.tag] ?? elsewhere.condition?.['en']
  const published =
    elsewhere.durationSeconds === null ? elsewhere.duration : language.duration(elsewhere.durationSeconds)
  const exact = published === elsewhere.duration ? published : `${published} (“${elsewhere.duration}”)`
  const duration = condition === undefined ? exact : `${exact}, ${condition}`
  return language.say('duration_elsewhere', { duration })
}
