import { type JSX, Show } from 'solid-js'
import type { Charter } from '../../core/charter'
import type { Near, NearReason } from '../../core/near'
import type { MessageKey } from '../../telling/language'
import { pageAddress } from '../../telling/page-address'
import { ExternalLink } from '../../ui/ExternalLink'
import { Fact } from '../../ui/Fact'
import styles from '../../ui/Facts.module.css'
import { useLanguage } from '../../ui/language-context'

const WHY = {
  'similar-name': 'details_near_similar_name',
  'other-domain': 'details_near_other_domain',
  hidden: 'details_near_hidden',
  'in-text': 'details_near_in_text',
  'service-named': 'details_near_service_named',
  'word-in-text': 'details_near_word_in_text',
} as const satisfies Record<NearReason, MessageKey>

/** Why the site's words may mean what no row declares: the reason in a sentence, the words in their place, and the way there. */
export function NearFacts(props: { near: Near; charters: readonly Charter[] }): JSX.Element {
  const language = useLanguage()
  /** The language of the page on which the words stand, as far as a charter tells it. */
  const itsLanguage = () => {
    const page = props.near.url === null ? null : pageAddress(props.near.url)
    return props.charters.find(({ url }) => url !== null && pageAddress(url) === page)?.language
  }
  const around = () => {
    const { quote, words } = props.near
    const at = words === '' ? -1 : quote.indexOf(words)
    return at < 0 ? null : { before: quote.slice(0, at), after: quote.slice(at + words.length) }
  }
  return (
    <dl class={styles['facts']}>
      <Fact label={language().say('field_near_why')}>
        {language().say(WHY[props.near.reason], { words: props.near.words })}
      </Fact>
      <Fact label={language().say('field_near_quote')}>
        <q lang={itsLanguage()} dir="auto">
          <Show when={around()} fallback={props.near.quote}>
            {(parts) => (
              <>
                {parts().before}
                <mark>{props.near.words}</mark>
                {parts().after}
              </>
            )}
          </Show>
        </q>
        <Show when={props.near.url}>
          {(url) => (
            <span class={styles['small']}>
              <ExternalLink href={url()}>{language().say('near_place')}</ExternalLink>
            </span>
          )}
        </Show>
      </Fact>
    </dl>
  )
}
